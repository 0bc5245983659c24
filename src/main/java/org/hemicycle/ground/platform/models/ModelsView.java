package org.hemicycle.ground.platform.models;

import java.util.List;
import org.hemicycle.ground.platform.web.Messages;

/**
 * The register as readers see it.
 *
 * @param answers who answers for the machines
 */
public record ModelsView(List<Machine> machines, String answers) {
    public ModelsView {
        machines = List.copyOf(machines);
    }

    /** A machine with what is to be known of it. */
    public record Machine(String name, String title, String state, boolean used, List<Fact> facts, List<Row> rows) {
        public Machine {
            facts = List.copyOf(facts);
            rows = List.copyOf(rows);
        }

        /** Whether any of its directions has a score. */
        public boolean isMeasured() {
            return rows.stream().anyMatch(row -> !row.score().isEmpty());
        }
    }

    /** One thing to know. */
    public record Fact(String name, String value) {}

    /** How good it is in a direction or a language; a score that is not known is empty. */
    public record Row(String where, String score, String note) {}

    static ModelsView of(ModelRegister register, Messages m) {
        return new ModelsView(
                register.entries().stream()
                        .map(entry -> new MachineWords(entry, m).machine())
                        .toList(),
                register.answers().orElseGet(() -> m.text("platform.models.operator")));
    }
}
