package org.hemicycle.cloud.connectors.declare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.connectors.value.Rule;
import org.hemicycle.cloud.connectors.value.Table;
import org.jspecify.annotations.Nullable;

/** Compiles the head of {@code mapping.yaml}, which says who checked it and what its versions changed, and shows its rules. */
final class MappingCompiler {
    /** The words of the head; every other name is a table. */
    static final Set<String> HEAD = Set.of("source", "version", "checked", "changes");

    private final Findings findings;

    MappingCompiler(Findings findings) {
        this.findings = findings;
    }

    Mapping of(Clause mapping, Map<String, Table> tables) {
        if (!mapping.has("source")) {
            findings.add(mapping.place(), "“source” is missing: say what the mapping was made from, and when");
        }
        var checked = mapping.clause("checked");
        if (checked == null) {
            findings.add(
                    mapping.place(), "“checked” is missing: { by: who compared it with the source, on: 2031-01-31 }");
        }
        var changes = changes(mapping);
        return new Mapping(
                mapping.text("source", ""),
                version(mapping, changes),
                checked == null ? null : checked.only("by", "on").required("by"),
                checked == null ? null : date(checked),
                changes,
                shown(mapping, tables));
    }

    private int version(Clause mapping, List<Mapping.Change> changes) {
        var version = mapping.number("version", 1);
        var last = changes.isEmpty() ? 1 : changes.getFirst().version();
        if (version != last) {
            findings.add(
                    mapping.has("version") ? mapping.placeOf("version") : mapping.place(),
                    "“version” is %d, but the last of “changes” is %d: say what each version changed"
                            .formatted(version, last));
        }
        return version;
    }

    private List<Mapping.Change> changes(Clause mapping) {
        var changes = new ArrayList<Mapping.Change>();
        for (var entry : mapping.entries("changes")) {
            entry.only("version", "on", "what", "credit");
            var on = date(entry);
            changes.add(new Mapping.Change(
                    entry.number("version", 0),
                    on == null ? LocalDate.EPOCH : on,
                    entry.required("what"),
                    entry.text("credit")));
        }
        changes.sort(Comparator.comparing(Mapping.Change::version).reversed());
        return changes;
    }

    private @Nullable LocalDate date(Clause clause) {
        var text = clause.required("on");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            findings.add(clause.placeOf("on"), "dates are written 2031-01-31");
            return null;
        }
    }

    private List<Mapping.Table> shown(Clause mapping, Map<String, Table> tables) {
        var shown = new ArrayList<Mapping.Table>();
        tables.forEach((name, table) -> {
            var clause = mapping.clause(name);
            if (clause != null) {
                shown.add(new Mapping.Table(name, rules(clause.entries("rules"), table.rules())));
            }
        });
        return shown;
    }

    private List<Mapping.Rule> rules(List<Clause> written, List<Rule> rules) {
        var shown = new ArrayList<Mapping.Rule>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            shown.add(new Mapping.Rule(
                    tests(written.get(i)), rule.yields(), rule.ignore(), rule.certainty(), rule.reason()));
        }
        return shown;
    }

    private static List<Mapping.Test> tests(Clause rule) {
        var tests = new ArrayList<Mapping.Test>();
        var when = rule.part("when") instanceof Part.Block block ? block.parts() : Map.<String, Part>of();
        new LinkedHashMap<>(when).forEach((name, part) -> tests.add(test(name, part)));
        return tests;
    }

    private static Mapping.Test test(String name, Part part) {
        return switch (part) {
            case Part.Word word
            when word.text().equals("present") -> new Mapping.Test(name, Mapping.Test.Kind.PRESENT, List.of());
            case Part.Word word
            when word.text().equals("absent") -> new Mapping.Test(name, Mapping.Test.Kind.ABSENT, List.of());
            case Part.Word word -> new Mapping.Test(name, Mapping.Test.Kind.ONE_OF, List.of(word.text()));
            case Part.Row row -> new Mapping.Test(name, Mapping.Test.Kind.ONE_OF, words(row.parts()));
            case Part.Block block ->
                new Mapping.Test(
                        name,
                        Mapping.Test.Kind.MATCHES,
                        words(List.copyOf(block.parts().values())));
        };
    }

    private static List<String> words(List<Part> parts) {
        return parts.stream()
                .filter(Part.Word.class::isInstance)
                .map(part -> ((Part.Word) part).text())
                .toList();
    }
}
