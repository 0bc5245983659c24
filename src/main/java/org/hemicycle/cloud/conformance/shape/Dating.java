package org.hemicycle.cloud.conformance.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of one field are written.
 *
 * @param pattern as declarations write it; null for ISO 8601 and what else is known without one
 * @param iso whether it is ISO 8601
 * @param sure whether day and month can be told apart
 */
public record Dating(String name, @Nullable String pattern, boolean iso, boolean sure) {
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern BASIC = Pattern.compile("^((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)$");
    private static final Pattern MILLISECONDS = Pattern.compile("^/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/$");
    private static final Pattern THREE = Pattern.compile(
            "^(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?:[ T](\\d{1,2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?)?$");

    /** How nearly all of these texts write a date; null where they are no dates. */
    public static @Nullable Dating of(List<String> texts) {
        var filled = texts.stream().map(String::strip).filter(Dating::says).toList();
        if (filled.isEmpty()) {
            return null;
        }
        if (most(filled, text -> matches(ISO, text))) {
            return new Dating("ISO 8601", null, true, true);
        }
        if (most(filled, text -> matches(BASIC, text))) {
            return new Dating("yyyyMMdd", null, true, true);
        }
        if (most(filled, text -> MILLISECONDS.matcher(text).matches())) {
            return new Dating("/Date(ms)/", null, false, true);
        }
        return most(filled, text -> THREE.matcher(text).matches()) ? three(filled) : null;
    }

    /** The date that a text says in this way; null where it says none. */
    public @Nullable LocalDate read(String text) {
        var stripped = text.strip();
        var iso = ISO.matcher(stripped);
        var basic = BASIC.matcher(stripped);
        var milliseconds = MILLISECONDS.matcher(stripped);
        try {
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            if (basic.matches()) {
                return date(basic.group(1), basic.group(2), basic.group(3));
            }
            if (milliseconds.matches()) {
                return Instant.ofEpochMilli(Long.parseLong(String.valueOf(milliseconds.group(1))))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
            }
            var three = THREE.matcher(stripped);
            return pattern != null && three.matches() ? byPattern(three) : null;
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    private LocalDate byPattern(Matcher three) {
        if (pattern != null && pattern.startsWith("yyyy")) {
            return date(three.group(1), three.group(3), three.group(4));
        }
        return pattern != null && pattern.startsWith("MM")
                ? date(three.group(4), three.group(1), three.group(3))
                : date(three.group(4), three.group(3), three.group(1));
    }

    private static @Nullable Dating three(List<String> texts) {
        var first = 0;
        var second = 0;
        var yearFirst = 0;
        var short1 = false;
        String separator = "/";
        String time = null;
        for (var text : texts) {
            var three = THREE.matcher(text);
            if (!three.matches()) {
                continue;
            }
            separator = String.valueOf(three.group(2));
            time = three.group(5) == null ? time : three.group(6) == null ? "HH:mm" : "HH:mm:ss";
            if (String.valueOf(three.group(1)).length() == 4) {
                yearFirst++;
            } else if (String.valueOf(three.group(4)).length() != 4) {
                return null;
            } else {
                first = Math.max(first, Integer.parseInt(String.valueOf(three.group(1))));
                second = Math.max(second, Integer.parseInt(String.valueOf(three.group(3))));
                short1 |= String.valueOf(three.group(1)).length() == 1
                        || String.valueOf(three.group(3)).length() == 1;
            }
        }
        if (first > 12 && second > 12) {
            return null;
        }
        var tail = time == null ? "" : " " + time;
        if (yearFirst > 0) {
            return new Dating(
                    "yyyy%sMM%sdd".formatted(separator, separator),
                    "yyyy%1$sMM%1$sdd%2$s".formatted(separator, tail),
                    false,
                    true);
        }
        var day = short1 ? "d" : "dd";
        var month = short1 ? "M" : "MM";
        var american = second > 12;
        var shape =
                american ? month + separator + day + separator + "yyyy" : day + separator + month + separator + "yyyy";
        return new Dating(shape, shape + tail, false, american || first > 12 || separator.equals("."));
    }

    private static boolean says(String text) {
        return !text.isEmpty() && !text.matches("0001-01-01.*|1900-01-01.*|(?i)n/?a|null|-|0+");
    }

    private static boolean most(List<String> texts, java.util.function.Predicate<String> test) {
        return texts.stream().filter(test).count() * 10 >= texts.size() * 9L;
    }

    private static boolean matches(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        try {
            return matcher.matches() && date(matcher.group(1), matcher.group(2), matcher.group(3)) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static LocalDate date(@Nullable String year, @Nullable String month, @Nullable String day) {
        return LocalDate.of(
                Integer.parseInt(String.valueOf(year)),
                Integer.parseInt(String.valueOf(month)),
                Integer.parseInt(String.valueOf(day)));
    }
}
