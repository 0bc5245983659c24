package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples;
import org.hemicycle.cloud.translation.engine.neural.OurModels;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;

/**
 * How near translations are to those of people, by direction, on titles that no rule was written on: chrF of the platform's
 * chain, against what is aimed at; the machine alone stands beside it. Writes {@code docs/translation-quality.md} too.
 */
public final class QualityBenchmark implements Benchmark {
    private static final Path REPORT = Path.of("docs/translation-quality.md");
    private static final Path MEASURED = Path.of("content/translation/measured.yaml");
    private static final String SET_ASIDE = "set aside";
    /** Where a model has to be better: titles of many traditions, those of Canada, and provisions. */
    private static final Set<String> GATE_SETS = Set.of(SET_ASIDE, "Canadian", "provisions");

    private static final double TERMS = 97;

    /** What is aimed at, chrF on titles. */
    private static final Map<String, Integer> AIMS = aims();

    private static Map<String, Integer> aims() {
        var aims = new LinkedHashMap<String, Integer>();
        for (var way : List.of("en-es", "es-en")) {
            aims.put(way, 66);
        }
        for (var way : List.of("en-fr", "fr-en")) {
            aims.put(way, 62);
        }
        for (var way : List.of("en-pt", "pt-en")) {
            aims.put(way, 64);
        }
        for (var way : List.of("es-fr", "fr-es")) {
            aims.put(way, 74);
        }
        for (var way : List.of("es-pt", "pt-es")) {
            aims.put(way, 84);
        }
        for (var way : List.of("fr-pt", "pt-fr")) {
            aims.put(way, 0);
        }
        return aims;
    }

    /** By how much a model of our own has to be better than the rules. */
    private static final double GATE = 5;

    @Override
    public String name() {
        return "translation-quality";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        var layer = LegislativeLayer.read();
        var sets = List.of(
                ParallelTitles.setAside(),
                ParallelTitles.development(),
                ParallelTitles.sevenLanguages(),
                ParallelTitles.canadian(),
                ParallelTitles.provisions());
        var results = new ArrayList<Result>();
        var rows = new ArrayList<String>();
        var measured = new ArrayList<String>();
        try (var rules = ApertiumExamples.found(folder);
                var models = OurModels.all(data(folder));
                var served = OurModels.served(data(folder))) {
            for (var aim : AIMS.entrySet()) {
                var direction = Direction.of(aim.getKey());
                for (var set : sets) {
                    var ladder = models.directions().contains(direction)
                            ? List.<Engine>of(models, rules)
                            : List.<Engine>of(rules);
                    var score = TranslationScore.of(
                            set, direction, ladder, served.directions().contains(direction), layer);
                    if (score.rows() > 0) {
                        results.addAll(results(set, direction, score, aim.getValue()));
                        rows.add(row(set, direction, score, aim.getValue()));
                        if (set.name().equals(SET_ASIDE)) {
                            measured.add(measured("apertium", direction, score.layered(), score));
                            var model = score.model();
                            if (model != null && served.directions().contains(direction)) {
                                measured.add(measured("neural", direction, model, score));
                            }
                        }
                    }
                }
            }
            write(rows, sets, List.of(rules, models), layer);
            writeMeasured(sets.getFirst().rows().size(), measured);
        } finally {
            IndexBenchmark.delete(folder);
        }
        return results;
    }

    /** Where a model that is not published yet is looked for: the data folder named by HEMICYCLE_DATA, else none. */
    private static Path data(Path empty) {
        return Optional.ofNullable(System.getenv("HEMICYCLE_DATA"))
                .map(Path::of)
                .orElse(empty);
    }

    private static List<Result> results(ParallelTitles set, Direction direction, TranslationScore score, int aim) {
        var name = "quality: " + direction + ", " + set.name();
        var results = new ArrayList<Result>();
        if (set.name().equals(SET_ASIDE)) {
            results.add(new Result(
                    name,
                    score.rows(),
                    score.chain() / Math.max(1, aim),
                    aim == 0 ? 0 : 1,
                    true,
                    score.chain(),
                    aim,
                    "chrF"));
            results.add(new Result(
                    name + ", terms", score.rows(), score.terms() / TERMS, 1, true, score.terms(), TERMS, "% right"));
        } else {
            results.add(new Result(
                    name,
                    score.rows(),
                    score.chain() / score.machine(),
                    1,
                    true,
                    score.chain(),
                    score.machine(),
                    "chrF"));
        }
        var model = score.model();
        if (model != null && GATE_SETS.contains(set.name())) {
            var better = model - score.layered();
            results.add(new Result(
                    name + ", our model beyond the rules", score.rows(), better / GATE, 1, true, better, GATE, "chrF"));
        }
        results.add(new Result(
                name + ", numbers", score.rows(), score.numbers() / 100, 1, true, score.numbers(), 100, "% kept"));
        return results;
    }

