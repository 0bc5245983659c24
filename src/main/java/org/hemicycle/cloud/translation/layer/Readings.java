package org.hemicycle.cloud.translation.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.hemicycle.cloud.translation.layer.keep.Keeper;
import org.hemicycle.cloud.translation.layer.keep.Kept;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.hemicycle.cloud.translation.layer.terms.TermReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a text that has no head: what is kept, the terms it calls up, and those of them that the layer says itself.
 * These are nouns of several words, which engines take apart; a single word is the engine's to say.
 */
final class Readings {
    private final Keeper keeper;
    private final TermReader terms;

    /**
     * What a part holds that the declared data know.
     *
     * @param kept what no engine sees, in the order of the part, none over another
     * @param called the terms that it calls up, those included that are kept
     */
    record Reading(String part, List<Kept> kept, List<TermReader.Called> called) {}

    Readings(Keeper keeper, TermReader terms) {
        this.keeper = keeper;
        this.terms = terms;
    }

    /** All that is known of a part. */
    Reading of(String part, Context context) {
        var kept = keeper.in(part, context);
        var called = terms.called(part, context);
        var all = new ArrayList<>(kept);
        for (var one : called) {
            var said = said(one, part, context);
            if (said != null
                    && kept.stream().noneMatch(other -> other.start() < said.end() && said.start() < other.end())) {
                all.add(said);
            }
        }
        all.sort(Comparator.comparingInt(Kept::start));
        return new Reading(part, List.copyOf(all), called);
    }

    /** The terms alone. */
    List<TermReader.Called> called(String part, Context context) {
        return terms.called(part, context);
    }

    private static @Nullable Kept said(TermReader.Called called, String text, Context context) {
        var found = text.substring(called.start(), called.end());
        if (!called.sure() || found.indexOf(' ') < 0) {
            return null;
        }
        var term = called.terms().iterator().next();
        var right = term.written(context.to(), context.chain(), context.initiator());
        var form = right == null || !right.noun() ? null : right.form(called.key());
        if (right == null || form == null) {
            return null;
        }
        var capital = called.start() > 0
                && Character.isUpperCase(found.charAt(0))
                && !context.to().equals("fr");
        return new Kept(
                called.start(),
                called.end(),
                term.id(),
                capital ? Capitals.raised(form) : form,
                called.key().startsWith("f-") ? Gender.F : right.gender(),
                plural(called, right) ? Kept.Kind.TERMS : Kept.Kind.TERM);
    }

    private static boolean plural(TermReader.Called called, Rendering right) {
        return called.key().endsWith("pl") && right.forms().containsKey("pl")
                || !right.forms().containsKey("sg");
    }
}
