package org.hemicycle.ground.platform.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.models.ModelRegister.Entry;
import org.hemicycle.ground.platform.models.ModelRegister.State;
import org.hemicycle.ground.platform.models.ModelUse.Scope;
import org.hemicycle.ground.platform.models.ModelsView.Fact;
import org.hemicycle.ground.platform.models.ModelsView.Machine;
import org.hemicycle.ground.platform.models.ModelsView.Row;
import org.hemicycle.ground.platform.web.Messages;

/** Tells a machine of the register in the reader's language. */
final class MachineWords {
    private final Entry entry;
    private final ModelUse use;
    private final Messages m;

    MachineWords(Entry entry, Messages m) {
        this.entry = entry;
        this.use = entry.use();
        this.m = m;
    }

    Machine machine() {
        return new Machine(
                use.name(),
                m.text(use.key() + ".title"),
                m.of("platform.models.state", entry.state()),
                entry.state() == State.ON,
                facts(),
                use.scopes().stream().map(this::row).toList());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(m.text("platform.models.purpose"), m.text(use.key() + ".purpose")));
        facts.add(new Fact(m.text("platform.models.data"), m.text(use.key() + ".data")));
        facts.add(new Fact(m.text("platform.models.limits"), m.text(use.key() + ".limits")));
        facts.add(new Fact(
                m.text("platform.models.where"),
                m.text(use.sendsTexts() ? "platform.models.elsewhere" : "platform.models.here")));
        var measured = use.measurement();
        if (measured != null) {
            add(
                    facts,
                    m.text("platform.models.measurement"),
                    m.text("platform.models.measurementOf", m.date(measured.date()), measured.size()));
        }
        add(facts, m.text("platform.models.version"), use.version());
        add(facts, m.text("platform.models.licence"), use.licence());
        add(facts, m.text("platform.models.credit"), use.credit());
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private Row row(Scope scope) {
        var languages = scope.languages().stream().map(m::languageNameAlone).collect(Collectors.joining(" – "));
        return new Row(languages, score(scope), note(scope));
    }

    private String note(Scope scope) {
        var rough = scope.rough() ? m.text("platform.models.rough") : "";
        var alone = scope.alone() == null ? "" : m.text(use.key() + ".alone", Math.round(scope.alone()));
        return Stream.of(alone, rough).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String score(Scope scope) {
        if (scope.measure() == null || scope.score() == null) {
            return use.measurement() == null ? "" : m.text("platform.models.notMeasured");
        }
        return m.text("platform.models.score", measure(scope.measure()), Math.round(scope.score()));
    }

    /** A measure that has a name in the reader's language by that; any other, such as chrF, as it is called everywhere. */
    private String measure(String measure) {
        var key = "platform.models.measure." + measure;
        return m.has(key) ? m.text(key) : measure;
    }
}
