package org.hemicycle.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Chrf;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.cloud.translation.layer.terms.TermAccuracy;
import org.jspecify.annotations.Nullable;

/**
 * What came of a set in a direction, chrF from 0 to 100.
 *
 * @param machine the rules alone
 * @param layered the rules with the layer
 * @param model our own model with the layer, where it answers, else as layered; null where there is no model
 * @param byModel how many of the rows our model answered
 * @param chain what readers get
 * @param terms said rightly, in a hundred
 * @param numbers rows with all their numbers, in a hundred
 * @param refused rows that nothing translated
 */
record TranslationScore(
        int rows,
        double machine,
        double layered,
        @Nullable Double model,
        int byModel,
        double chain,
        double terms,
        double numbers,
        int refused) {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    /**
     * Translates a set and compares.
     *
     * @param ladder the engines in their order, the rules last
     * @param served whether readers get what the first of several engines makes
     */
    static TranslationScore of(
            ParallelTitles set, Direction direction, List<Engine> ladder, boolean served, LegislativeLayer layer)
            throws InterruptedException {
        var rules = ladder.getLast();
        var hasModel = ladder.size() > 1;
        var machine = new Chrf();
        var layered = new Chrf();
        var modelled = new Chrf();
        var terms = new TermAccuracy();
        int rows = 0;
        int kept = 0;
        int refused = 0;
        int byModel = 0;
        for (var row : set.rows()) {
            var source = row.in(direction.from());
            var reference = row.in(direction.to());
            if (source == null || reference == null) {
                continue;
            }
            rows++;
            var passage = row.passage(direction.from());
            machine.add(rules.translate(direction, source).text(), reference);
            var byRules = rendered(passage, direction, rules, layer);
            layered.add(byRules.orElse(source), reference);
            var own = hasModel ? rendered(passage, direction, ladder.getFirst(), layer) : Optional.<String>empty();
            byModel += own.isPresent() ? 1 : 0;
            var text = own.or(() -> byRules);
            modelled.add(text.orElse(source), reference);
            var read = served ? text : byRules;
            refused += read.isEmpty() ? 1 : 0;
            terms.add(layer.termsIn(passage, direction), read.orElse(source), direction.from(), direction.to());
            kept += numbers(read.orElse(source)).equals(numbers(source)) ? 1 : 0;
        }
        return new TranslationScore(
                rows,
                machine.score(),
                layered.score(),
                hasModel ? modelled.score() : null,
                byModel,
                served ? modelled.score() : layered.score(),
                terms.counted() == 0 ? 100 : terms.accuracy(),
                rows == 0 ? 100 : 100.0 * kept / rows,
                refused);
    }

    private static Optional<String> rendered(
            Passage passage, Direction direction, Engine engine, LegislativeLayer layer) throws InterruptedException {
        try {
            return Optional.of(layer.render(passage, direction, engine).text());
        } catch (EngineTrouble trouble) {
            return Optional.empty();
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
