package org.hemicycle.ground.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Rows for every table there is, made from its columns' types, with everything that is hard to copy in its texts. */
final class AnyRows {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";

    private static final int ROWS = 3;
    private static final String TEXT = "E'\\\\N tab\\tline\\n\"Ünï\" \\\\. قانون 법 '";

    private final Connection connection;

    private AnyRows(Connection connection) {
        this.connection = connection;
    }

    static void fill(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = new AnyRows(connection);
            for (var table : new Catalogue(connection).tables()) {
                rows.fill(table);
            }
        }
    }

    private void fill(Catalogue.Table table) throws SQLException {
        var columns = types(table);
        var references = references(table);
        for (var row = 1; row <= ROWS; row++) {
            var values = new ArrayList<String>();
            for (var column : columns.entrySet()) {
                var reference = references.get(column.getKey());
                values.add(reference == null ? value(column.getValue(), row) : reference.formatted(row - 1));
            }
            insertUnlessThere("insert into " + table.quoted() + " ("
                    + String.join(
                            ", ",
                            columns.keySet().stream().map(Catalogue::quote).toList())
                    + ") values (" + String.join(", ", values) + ")");
        }
    }

    /** A table may allow fewer rows than are tried, such as one for each reference, or but one at all. */
    private void insertUnlessThere(String sql) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.execute(sql);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState()) && !CHECK_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private Map<String, String> types(Catalogue.Table table) throws SQLException {
        var types = new HashMap<String, String>();
        query(
                "select column_name, udt_name from information_schema.columns where table_schema = ? and table_name = ?"
                        + " and is_identity = 'NO' and is_generated = 'NEVER'",
                table,
                types);
        return types;
    }

    private Map<String, String> references(Catalogue.Table table) throws SQLException {
        var references = new HashMap<String, String>();
        query("""
                select a.attname, '(select ' || r.attname || ' from ' || c.confrelid::regclass || ' offset %d limit 1)'
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                join pg_attribute r on r.attrelid = c.confrelid and r.attnum = c.confkey[1]
                where c.contype = 'f' and c.conrelid = format('%I.%I', ?, ?)::regclass""", table, references);
        return references;
    }

    private void query(String sql, Catalogue.Table table, Map<String, String> target) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    target.put(rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    private static String value(String type, int row) {
        return switch (type) {
            case "text", "varchar" -> TEXT + " || " + row;
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> Integer.toString(row);
            case "bool" -> row % 2 == 0 ? "true" : "false";
            case "timestamptz" -> "timestamptz '2024-02-29 23:59:59.999999+00' + interval '" + row + " day'";
            case "date" -> "date '0044-03-15 BC' + " + row;
            case "bytea" -> "decode('00ff5c0a" + "0" + row + "', 'hex')";
            case "uuid" -> "'00000000-0000-0000-0000-00000000000" + row + "'";
            case "json", "jsonb" -> "'{\"a\": [" + row + ", null, \"\\\\\\\" x\"]}'";
            case "_text" -> "array[" + TEXT + ", null, '{,}']";
            case "_int2", "_int4", "_int8" -> "'{" + row + ",null}'";
            default -> throw new IllegalStateException("a type that no test has yet: " + type);
        };
    }

    /** Each table with its rows as text, in an order of their own. */
    static List<String> all(DataSource database) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : new Catalogue(connection).tables()) {
                var rows = statement.executeQuery("select t::text from " + table.quoted() + " t order by 1");
                while (rows.next()) {
                    all.add(table.quoted() + " " + rows.getString(1));
                }
            }
        }
        return all;
    }
}
