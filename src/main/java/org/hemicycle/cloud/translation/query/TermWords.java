package org.hemicycle.cloud.translation.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.Term;
import org.hemicycle.cloud.translation.layer.terms.TermReader.Called;
import org.hemicycle.ground.platform.translations.QueryTranslations;

/** What the terms of a query are in other languages. */
final class TermWords {
    private static final int MOST = 3;

    private TermWords() {}

    /** The terms that are nouns; of a form that belongs to several terms, those of all. */
    static List<QueryTranslations.Term> of(List<Called> called, String language) {
        return called.stream().flatMap(one -> term(one, language).stream()).toList();
    }

    private static Optional<QueryTranslations.Term> term(Called called, String language) {
        var renderings = new LinkedHashMap<String, List<String>>();
        for (var other : Systems.LANGUAGES) {
            if (!other.equals(language)) {
                var said = new ArrayList<String>();
                called.terms().forEach(term -> said.addAll(said(term, other)));
                if (!said.isEmpty()) {
                    renderings.put(other, said.stream().distinct().limit(MOST).toList());
                }
            }
        }
        var id = called.terms().iterator().next().id();
        return renderings.isEmpty()
                ? Optional.empty()
                : Optional.of(new QueryTranslations.Term(id, called.start(), called.end(), renderings));
    }

    private static List<String> said(Term term, String language) {
        return term.in(language).stream()
                .filter(rendering -> rendering.noun() && rendering.use().right())
                .filter(rendering -> rendering.systems().isEmpty() && rendering.variant() == null)
                .map(TermWords::dictionaryForm)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String dictionaryForm(Rendering rendering) {
        return rendering.forms().getOrDefault("sg", rendering.forms().getOrDefault("pl", rendering.term()));
    }
}
