package org.hemicycle.ground.platform.models;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All machines that the platform uses or could use, with their state. */
@Component
public class ModelRegister {
    private final ObjectProvider<ModelUse> uses;
    private final ModelSwitches switches;
    private final RegisterSettings settings;

    ModelRegister(ObjectProvider<ModelUse> uses, ModelSwitches switches, RegisterSettings settings) {
        this.uses = uses;
        this.switches = switches;
        this.settings = settings;
    }

    /** Whether a machine is used, and if not, why. */
    public enum State {
        ON,
        OFF,
        OFF_BY_SETTING,
        MISSING
    }

    /** A use with its state. */
    public record Entry(ModelUse use, State state) {}

    /** All of them: those that are there first, by their names. */
    public List<Entry> entries() {
        return uses.stream()
                .map(use -> new Entry(use, state(use)))
                .sorted(Comparator.comparing((Entry entry) -> entry.state() == State.MISSING)
                        .thenComparing(entry -> entry.use().name()))
                .toList();
    }

    /** One of them. */
    public Optional<Entry> find(String name) {
        return entries().stream()
                .filter(entry -> entry.use().name().equals(name))
                .findFirst();
    }

    /** Who answers for all of them; empty where the operator has given no name. */
    public Optional<String> answers() {
        return settings.answers().isBlank()
                ? Optional.empty()
                : Optional.of(settings.answers().strip());
    }

    private State state(ModelUse use) {
        if (switches.isOffBySetting(use.name())) {
            return State.OFF_BY_SETTING;
        }
        if (!switches.isOn(use.name())) {
            return State.OFF;
        }
        return use.isThere() ? State.ON : State.MISSING;
    }
}
