package org.hemicycle.cloud.conformance.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.conformance.Level;
import org.hemicycle.cloud.conformance.Point;

/**
 * The entry rule: which formats pass, what is required, what the initial phase relaxes, and how much each point weighs.
 *
 * @param text of the rule, by language
 * @param source the file it was read from, word for word
 */
public record Rule(
        String version,
        LocalDate since,
        Map<String, String> text,
        Set<String> formats,
        Set<Point> required,
        Initial initial,
        Map<Level, Integer> levels,
        int fresh,
        int stale,
        Map<Point, Integer> weights,
        String source) {
    public Rule {
        text = Map.copyOf(text);
        formats = Set.copyOf(formats);
        required = Set.copyOf(required);
        levels = Map.copyOf(levels);
        weights = Map.copyOf(weights);
        if (weights.size() != Point.values().length
                || weights.values().stream().mapToInt(Integer::intValue).sum() != 100) {
            throw new IllegalArgumentException("the weights are not those of all points, or do not make 100");
        }
    }

    /** The phase in which some required points are relaxed; both days belong to it. */
    public record Initial(LocalDate from, LocalDate until, Set<Point> relaxes) {
        public Initial {
            relaxes = Set.copyOf(relaxes);
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** The highest level that a score reaches. */
    public Level level(int score) {
        return List.of(Level.EXEMPLARY, Level.GOOD, Level.ENTRY).stream()
                .filter(level -> score >= levels.getOrDefault(level, 0))
                .findFirst()
                .orElse(Level.ENTRY);
    }

    /** The weights in the order of the points. */
    public Map<Point, Integer> inOrder() {
        return new EnumMap<>(weights);
    }
}
