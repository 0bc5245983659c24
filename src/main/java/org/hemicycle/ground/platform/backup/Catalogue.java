package org.hemicycle.ground.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.platform.database.Migrations;

/** What there is in the database, asked of the database itself, so that a new table cannot be forgotten. */
final class Catalogue {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final String[] schemas;

    Catalogue(Connection connection) {
        this.connection = connection;
        this.schemas =
                Migrations.CONTEXTS.stream().map(Migrations.Context::schema).toArray(String[]::new);
    }

    /** A table with the columns that hold something of its own. */
    record Table(String schema, String name, List<String> columns) {
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Catalogue::quote).toList());
        }
    }

    /** All tables, those that others refer to first. */
    List<Table> tables() throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        query("""
                select c.table_schema::text, c.table_name::text, string_agg(c.column_name, ',' order by c.ordinal_position)
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = any(?) and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                group by 1, 2 order by 1, 2""", row -> {
            if (!row[1].equals(HISTORY)) {
                tables.put(row[0] + "." + row[1], new Table(row[0], row[1], List.of(row[2].split(","))));
            }
        });
        return ordered(tables, references());
    }

    /** All sequences with their state. */
    List<Manifest.Sequence> sequences() throws SQLException {
        var names = new ArrayList<String[]>();
        query(
                "select schemaname::text, sequencename::text, '' from pg_sequences where schemaname = any(?) order by 1, 2",
                names::add);
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select last_value, is_called from " + quote(name[0]) + "." + quote(name[1]))) {
                row.next();
                sequences.add(new Manifest.Sequence(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The last migration of each schema that is there. */
    Map<String, String> versions() throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        var present = new LinkedHashSet<String>();
        query(
                "select table_schema::text, '', '' from information_schema.tables where table_schema = any(?) and table_name = '"
                        + HISTORY + "'",
                row -> present.add(row[0]));
        for (var context : Migrations.CONTEXTS) {
            if (present.contains(context.schema())) {
                versions.put(context.schema(), version(context.schema()));
            }
        }
        return versions;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String version(String schema) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select version from " + quote(schema) + "." + HISTORY
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            return row.next() ? row.getString(1) : "0";
        }
    }

    private Map<String, Set<String>> references() throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        query(
                """
                select fn.nspname || '.' || f.relname, tn.nspname || '.' || t.relname, ''
                from pg_constraint c
                join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                where c.contype = 'f' and fn.nspname = any(?)""",
                row -> references
                        .computeIfAbsent(row[0], table -> new LinkedHashSet<>())
                        .add(row[1]));
        return references;
    }

    private static List<Table> ordered(Map<String, Table> tables, Map<String, Set<String>> references) {
        var placed = new LinkedHashSet<String>();
        while (placed.size() < tables.size()) {
            var before = placed.size();
            for (var name : tables.keySet()) {
                var missing = new LinkedHashSet<>(references.getOrDefault(name, Set.of()));
                missing.remove(name);
                missing.removeAll(placed);
                if (missing.isEmpty()) {
                    placed.add(name);
                }
            }
            if (placed.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + tables.keySet());
            }
        }
        return placed.stream().map(tables::get).toList();
    }

    private void query(String sql, Row each) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
                }
            }
        }
    }

    private interface Row {
        void read(String[] values);
    }
}
