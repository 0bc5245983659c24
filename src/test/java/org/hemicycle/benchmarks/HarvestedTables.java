package org.hemicycle.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;

/** The tables that a harvest fills: emptied, looked at, and filled by bare COPY in as many rows with the same indexes. */
final class HarvestedTables {
    private static final List<String> SCHEMAS = List.of("harvest", "legislation");
    /** The run, and when its source was last read. */
    private static final Set<String> NOTED = Set.of("harvest.run", "harvest.source");

    private static final String BARE = "bare";
    private final DSLContext database;
    private final Path folder;
    private final Map<String, Path> rows = new LinkedHashMap<>();

    HarvestedTables(DSLContext database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private List<String> names() {
        return database.fetch(
                        "select schemaname || '.' || tablename from pg_tables where schemaname = any(?)"
                                + " or schemaname || '.' || tablename = 'platform.change' order by 1",
                        (Object) SCHEMAS.toArray(String[]::new))
                .getValues(0, String.class);
    }

    void empty() {
        database.execute("truncate " + String.join(", ", names()) + " restart identity cascade");
        database.execute("checkpoint");
    }

    /** Rows written since a transaction by table, without what is noted of the run itself. */
    Map<String, Long> writtenSince(long transaction) {
        var written = new LinkedHashMap<String, Long>();
        for (var name : names()) {
            var rows = count("select count(*) from " + name + " where xmin::text::bigint >= " + transaction);
            if (rows > 0 && !NOTED.contains(name)) {
                written.put(name, rows);
            }
        }
        return written;
    }

    long transaction() {
        return count("select txid_current()");
    }

    long rows() {
        return names().stream()
                .mapToLong(name -> count("select count(*) from " + name))
                .sum();
    }

    private long count(String query) {
        return database.fetchSingle(query).get(0, Long.class);
    }

    /** Keeps what stands in the tables now, as COPY writes it, and makes empty tables of the same form beside them. */
    void keepRows() throws IOException {
        database.execute("drop schema if exists " + BARE + " cascade");
        database.execute("create schema " + BARE);
        for (var name : names()) {
            var file = folder.resolve(name);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                database.connection(connection ->
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + name + " to stdout", out));
            }
            rows.put(name, file);
            database.execute("create table " + bare(name) + " (like " + name + " including all)");
        }
    }

    private static String bare(String name) {
        return BARE + "." + name.replace('.', '_');
    }

    /** The floor: what the source says parsed, and the rows that were kept copied into the empty tables. */
    void parseAndCopy(Parsing parsing) {
        rows.keySet().forEach(name -> database.execute("truncate " + bare(name)));
        database.execute("checkpoint");
        database.transaction(one -> one.dsl().connection(connection -> {
            parsing.parse();
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : rows.entrySet()) {
                copy(copies, table.getKey(), table.getValue());
            }
        }));
    }

    private static void copy(org.postgresql.copy.CopyManager copies, String name, Path file) throws SQLException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            copies.copyIn("copy " + bare(name) + " from stdin", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the source says, parsed and forgotten. */
    interface Parsing {
        void parse() throws IOException;
    }
}
