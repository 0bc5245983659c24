package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hemicycle.ground.platform.web.Messages;

/** The fields of a bill as a reader calls them. */
final class FieldNames {
    private FieldNames() {}

    /** The name of a field such as {@code titles[2]}; a field that has none keeps the one programs know it by. */
    static String of(Messages m, String field) {
        var bracket = field.indexOf('[');
        var name = bracket < 0 ? field : field.substring(0, bracket);
        var key = "legislation.field." + name;
        if (!m.has(key)) {
            return field;
        }
        return bracket < 0
                ? m.text(key)
                : m.text("legislation.field.one", m.text(key), place(field.substring(bracket + 1)));
    }

    /** A value as a reader writes it: a code by its name, a day as days are written; any other as it is. */
    static String value(Messages m, String field, String value) {
        var code = "legislation." + field + "." + value;
        if (m.has(code)) {
            return m.text(code);
        }
        return field.endsWith("date") || field.endsWith("On") ? day(m, value) : value;
    }

    private static String day(Messages m, String value) {
        try {
            return m.date(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static Object place(String rest) {
        var number = rest.replaceAll("[^0-9].*", "");
        return number.isEmpty() ? rest : Integer.parseInt(number) + 1;
    }
}
