package org.hemicycle.cloud.translation.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.hemicycle.cloud.translation.layer.keep.Kept;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.hemicycle.cloud.translation.layer.terms.TermReader;
import org.jspecify.annotations.Nullable;

/** Nouns of several words, which engines take apart: the layer says them itself. A single word is the engine's to say. */
final class SaidTerms {
    private final TermReader reader;

    SaidTerms(TermReader reader) {
        this.reader = reader;
    }

    /** What is kept of a text, and the terms that the layer says beside it. */
    List<Kept> with(List<Kept> kept, String text, Context context) {
        var all = new ArrayList<>(kept);
        for (var called : reader.called(text, context)) {
            var said = said(called, text, context);
            if (said != null
                    && kept.stream().noneMatch(other -> other.start() < said.end() && said.start() < other.end())) {
                all.add(said);
            }
        }
        all.sort(Comparator.comparingInt(Kept::start));
        return List.copyOf(all);
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
