package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.cloud.connectors.plan.Enumeration;
import org.jspecify.annotations.Nullable;

/** Compiles {@code for:}, the values that the variables of a request take. */
final class EnumerationCompiler {
    private static final Pattern YEARS = Pattern.compile("^(\\d{1,6})\\.\\.(now|\\d{1,6})$");
    private static final Pattern DAYS = Pattern.compile("^(\\d{1,4})d$");
    private static final String ISO = "yyyy-MM-dd";

    private final Findings findings;

    EnumerationCompiler(Findings findings) {
        this.findings = findings;
    }

    List<Enumeration> of(@Nullable Clause variables) {
        var all = new ArrayList<Enumeration>();
        if (variables == null) {
            return all;
        }
        for (var name : variables.names()) {
            var part = variables.part(name);
            if (part instanceof Part.Block block) {
                var enumeration = computed(name, new Clause(block, findings));
                if (enumeration != null) {
                    all.add(enumeration);
                }
            } else if (part instanceof Part.Row row) {
                all.add(new Enumeration.Listed(
                        row.parts().stream().map(item -> item(name, item)).toList()));
            } else if (part instanceof Part.Word word) {
                all.add(new Enumeration.Listed(List.of(Map.of(name, word.text()))));
            }
        }
        return all;
    }

    private Map<String, String> item(String name, Part item) {
        if (item instanceof Part.Block block) {
            var clause = new Clause(block, findings);
            Map<String, String> values = new LinkedHashMap<>();
            clause.names().forEach(variable -> values.put(variable, clause.text(variable, "")));
            return values;
        }
        return item instanceof Part.Word word ? Map.of(name, word.text()) : Map.of();
    }

    private @Nullable Enumeration computed(String name, Clause clause) {
        clause.only("years", "numbers", "dates");
        var range = clause.has("years") ? clause.text("years") : clause.text("numbers");
        if (range != null) {
            var matcher = YEARS.matcher(range);
            if (matcher.find()) {
                var last = matcher.group(2);
                return new Enumeration.Years(
                        name, Integer.parseInt(matcher.group(1)), last.equals("now") ? null : Integer.valueOf(last));
            }
            findings.add(clause.place(), "years are written 2019..now or 2019..2024");
            return null;
        }
        var dates = clause.clause("dates");
        return dates == null ? null : windows(dates.only("from", "to", "every", "pattern"));
    }

    private @Nullable Enumeration windows(Clause dates) {
        var every = DAYS.matcher(dates.text("every", "30d"));
        if (!every.find()) {
            findings.add(dates.placeOf("every"), "“every” is written 30d");
            return null;
        }
        try {
            var to = dates.text("to");
            return new Enumeration.Windows(
                    LocalDate.parse(dates.required("from")),
                    to == null || to.equals("now") ? null : LocalDate.parse(to),
                    Math.max(1, Integer.parseInt(every.group(1))),
                    pattern(dates));
        } catch (DateTimeParseException e) {
            findings.add(dates.place(), "dates are written 2019-01-31");
            return null;
        }
    }

    /** How the source wants its dates written. */
    private DateTimeFormatter pattern(Clause dates) {
        try {
            return DateTimeFormatter.ofPattern(dates.text("pattern", ISO), Locale.ROOT);
        } catch (IllegalArgumentException e) {
            findings.add(dates.placeOf("pattern"), "a pattern of dates is written dd-MM-yyyy");
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }
}
