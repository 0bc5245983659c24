package org.hemicycle.cloud.translation.layer.keep;

import org.jspecify.annotations.Nullable;

/** Ordinals in digits: 118th is 118.º, 118e, 118º. */
final class Ordinals {
    private Ordinals() {}

    /** The number with the mark of the target; null where the frame has none for it. */
    static @Nullable String write(Frame frame, Match found, String to) {
        var marks = frame.marks() == null ? null : frame.marks().find(to);
        if (marks == null) {
            return null;
        }
        var number = found.group("number");
        var mark = found.group("mark");
        var feminine = mark.endsWith("ª") || mark.equals("re");
        return number
                + (marks.find("default") == null ? marks.text(feminine ? "f" : "m") : counted(marks, number, feminine));
    }

    private static String counted(
            org.hemicycle.cloud.translation.layer.data.Declared marks, String number, boolean feminine) {
        var teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
        var whole = marks.find(number);
        var key = whole != null ? number : number.substring(number.length() - 1);
        var mark = teen || whole == null && !number.isEmpty() && marks.find("2") == null ? null : marks.find(key);
        if (mark == null) {
            return marks.text("default");
        }
        return key.equals("1") && marks.find("2") == null ? mark.text(feminine ? "f" : "m") : mark.text();
    }
}
