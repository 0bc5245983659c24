package org.hemicycle.cloud.legislation.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Rows on their way into a table by COPY, many times faster than by INSERT. */
final class CopyRows {
    private static final SQLExceptionTranslator EXCEPTIONS = new SQLStateSQLExceptionTranslator();

    private final String table;
    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** @param table the table with its columns, such as {@code x.y (a, b)} */
    CopyRows(String table) {
        this.table = table;
    }

    /** Text that is UTF-8 already. */
    record Utf8(byte[] bytes) {}

    /** Adds a row. */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                raw("\t");
            }
            append(values[i]);
        }
        raw("\n");
    }

    /** Writes the rows in the transaction under way. Throws what any other statement throws: Spring's exceptions. */
    void write(DSLContext database) {
        if (size == 0) {
            return;
        }
        database.connection(connection -> {
            var sql = "copy " + table + " from stdin";
            try {
                write(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
            } catch (SQLException e) {
                throw Objects.requireNonNullElseGet(
                        EXCEPTIONS.translate("copy", sql, e), () -> new UncategorizedSQLException("copy", sql, e));
            }
        });
    }

    private void write(CopyIn copy) throws SQLException {
        try {
            copy.writeToCopy(bytes, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> raw("\\N");
            case byte[] binary -> raw("\\\\x" + HexFormat.of().formatHex(binary));
            case Instant instant -> raw(instant.toString());
            case Number number -> raw(number.toString());
            case Boolean bool -> raw(bool ? "t" : "f");
            case long[] numbers ->
                raw(Arrays.toString(numbers).replace('[', '{').replace(']', '}'));
            case Utf8 text -> escaped(text.bytes());
            default -> escaped(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Text that needs no escapes and is ASCII. */
    @SuppressWarnings("deprecation") // the one way to copy ASCII into an array that is there already
    private void raw(String text) {
        makeRoom(text.length());
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    /** As COPY wants it; NUL, which PostgreSQL cannot hold, is left out. */
    private void escaped(byte[] utf8) {
        makeRoom(2 * utf8.length);
        for (byte one : utf8) {
            var letter = escape(one);
            if (letter != 0) {
                bytes[size++] = '\\';
                bytes[size++] = letter;
            } else if (one != 0) {
                bytes[size++] = one;
            }
        }
    }

    /** What stands behind the backslash; 0 where there is none. */
    private static byte escape(byte character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
