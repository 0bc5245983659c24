package org.hemicycle.cloud.translation.layer.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of {@code terms.yaml}, by id. */
public final class TermBase {
    private final Systems systems;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    /** Reads {@code terms.yaml}, and the entries that were accepted since: each stands in place of one of the same id. */
    public TermBase(Declared file, List<Declared> accepted) {
        file.only(Set.of("systems", "terms"));
        this.systems = new Systems(file.at("systems"));
        for (var entry : file.at("terms").list()) {
            var term = Term.of(entry, systems);
            if (terms.putIfAbsent(term.id(), term) != null) {
                throw entry.at("id").trouble("“%s” is given twice".formatted(term.id()));
            }
        }
        for (var entry : accepted) {
            var term = Term.of(entry, systems);
            terms.put(term.id(), term);
        }
    }

    /** The legal systems. */
    public Systems systems() {
        return systems;
    }

    /** All terms, in the order of the file. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** The term of an id; null where there is none. */
    public @Nullable Term term(String id) {
        return terms.get(id);
    }
}
