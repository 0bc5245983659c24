package org.hemicycle.cloud.translation.layer.terms;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.data.Term;

/** Counts the terms of sources by how their targets say them: rightly, by a forbidden rendering, or by words that are neither. */
public final class TermAccuracy {
    /** How a term is said. */
    public enum Said {
        RIGHT,
        WRONG,
        OTHERWISE
    }

    private int right;
    private int wrong;
    private int otherwise;

    /** How a target says a term that its source calls up. */
    public static Said said(TermReader.Called called, String target, String from, String to) {
        var terms = called.terms();
        var right = terms.stream()
                .flatMap(term -> term.in(to).stream())
                .filter(rendering -> rendering.use().right());
        if (has(right, target)) {
            return Said.RIGHT;
        }
        var wrong = terms.stream()
                .flatMap(term -> term.forbidden().stream())
                .filter(forbidden ->
                        forbidden.from().equals(from) && forbidden.to().equals(to))
                .map(Term.Forbidden::wrong);
        return has(wrong, target) ? Said.WRONG : Said.OTHERWISE;
    }

    private static boolean has(Stream<Rendering> renderings, String text) {
        var index = new FormIndex<String>();
        renderings.forEach(rendering -> Stream.concat(rendering.forms().values().stream(), rendering.also().stream())
                .forEach(form -> index.add(form, "", false, form)));
        return !index.in(text).isEmpty();
    }

    /** Counts the terms of one text. */
    public void add(List<TermReader.Called> called, String target, String from, String to) {
        for (var call : called) {
            switch (said(call, target, from, to)) {
                case RIGHT -> right++;
                case WRONG -> wrong++;
                case OTHERWISE -> otherwise++;
            }
        }
    }

    /** Of the terms that are said as the term base knows, the share that is right. */
    public double accuracy() {
        return 100.0 * right / Math.max(1, right + wrong);
    }

    /** The share of all terms that is said in a rendering of the term base. */
    public double coverage() {
        return 100.0 * right / Math.max(1, right + wrong + otherwise);
    }

    /** How many terms were counted. */
    public int counted() {
        return right + wrong + otherwise;
    }
}
