package org.hemicycle.ground.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.hemicycle.ground.platform.files.DataFolder;

/** The database in use: the embedded server, which is let go on close, or an external one. */
public final class PlatformDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final Runnable release;

    private PlatformDatabase(DatabaseAddress address, Runnable release) {
        this.address = address;
        this.release = release;
    }

    /** The external server of this address or, where it is blank, the embedded one of the data folder. */
    public static PlatformDatabase of(String external, DataFolder data) {
        return external.isBlank() ? embedded(data.folder("postgresql")) : external(DatabaseAddress.parse(external));
    }

    private static PlatformDatabase embedded(Path folder) {
        var server = PostgresServer.durable(folder);
        return new PlatformDatabase(server.address(), server::close);
    }

    private static PlatformDatabase external(DatabaseAddress address) {
        try (var connection = address.dataSource().getConnection();
                var encoding = connection.createStatement().executeQuery("show server_encoding")) {
            if (encoding.next() && !encoding.getString(1).equals("UTF8")) {
                throw new CannotStart("The database of HEMICYCLE_DB_URL has the encoding " + encoding.getString(1)
                        + ": make one with UTF8.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database of HEMICYCLE_DB_URL cannot be used (" + e.getMessage()
                    + "): check its server, name, user and password.");
        }
        return new PlatformDatabase(address, () -> {});
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        release.run();
    }
}
