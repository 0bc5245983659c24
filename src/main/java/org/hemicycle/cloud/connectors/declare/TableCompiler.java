package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.connectors.value.Rule;
import org.hemicycle.cloud.connectors.value.Table;
import org.hemicycle.cloud.connectors.value.WordTest;
import org.jspecify.annotations.Nullable;

/** Compiles {@code mapping.yaml}: tables of rules, each with its reason. */
final class TableCompiler {
    private static final Map<String, List<String>> YIELDS = Map.of(
            "stage", names(Stage.class, "UNMAPPED"),
            "outcome", names(Outcome.class, ""),
            "kind", names(RecordKind.class, ""),
            "initiator", names(Initiator.class, ""),
            "position", names(VoteEvent.Position.class, ""),
            "topic", names(Topic.class, ""),
            "value", List.of());

    private final Findings findings;
    private final Map<String, List<Clause>> rules = new HashMap<>();

    TableCompiler(Findings findings) {
        this.findings = findings;
    }

    Map<String, Table> tables(Clause mapping) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (var name : mapping.names()) {
            var clause = MappingCompiler.HEAD.contains(name) ? null : mapping.clause(name);
            if (clause != null) {
                tables.put(name, table(name, clause.only("rules")));
            }
        }
        return tables;
    }

    /** Finds rules that ask for names which the declaration never passes. */
    void check(Map<String, Table> tables, Map<String, Set<String>> passed) {
        tables.keySet().forEach(name -> {
            var known = passed.get(name);
            if (known != null) {
                rules.getOrDefault(name, List.of()).forEach(rule -> check(rule, name, known));
            }
        });
    }

    private void check(Clause rule, String table, Set<String> known) {
        var when = rule.clause("when");
        if (when != null) {
            when.names().stream()
                    .filter(asked -> !known.contains(asked))
                    .forEach(asked -> findings.unknown(
                            when.placeOf(asked), "what the table “%s” is passed:".formatted(table), asked, known));
        }
    }

    private Table table(String name, Clause clause) {
        if (!clause.has("rules")) {
            findings.add(clause.place(), "the table “%s” has no rules:".formatted(name));
        }
        var entries = clause.entries("rules");
        rules.put(name, entries);
        return new Table(name, entries.stream().map(this::rule).toList());
    }

    private Rule rule(Clause rule) {
        rule.only(
                "when",
                "stage",
                "outcome",
                "kind",
                "initiator",
                "position",
                "topic",
                "value",
                "certainty",
                "ignore",
                "reason");
        Map<String, String> yields = new LinkedHashMap<>();
        YIELDS.forEach((name, words) -> {
            var text = rule.text(name);
            if (text != null) {
                if (!words.isEmpty() && !words.contains(text)) {
                    findings.unknown(rule.placeOf(name), "“%s”:".formatted(name), text, words);
                } else {
                    yields.put(name, text);
                }
            }
        });
        boolean ignore = rule.flag("ignore");
        if (rule.text("reason", "").isBlank()) {
            findings.add(rule.place(), "a rule needs a “reason”");
        }
        if (!ignore && YIELDS.keySet().stream().noneMatch(rule::has)) {
            findings.add(
                    rule.place(),
                    "a rule says one of stage, outcome, kind, initiator, position, topic, value, or ignore: true");
        }
        return new Rule(Map.copyOf(when(rule)), Map.copyOf(yields), ignore, certainty(rule), rule.text("reason", ""));
    }

    private Certainty certainty(Clause rule) {
        if (!rule.has("certainty")) {
            if (rule.has("stage") || rule.has("topic")) {
                findings.add(
                        rule.place(),
                        "a %s needs its “certainty”: EXACT, CLOSE or INFERRED"
                                .formatted(rule.has("stage") ? "stage" : "topic"));
            }
            return Certainty.EXACT;
        }
        var certainty = rule.word("certainty", Certainty.class, Enum::name);
        if (certainty == Certainty.UNMAPPED) {
            findings.unknown(
                    rule.placeOf("certainty"), "“certainty”:", "UNMAPPED", List.of("EXACT", "CLOSE", "INFERRED"));
        }
        return certainty == null ? Certainty.EXACT : certainty;
    }

    private Map<String, WordTest> when(Clause rule) {
        Map<String, WordTest> tests = new LinkedHashMap<>();
        var when = rule.clause("when");
        if (when == null) {
            findings.add(rule.place(), "a rule needs “when”; “when: {}” holds always");
            return tests;
        }
        for (var name : when.names()) {
            var test = test(when, name);
            if (test != null) {
                tests.put(name, test);
            }
        }
        return tests;
    }

    private @Nullable WordTest test(Clause when, String name) {
        if (when.part(name) instanceof Part.Block block) {
            var clause = new Clause(block, findings).only("matches");
            var written = clause.required("matches");
            try {
                return new WordTest.Matching(Pattern.compile(written));
            } catch (com.google.re2j.PatternSyntaxException e) {
                findings.add(clause.place(), "“%s” is no RE2 expression: %s".formatted(written, e.getDescription()));
                return null;
            }
        }
        var texts = when.texts(name);
        if (when.part(name) instanceof Part.Word word
                && (word.text().equals("present") || word.text().equals("absent"))) {
            return new WordTest.Presence(word.text().equals("present"));
        }
        if (texts.isEmpty()) {
            findings.add(
                    when.placeOf(name),
                    "“%s” needs a text, a list of texts, { matches: ... }, present or absent".formatted(name));
            return null;
        }
        var plain = new HashSet<String>();
        texts.forEach(text -> plain.add(WordTest.plain(text)));
        return new WordTest.OneOf(Set.copyOf(plain));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type, String without) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals(without))
                .toList();
    }
}