    private static String row(ParallelTitles set, Direction direction, TranslationScore score, int aim) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | %s | **%.1f** | %s | %.1f | %.1f | %d |",
                direction,
                set.name(),
                score.rows(),
                score.machine(),
                score.layered(),
                score.model() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f (%d rows)", score.model(), score.byModel()),
                score.chain(),
                aim == 0 || !set.name().equals(SET_ASIDE) ? "" : String.valueOf(aim),
                score.terms(),
                score.numbers(),
                score.refused());
    }

    private static void write(
            List<String> rows, List<ParallelTitles> sets, List<Engine> engines, LegislativeLayer layer)
            throws IOException {
        var text = new StringBuilder("""
                # How good the translations are

                Written by `./hemicycle bench translation-quality` on %s; do not edit. Layer %s.

                chrF says how near a text is to the one that a person wrote: 100 is the same, and a good translation that chooses
                other words has less. Higher by direction means more than the height itself. “machine” is translation by rules
                alone, “with layer” the same with the legislative layer around it, “our model” our own model with the layer, and
                the rules for what it refuses (in brackets how many rows it wrote). “chain” is what readers get: our model in
                directions that have passed the gate, else the rules with the layer. “terms” is the share of the terms of the
                source that are said rightly, “numbers” the share of texts with all their numbers, “refused” how many were
                not translated because a number would have been lost; they are counted as left in the original's language.

                The gate of a direction: our model is at least 5 chrF better than the rules with the layer on the titles set aside,
                on Canadian titles and on provisions, with all numbers kept.

                | Set | What it is |
                |---|---|
                | set aside | titles of bills and sentences of procedure written for this project in five languages, over all topics and several legal traditions; nobody who wrote a rule has seen them |
                | development | the other half of them, on which rules could be written |
                | seven languages, Canadian, provisions | recorded texts, only where recordings are there: titles in seven languages; long titles of Canadian acts and regulations, and provisions of them, that no model is trained on |

                | direction | set | rows | machine | with layer | our model | chain | aim | terms, %% | numbers, %% | refused |
                |---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(LocalDate.now(ZoneOffset.UTC), layer.version()));
        rows.forEach(row -> text.append(row).append('\n'));
        for (var engine : engines) {
            var versions = AIMS.keySet().stream()
                    .filter(way -> engine.directions().contains(Direction.of(way)))
                    .map(way -> way + " " + engine.version(Direction.of(way)))
                    .toList();
            if (!versions.isEmpty()) {
                text.append("\n%s: %s.\n".formatted(engine.name(), String.join("; ", versions)));
            }
        }
        if (sets.stream().anyMatch(set -> set.rows().isEmpty())) {
            text.append("\nWithout recordings: the recorded sets are missing.\n");
        }
        Files.writeString(REPORT, text.toString());
    }

    private static String measured(String engine, Direction direction, double chain, TranslationScore score) {
        return String.format(
                Locale.ROOT,
                "  - {engine: %s, direction: %s, chain: %.1f, alone: %.1f, terms: %.1f, numbers: %.1f}",
                engine,
                direction,
                chain,
                engine.equals("apertium") ? score.machine() : score.layered(),
                score.terms(),
                score.numbers());
    }

    /** What the register of models tells readers. */
    private static void writeMeasured(int rows, List<String> measured) throws IOException {
        Files.writeString(MEASURED, """
                # How good translations were measured to be, on titles set aside before any rule was written.
                # Written by ./hemicycle bench translation-quality; do not edit. chrF of what readers get, and without what this is about:
                # for rules without terms and heads, for our own model by rules instead.
                date: %s
                rows: %d
                scores:
                %s
                """.formatted(LocalDate.now(ZoneOffset.UTC), rows, String.join("\n", measured)));
    }
}
