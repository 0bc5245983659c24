package org.hemicycle.ground.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and how to log in. */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * Reads the address of an external server, as {@code postgresql://user:password@host:5432/database} or as a JDBC
     * address with {@code user} and {@code password} among its parameters.
     */
    public static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(text, "", "");
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new CannotStart(
                    "HEMICYCLE_DB_URL must look like postgresql://user:password@host:5432/database or jdbc:postgresql://...");
        }
        var address = URI.create(text);
        var login = address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
        var colon = login.indexOf(':');
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new DatabaseAddress(
                "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query,
                decoded(colon < 0 ? login : login.substring(0, colon)),
                decoded(colon < 0 ? "" : login.substring(colon + 1)));
    }

    /** Connections without a pool. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceAll("[?].*", "") + "]";
    }
}
