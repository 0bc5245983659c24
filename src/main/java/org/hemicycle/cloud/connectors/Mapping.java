package org.hemicycle.cloud.connectors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What a source's words mean in the common model, as {@code mapping.yaml} says it: for people who want to check it.
 *
 * @param source what the mapping was made from
 * @param version counted from 1; a corrected mapping has the next
 * @param checkedBy who compared it with the source's documentation; null where nobody has
 * @param changes what the later versions changed, newest first
 */
public record Mapping(
        String source,
        int version,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        List<Change> changes,
        List<Table> tables) {
    /** That of a connector whose answers need none. */
    public static final Mapping NONE = new Mapping("", 1, null, null, List.of(), List.of());

    public Mapping {
        changes = List.copyOf(changes);
        tables = List.copyOf(tables);
    }

    /**
     * What a version changed, and why.
     *
     * @param credit who proposed it, where that is another than who made it
     */
    public record Change(
            int version,
            LocalDate on,
            String what,
            @Nullable String credit) {}

    /** Rules in order, of which the first that holds wins. */
    public record Table(String name, List<Rule> rules) {
        public Table {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule and its reason.
     *
     * @param when what must hold; nothing holds always
     * @param means the words of the common model by name: stage, outcome, kind, initiator, position, topic, value
     * @param ignored whether the words mean no step at all
     */
    public record Rule(
            List<Test> when, Map<String, String> means, boolean ignored, Certainty certainty, String reason) {
        public Rule {
            when = List.copyOf(when);
            means = Map.copyOf(means);
        }
    }

    /**
     * What a value of the source must be.
     *
     * @param of the name of the value, such as {@code words} or {@code code}
     * @param words the words, one of which it must be, or one pattern
     */
    public record Test(String of, Kind kind, List<String> words) {
        public Test {
            words = List.copyOf(words);
        }

        /** How a value is compared. */
        public enum Kind {
            ONE_OF,
            MATCHES,
            PRESENT,
            ABSENT
        }
    }
}
