package org.hemicycle.cloud.translation.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.hemicycle.cloud.translation.layer.heads.Voice;
import org.hemicycle.cloud.translation.layer.keep.Kept;
import org.hemicycle.cloud.translation.layer.keep.Unveiling;
import org.hemicycle.cloud.translation.layer.keep.Veil;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.hemicycle.cloud.translation.layer.terms.TermRepair;
import org.jspecify.annotations.Nullable;

/**
 * One rendering under way: hands parts without a head to the engine with tokens over what is kept, and keeps account. A part
 * whose tokens or numbers do not come back is tried again with every number covered, then in pieces around them.
 */
final class Speaker implements Voice {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,/-]\\p{Nd}+)*");

    private final Readings readings;
    private final Unveiling unveiling;
    private final TermRepair terms;
    private final Basis basis;
    private final Context context;
    private final Engine engine;
    private final List<Rendered.Segment> segments = new ArrayList<>();
    private final Set<String> routes = new LinkedHashSet<>();
    private final List<Rendered.Applied> applied = new ArrayList<>();
    private final EnumSet<Rendered.Warning> warnings = EnumSet.noneOf(Rendered.Warning.class);
    private List<String> through = List.of();
    private final String source;
    private final boolean titled;
    private int sent;

    Speaker(
            Readings readings,
            Unveiling unveiling,
            TermRepair terms,
            Basis basis,
            Context context,
            Engine engine,
            String source) {
        this.source = source;
        this.titled = context.from().equals("en") && !Letters.capitals(source) && Capitals.shortTitle(source);
        this.readings = readings;
        this.unveiling = unveiling;
        this.terms = terms;
        this.basis = basis;
        this.context = context;
        this.engine = engine;
    }

    @Override
    public String say(String part) throws InterruptedException {
        if (!Words.any(part)) {
            return part;
        }
        var reading = readings.of(part, context);
        basis.said(reading);
        var kept = reading.kept();
        var veil = Veil.over(part, kept, context.from(), false);
        sent += Words.in(veil.text()) - veil.tokens().size();
        var text = machined(reading, veil);
        if (text == null) {
            warnings.add(Rendered.Warning.NUMBERS_KEPT_BACK);
            var covered = covered(part, kept);
            text = machined(reading, Veil.over(part, covered, context.from(), true));
            if (text == null) {
                warnings.add(Rendered.Warning.IN_PIECES);
                text = pieces(part, covered);
            }
        }
        kept.forEach(
                item -> note(Rendered.Part.KEEP, item.id(), part.substring(item.start(), item.end()), item.written()));
        return text;
    }

    /** The part by the engine; null where a token or a number didn't come back, or nothing did. */
    private @Nullable String machined(Readings.Reading reading, Veil veil) throws InterruptedException {
        var part = reading.part();
        var given = translated(veil.text(), veil);
        if (given == null) {
            return null;
        }
        var repaired = terms.repair(
                part, reading.called(), titled ? Capitals.sentence(source, given) : given, context, through);
        var text = unveiling.lift(repaired.text(), veil, context.to());
        if (text == null || !Numbers.same(part, text) || text.isBlank()) {
            return null;
        }
        repaired.repaired().forEach(term -> note(Rendered.Part.TERM, term.id(), term.found(), term.written()));
        return titled ? text : Capitals.asBegun(part, text);
    }

    /** The engine's own words; null where it has none for this text, or far too many. */
    private @Nullable String translated(String text, @Nullable Veil veil) throws InterruptedException {
        var bare = text;
        for (var token : veil == null ? List.<Veil.Token>of() : veil.tokens()) {
            bare = bare.replace(token.name(), "");
        }
        if (bare.chars().noneMatch(Character::isLetter)) {
            return text;
        }
        try {
            var given = engine.translate(context.direction(), text);
            routes.add(given.route());
            through = through(given.route());
            var words = given.text().strip();
            return words.isEmpty() || words.length() > text.length() * 10 + 200 ? null : words;
        } catch (EngineTrouble trouble) {
            if (trouble.kind() == EngineTrouble.Kind.TEXT) {
                return null;
            }
            throw trouble;
        }
    }

    /** The languages in which a word may have stayed: that of the source, and those on the way. */
    private static List<String> through(String route) {
        var languages = List.of(route.split("-", -1));
        return languages.subList(0, Math.max(0, languages.size() - 1));
    }

    /** What is kept, and every number beside it. */
    private static List<Kept> covered(String part, List<Kept> kept) {
        var all = new ArrayList<>(kept);
        for (var number = NUMBER.matcher(part); number.find(); ) {
            var found = new Kept(number.start(), number.end(), "number", number.group(), null, Kept.Kind.NUMBER);
            if (kept.stream().noneMatch(item -> item.start() < found.end() && found.start() < item.end())) {
                all.add(found);
            }
        }
        all.sort(java.util.Comparator.comparingInt(Kept::start));
        return all;
    }

    /** The texts around what is kept, each by itself. */
    private String pieces(String part, List<Kept> kept) throws InterruptedException {
        var text = new StringBuilder();
        int at = 0;
        for (var item : kept) {
            text.append(piece(part.substring(at, item.start()))).append(item.written());
            at = item.end();
        }
        text.append(piece(part.substring(at)));
        if (!Numbers.same(part, text.toString())) {
            throw new EngineTrouble(EngineTrouble.Kind.TEXT, "the numbers of the text did not come back");
        }
        return Capitals.asBegun(part, text.toString());
    }

    private String piece(String gap) throws InterruptedException {
        if (gap.chars().noneMatch(Character::isLetter)) {
            return gap;
        }
        var words = gap.strip();
        var given = translated(words, null);
        if (given == null || !Numbers.same(words, given)) {
            throw new EngineTrouble(EngineTrouble.Kind.TEXT, "the engine has no words for a part of the text");
        }
        int start = gap.indexOf(words);
        var repaired = terms.repair(words, readings.called(words, context), given, context, through);
        return gap.substring(0, start)
                + Capitals.asBegun(words, repaired.text())
                + gap.substring(start + words.length());
    }

    @Override
    public boolean titled() {
        return titled;
    }

    @Override
    public void applied(Applied head) {
        basis.head(head.id(), head.words());
        note(Rendered.Part.HEAD, head.id(), head.source(), head.target());
    }

    private void note(Rendered.Part part, String id, String found, String written) {
        applied.add(new Rendered.Applied(part, id, found, written, -1));
    }

    void warn(Rendered.Warning warning) {
        warnings.add(warning);
    }

    /** A sentence is as people translated it before. */
    String remembers(String sentence, Known.Said before) {
        note(Rendered.Part.MEMORY, before.id(), sentence, before.text());
        return before.text();
    }

    /** A sentence is ready; what was noted since the one before belongs to it. */
    void ends(String sentence, String written) {
        basis.ends();
        segments.add(new Rendered.Segment(sentence, written, List.copyOf(routes), placed(written)));
        routes.clear();
        applied.clear();
    }

    private List<Rendered.Applied> placed(String text) {
        return applied.stream()
                .map(item -> new Rendered.Applied(
                        item.part(), item.id(), item.found(), item.written(), text.indexOf(item.written())))
                .toList();
    }

    /**
     * The account of what was done, for a text that is ready.
     *
     * @param rests the digest of the basis
     */
    Rendered rendered(String text, String rests) {
        int words = Words.in(source);
        return new Rendered(
                text,
                List.copyOf(segments),
                segments.stream()
                        .flatMap(segment -> segment.route().stream())
                        .distinct()
                        .toList(),
                placedIn(text),
                List.copyOf(warnings),
                words,
                Math.max(0, words - sent),
                rests);
    }

    private List<Rendered.Applied> placedIn(String text) {
        var all = new ArrayList<Rendered.Applied>();
        int start = 0;
        for (var segment : segments) {
            start = Math.max(0, text.indexOf(segment.text(), start));
            for (var item : segment.applied()) {
                int at = item.at() < 0 ? -1 : start + item.at();
                all.add(new Rendered.Applied(item.part(), item.id(), item.found(), item.written(), at));
            }
            start += segment.text().length();
        }
        return List.copyOf(all);
    }
}
