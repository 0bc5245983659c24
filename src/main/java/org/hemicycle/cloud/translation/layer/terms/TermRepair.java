package org.hemicycle.cloud.translation.layer.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.translation.layer.data.Rendering;
import org.hemicycle.cloud.translation.layer.data.Term;
import org.hemicycle.cloud.translation.layer.grammar.Agreement;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/** Puts the right rendering in the place of a forbidden one, with its article and what agrees with it. */
public final class TermRepair {
    /** A wrong rendering that was put right. */
    public record Repaired(String id, String found, String written) {}

    /** The text put right, and what was done. */
    public record Result(String text, List<Repaired> repaired) {}

    private record Wrong(Term term, FormIndex.Found<Rendering> place) {}

    private final Agreement agreement;

    public TermRepair(Agreement agreement) {
        this.agreement = agreement;
    }

    /**
     * The target with the wrong renderings of the source's terms put right; what is right or not sure stays.
     *
     * @param called the terms that the source calls up
     * @param through the languages in which a word may have stayed
     */
    public Result repair(
            String source, List<TermReader.Called> called, String target, Context context, List<String> through) {
        var repaired = new ArrayList<Repaired>();
        var text = target;
        for (var call : called) {
            if (!call.sure()) {
                continue;
            }
            var term = call.terms().iterator().next();
            var reading = text;
            var wrong = wrong(term, source, text, called, context)
                    .or(() -> unsaid(term, reading, called, context, through));
            var right = term.written(context.to(), context.chain(), context.initiator());
            var form = wrong.isEmpty() || right == null
                    ? null
                    : right.form(wrong.get().place().key());
            if (wrong.isPresent() && right != null && form != null) {
                var place = wrong.get().place();
                var found = text.substring(place.start(), place.end());
                var written = cased(form, found, right, place.start() == 0);
                text = replaced(context.to(), text, place, written, right);
                repaired.add(new Repaired(term.id(), found, written));
            }
        }
        return new Result(text, List.copyOf(repaired));
    }

    private String replaced(
            String language, String text, FormIndex.Found<Rendering> place, String form, Rendering right) {
        if (right.verb()) {
            return text.substring(0, place.start()) + form + text.substring(place.end());
        }
        var now = new Agreement.Noun(gender(right, place.key()), place.key().endsWith("pl"));
        var old = gender(place.what(), place.key());
        return agreement
                .replace(language, text, place.start(), place.end(), form, old, now)
                .text();
    }

    private static @org.jspecify.annotations.Nullable Gender gender(Rendering rendering, String key) {
        return key.startsWith("f-") ? Gender.F : rendering.gender();
    }

    /** The first place of the target with a rendering of the term that is wrong here. */
    private Optional<Wrong> wrong(
            Term term, String source, String target, List<TermReader.Called> called, Context context) {
        for (var forbidden : term.forbidden()) {
            if (!applies(forbidden, source, context)) {
                continue;
            }
            var asked = asked(term, called, context);
            for (var place : places(forbidden.wrong(), target)) {
                var form = Letters.folded(target.substring(place.start(), place.end()));
                if (!asked.containsKey(form) && !within(place, target, called, context)) {
                    return Optional.of(new Wrong(term, place));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The first place of the target where a noun stands as it was in the source, or in a language on the way: the engine had no
     * word for it. Only where no right rendering is there.
     */
    private static Optional<Wrong> unsaid(
            Term term, String target, List<TermReader.Called> called, Context context, List<String> through) {
        if (right(term, context).stream()
                .anyMatch(rendering -> !places(rendering, target).isEmpty())) {
            return Optional.empty();
        }
        return through.stream()
                .flatMap(language -> term.in(language).stream())
                .filter(rendering -> rendering.noun() && rendering.use().read())
                .flatMap(rendering -> places(rendering, target).stream())
                .filter(place -> place.end() - place.start() > 3 && !within(place, target, called, context))
                .findFirst()
                .map(place -> new Wrong(term, place));
    }

    private static boolean applies(Term.Forbidden forbidden, String source, Context context) {
        return forbidden.from().equals(context.from())
                && forbidden.to().equals(context.to())
                && forbidden.wrong().variant() == null
                && (forbidden.unlessInitiator() == null || forbidden.unlessInitiator() != context.initiator())
                && forbidden.unlessSource().stream().noneMatch(word -> has(source, word));
    }

    private static boolean has(String text, String word) {
        var index = new FormIndex<String>();
        index.add(word, "", false, word);
        return !index.in(text).isEmpty();
    }

    /** The forms that other terms of the source ask for, or this term itself by another rendering. */
    private static Map<String, Term> asked(Term term, List<TermReader.Called> called, Context context) {
        var asked = new HashMap<String, Term>();
        for (var call : called) {
            for (var other : call.terms()) {
                if (other != term || !call.sure()) {
                    right(other, context)
                            .forEach(rendering ->
                                    rendering.forms().values().forEach(form -> asked.put(Letters.folded(form), other)));
                }
            }
        }
        return asked;
    }

    private static List<Rendering> right(Term term, Context context) {
        return term.in(context.to()).stream()
                .filter(rendering -> rendering.use().right())
                .toList();
    }

    private static List<FormIndex.Found<Rendering>> places(Rendering rendering, String text) {
        var index = new FormIndex<Rendering>();
        rendering.forms().forEach((key, form) -> index.add(form, key, false, rendering));
        return index.in(text);
    }

    /** Whether the place is part of a longer form that is right. */
    private static boolean within(
            FormIndex.Found<Rendering> place, String target, List<TermReader.Called> called, Context context) {
        return called.stream()
                .flatMap(call -> call.terms().stream())
                .flatMap(term -> right(term, context).stream())
                .flatMap(rendering -> places(rendering, target).stream())
                .anyMatch(place::within);
    }

    private static String cased(String form, String found, Rendering right, boolean begins) {
        if (Letters.capitals(found) || found.length() > 3 && found.equals(found.toUpperCase(Locale.ROOT))) {
            return form.toUpperCase(Locale.ROOT);
        }
        return begins && Character.isUpperCase(found.charAt(0)) && !right.name() ? Capitals.raised(form) : form;
    }
}
