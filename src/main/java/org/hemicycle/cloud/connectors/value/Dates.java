package org.hemicycle.cloud.connectors.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as sources write them. The patterns of the declaration are tried first, then ISO 8601 with or
 * without time, fractions and zone, {@code yyyyMMdd} and {@code /Date(ms)/}.
 */
public final class Dates {
    /** What a text says of time: a moment of local time with its offset where one is given. */
    record Moment(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneOffset offset) {}

    private static final Pattern MILLISECONDS = Pattern.compile("^/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/$");
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d{0,9})?)?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?$");
    private static final LocalDate NOTHING = LocalDate.of(1900, 1, 1);

    private final List<DateTimeFormatter> patterns;
    private final ZoneId zone;

    public Dates(List<String> patterns, ZoneId zone, Locale language) {
        this.zone = zone;
        this.patterns = new ArrayList<>();
        for (var pattern : patterns) {
            this.patterns.add(formatter(pattern, language));
            this.patterns.add(formatter(pattern, Locale.ENGLISH));
        }
    }

    /** Checks a date pattern. Throws {@link IllegalArgumentException} where it is none. */
    public static void check(String pattern) {
        formatter(pattern, Locale.ENGLISH);
    }

    /** Whether a date means nothing: the year 1, or the first of January 1900 at midnight. */
    static boolean meansNothing(Moment moment) {
        return moment.date().getYear() <= 1
                || (moment.date().equals(NOTHING)
                        && (moment.time() == null || moment.time().equals(LocalTime.MIDNIGHT)));
    }

    /** What the text says; null where it is no date that exists. */
    @Nullable
    Moment read(String text) {
        for (var pattern : patterns) {
            var moment = byPattern(pattern, text);
            if (moment != null) {
                return moment;
            }
        }
        return known(text);
    }

    /** The date at the source's place. What is midnight at its own offset is the date that is written. */
    LocalDate date(Moment moment) {
        var time = moment.time();
        var offset = moment.offset();
        if (time == null || offset == null || time.equals(LocalTime.MIDNIGHT)) {
            return moment.date();
        }
        return moment.date()
                .atTime(time)
                .atOffset(offset)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    Instant instant(Moment moment) {
        var time = moment.time();
        var local = moment.date().atTime(time == null ? LocalTime.MIDNIGHT : time);
        var offset = moment.offset();
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
    }

    private static @Nullable Moment byPattern(DateTimeFormatter pattern, String text) {
        var position = new ParsePosition(0);
        if (pattern.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return null;
        }
        try {
            TemporalAccessor parsed = pattern.parse(text);
            var date = LocalDate.from(parsed);
            var time = parsed.isSupported(ChronoField.HOUR_OF_DAY) ? LocalTime.from(parsed) : null;
            var offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : null;
            return new Moment(date, time, offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Moment known(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return plain(text);
        }
        if (text.length() > 64) {
            return null;
        }
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return iso(iso);
        }
        var milliseconds = MILLISECONDS.matcher(text);
        return milliseconds.find() ? ofMilliseconds(milliseconds.group(1)) : null;
    }

    private static @Nullable Moment plain(String text) {
        try {
            return new Moment(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)), null, null);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static @Nullable Moment iso(Matcher iso) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            var zone = iso.group(8);
            return new Moment(date, iso.group(4) == null ? null : time(iso), zone == null ? null : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(Matcher iso) {
        var seconds = iso.group(6);
        var fraction = iso.group(7);
        var nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(
                Integer.parseInt(iso.group(4)),
                Integer.parseInt(iso.group(5)),
                seconds == null ? 0 : Integer.parseInt(seconds),
                nanos);
    }

    private @Nullable Moment ofMilliseconds(@Nullable String milliseconds) {
        if (milliseconds == null) {
            return null;
        }
        try {
            var utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(milliseconds)), ZoneOffset.UTC);
            return utc.getYear() > 9999 || utc.getYear() < 1
                    ? null
                    : new Moment(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"))
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
