package org.hemicycle.cloud.translation.layer.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.Term;
import org.hemicycle.cloud.translation.layer.data.TermBase;

/** Finds the terms of a source: the longest form wins, and of two entries with it the one nearer to the text's own system. */
public final class TermReader {
    /**
     * A place of a source that calls up a term.
     *
     * @param terms more than one where the form belongs to several; then the engine's rendering stays
     */
    public record Called(int start, int end, String key, Set<Term> terms) {
        /** The one term that it is, where it is but one. */
        public boolean sure() {
            return terms.size() == 1;
        }
    }

    private final Map<String, FormIndex<Term>> indexes = new HashMap<>();

    public TermReader(TermBase base) {
        Systems.LANGUAGES.forEach(language -> indexes.put(language, new FormIndex<>()));
        for (var term : base.terms()) {
            term.read()
                    .forEach(language -> term.in(language).stream()
                            .filter(rendering -> rendering.use().read())
                            .forEach(rendering -> add(language, rendering, term)));
        }
    }

    private void add(String language, Rendering rendering, Term term) {
        var index = indexes.get(language);
        if (index != null) {
            rendering.forms().forEach((key, form) -> index.add(form, key, rendering.exact(), term));
            rendering.also().forEach(form -> index.add(form, "sg", rendering.exact(), term));
        }
    }

    /** The terms that a source calls up, in the order of the text. */
    public List<Called> called(String source, Context context) {
        var index = indexes.get(context.from());
        if (index == null) {
            return List.of();
        }
        var called = new ArrayList<Called>();
        int done = 0;
        var found = index.in(source).stream()
                .filter(hit -> context.rank(hit.what().systems()) < Integer.MAX_VALUE)
                .filter(hit -> context.steps() || !hit.what().steps())
                .toList();
        for (int i = 0; i < found.size(); i++) {
            var hit = found.get(i);
            if (hit.start() >= done) {
                called.add(nearest(hit, found.subList(i, found.size()), context));
                done = hit.end();
            }
        }
        return called;
    }

    private static Called nearest(FormIndex.Found<Term> hit, List<FormIndex.Found<Term>> rest, Context context) {
        var same = rest.stream()
                .takeWhile(other -> other.start() == hit.start())
                .filter(other -> other.end() == hit.end())
                .toList();
        int best = same.stream()
                .mapToInt(other -> context.rank(other.what().systems()))
                .min()
                .orElse(0);
        var terms = new LinkedHashSet<Term>();
        var key = hit.key();
        for (var other : same) {
            if (context.rank(other.what().systems()) == best) {
                key = terms.isEmpty() ? other.key() : key;
                terms.add(other.what());
            }
        }
        return new Called(hit.start(), hit.end(), key, terms);
    }
}
