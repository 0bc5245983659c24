package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.TermBase;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.jspecify.annotations.Nullable;

/** Finds what no engine sees, and says what stands for it in the target. */
public final class Keeper {
    static final int ADDRESS = 0;
    static final int FRAME = 1;
    static final int BILL = 2;
    static final int TYPED = 3;
    static final int OTHER = 4;
    static final int ABBREVIATION = 5;
    static final int ACRONYM = 6;

    private static final Set<String> NAMES = Set.of(
            "months",
            "days",
            "dates",
            "numbers",
            "scales",
            "parts",
            "frames",
            "keep",
            "abbreviations",
            "sentence-abbreviations");
    private static final Set<String> SHOUTED = Set.of("acronym", "standards", "roads", "roman-numeral", "money-code");
    private static final com.google.re2j.Pattern NUMERAL = com.google.re2j.Pattern.compile(
            "(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|C{1,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

    private record Ranked(Kept kept, int rank) {}

    private final List<Frame> frames;
    private final List<KeptPattern> patterns;
    private final Beginnings beginnings;
    private final Abbreviations abbreviations;
    private final Systems systems;
    private final FrameWriter writer;

    /** Reads {@code keep.yaml}. */
    public Keeper(Declared file, TermBase terms) {
        file.only(NAMES);
        var parts = file.texted("parts");
        this.systems = terms.systems();
        this.frames = file.at("frames").list().stream()
                .map(entry -> Frame.of(entry, parts))
                .toList();
        this.patterns = file.at("keep").list().stream()
                .map(entry -> KeptPattern.of(entry, parts))
                .toList();
        this.beginnings = new Beginnings(Stream.concat(
                        frames.stream().map(Frame::pattern), patterns.stream().map(KeptPattern::pattern))
                .map(Bounded::text)
                .toList());
        this.abbreviations = new Abbreviations(file.at("abbreviations"));
        this.writer = new FrameWriter(terms, new Calendar(file), new Numerals(file));
    }

    /** The parts of the text that are kept, in its order, none over another. */
    public List<Kept> in(String text, Context context) {
        var found = new ArrayList<Ranked>();
        var places = Places.of(text, beginnings);
        var shouted = Letters.capitals(text);
        int number = 0;
        for (var frame : frames) {
            int own = number++;
            if (frame.languages().contains(context.from()) && holds(frame, context)) {
                int rank = frame.type().isEmpty() ? FRAME : TYPED;
                frame.pattern().in(places, own, match -> add(found, writer.write(frame, match, context), rank));
            }
        }
        for (var pattern : patterns) {
            int own = number++;
            if (pattern.languages().contains(context.from())
                    && pattern.only().isEmpty()
                    && !(shouted && SHOUTED.contains(pattern.id()))) {
                pattern.pattern()
                        .in(places, own, match -> add(found, kept(pattern, match, text, context), pattern.rank()));
            }
        }
        Marks.in(text, kept -> add(found, kept, ADDRESS));
        abbreviations.in(text, context, kept -> add(found, kept, ABBREVIATION));
        return chosen(found);
    }

    /** What stands for a text that is one thing that is kept, a date or an amount; null where it is not. */
    public @Nullable String whole(String text, Context context) {
        for (var kept : in(text, context)) {
            if (kept.start() == 0 && kept.end() == text.length()) {
                return kept.written();
            }
        }
        return null;
    }

    /** A frame holds in texts of its systems, in translated ones and in those whose system is not known. */
    private boolean holds(Frame frame, Context context) {
        return frame.systems().isEmpty()
                || context.unknown()
                || context.rank(frame.systems()) < Integer.MAX_VALUE
                || !systems.speaks(context.chain().getFirst(), context.from());
    }

    private static void add(List<Ranked> found, @Nullable Kept kept, int rank) {
        if (kept != null && kept.end() > kept.start()) {
            found.add(new Ranked(kept, rank));
        }
    }

    private static @Nullable Kept kept(KeptPattern pattern, Match match, String whole, Context context) {
        var named = match.group("name");
        int start = named.isEmpty() ? match.start() : match.start("name");
        int end = named.isEmpty() ? match.end() : match.end("name");
        var text = named.isEmpty() ? match.text() : named;
        if (pattern.id().equals("enumerator") && !text.startsWith("(") && closes(whole, match.start())) {
            return null;
        }
        if (pattern.id().equals("roman-numeral")) {
            int last = text.lastIndexOf(' ') + 1;
            start += last;
            text = text.substring(last);
            if (!NUMERAL.matches(text)) {
                return null;
            }
        }
        int blank = text.length() - text.stripLeading().length();
        text = text.strip();
        var written = pattern.id().equals("place-after-generic") ? country(text, context) : text;
        return new Kept(start + blank, start + blank + text.length(), pattern.id(), written, null, kind(text));
    }

    /** Whether a bracket is open there: "(Amendment No. 2)" counts nothing. */
    private static boolean closes(String text, int at) {
        return text.lastIndexOf('(', at) > text.lastIndexOf(')', Math.max(0, at - 1));
    }

    private static Kept.Kind kind(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || "-–/.,:".indexOf(c) >= 0)
                ? Kept.Kind.NUMBER
                : Kept.Kind.PLAIN;
    }

    /** A country has a name of its own in each language. */
    private static String country(String name, Context context) {
        var from = Locale.forLanguageTag(context.from());
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            if (country.getDisplayCountry(from).equals(name)) {
                return country.getDisplayCountry(Locale.forLanguageTag(context.to()));
            }
        }
        return name;
    }

    private static List<Kept> chosen(List<Ranked> found) {
        found.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.kept().start() - ranked.kept().end()));
        var taken = new java.util.TreeMap<Integer, Kept>();
        for (var ranked : found) {
            var kept = ranked.kept();
            Map.Entry<Integer, Kept> before = taken.floorEntry(kept.start());
            Map.Entry<Integer, Kept> after = taken.ceilingEntry(kept.start());
            if ((before == null || !before.getValue().overlaps(kept))
                    && (after == null || !after.getValue().overlaps(kept))) {
                taken.put(kept.start(), kept);
            }
        }
        return List.copyOf(taken.values());
    }
}
