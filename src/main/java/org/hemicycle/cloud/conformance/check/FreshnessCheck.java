package org.hemicycle.cloud.conformance.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.Roles;
import org.jspecify.annotations.Nullable;

/** Whether the data are kept up to date: by the newest date in them, else by what the server says. */
final class FreshnessCheck implements Check {
    @Override
    public Point point() {
        return Point.FRESHNESS;
    }

    @Override
    public Told judge(Look look) {
        var roles = look.analysis().roles();
        var document = look.analysis().mainDocument();
        if (roles == null || document == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var today = look.evidence().at().atZone(ZoneOffset.UTC).toLocalDate();
        var newest = newest(roles, today);
        if (look.folder()) {
            return newest == null
                    ? Told.of(State.NOT_TESTABLE).saying("freshness.folder")
                    : Told.of(State.NOT_TESTABLE).saying("freshness.folderNewest", newest.toString());
        }
        if (newest != null) {
            return told(look, newest, today).saying("freshness.newest", newest.toString(), days(newest, today));
        }
        var modified = document.sight()
                .header("last-modified")
                .map(FreshnessCheck::day)
                .orElse(null);
        return modified == null
                ? Told.of(State.FAILED).at(document.sight().address(), "freshness.unknown")
                : told(look, modified, today)
                        .at(
                                document.sight().address(),
                                "freshness.modified",
                                modified.toString(),
                                days(modified, today));
    }

    private static Told told(Look look, LocalDate newest, LocalDate today) {
        var days = days(newest, today);
        return Told.of(
                days <= look.rule().fresh() ? State.PASSED : days <= look.rule().stale() ? State.PARTLY : State.FAILED);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private static @Nullable LocalDate newest(Roles roles, LocalDate today) {
        var steps = roles.steps();
        var dates = steps == null ? Stream.<FoundField>of() : Stream.of(steps.date());
        return Stream.concat(roles.dates().stream(), dates)
                .flatMap(FreshnessCheck::dates)
                .filter(date -> !date.isAfter(today.plusDays(1)))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Stream<LocalDate> dates(FoundField field) {
        var dating = field.dating();
        return dating == null
                ? Stream.of()
                : field.values().stream().map(dating::read).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate day(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
