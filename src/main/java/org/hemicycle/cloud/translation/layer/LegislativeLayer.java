package org.hemicycle.cloud.translation.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.LayerTrouble;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.TermBase;
import org.hemicycle.cloud.translation.layer.grammar.Accents;
import org.hemicycle.cloud.translation.layer.grammar.Agreement;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.hemicycle.cloud.translation.layer.grammar.Punctuation;
import org.hemicycle.cloud.translation.layer.heads.HeadReader;
import org.hemicycle.cloud.translation.layer.heads.HeadWriter;
import org.hemicycle.cloud.translation.layer.keep.Keeper;
import org.hemicycle.cloud.translation.layer.keep.Unveiling;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.hemicycle.cloud.translation.layer.terms.TermReader;
import org.hemicycle.cloud.translation.layer.terms.TermRepair;
import org.hemicycle.ground.shared.Sha256;

/**
 * The declared knowledge of how parliaments speak, made ready once and applied around any engine: heads of titles, what must not
 * change, and words that engines get wrong. It holds no state and serves many threads.
 */
public final class LegislativeLayer {
    private static final String FOLDER = "content/translation/";
    private static final String TERMS = "terms.yaml";
    private static final String HEADS = "heads.yaml";
    private static final String KEEP = "keep.yaml";
    private static final int LONGEST = 1_500;

    private final TermBase base;
    private final TermRepair terms;
    private final HeadWriter heads;
    private final Unveiling unveiling;
    private final Readings readings;
    private final Sentences sentences;
    private final Accents accents;
    private final String version;
    private final String grammar;

    LegislativeLayer(String termsText, String headsText, String keepText) {
        this(termsText, headsText, keepText, List.of());
    }

    LegislativeLayer(String termsText, String headsText, String keepText, List<Declared> accepted) {
        var entries = accepted.stream().map(Declared::canonical).sorted().toList();
        this.version = Sha256.hex(termsText + headsText + keepText + String.join("", entries))
                .substring(0, 12);
        var terms = Declared.read(FOLDER + TERMS, termsText);
        var heads = Declared.read(FOLDER + HEADS, headsText);
        var keep = Declared.read(FOLDER + KEEP, keepText);
        this.grammar = Sha256.hex(grammar(heads));
        this.base = new TermBase(terms, accepted);
        var joints = new Joints(heads);
        var agreement = new Agreement(joints);
        this.terms = new TermRepair(agreement);
        var keeper = new Keeper(keep, base);
        this.readings = new Readings(keeper, new TermReader(base));
        this.unveiling = new Unveiling(agreement, joints);
        this.heads = new HeadWriter(new HeadReader(heads, keep, base.systems(), joints), joints, keeper);
        this.sentences = new Sentences(keep);
        this.accents = new Accents(heads);
    }

    /** Reads the data that come with the product; what doesn't fit stops the start, with file, line and key. */
    public static LegislativeLayer read() {
        return read(List.of());
    }

    /** The same with entries of the term base that were accepted here, each in place of the product's of its id. */
    public static LegislativeLayer read(List<Declared> accepted) {
        return new LegislativeLayer(file(TERMS), file(HEADS), file(KEEP), accepted);
    }

    /** What stays where terms and heads are switched off: numbers, dates, references and codes still come back as they were. */
    public static LegislativeLayer bare() {
        return new LegislativeLayer(emptied(file(TERMS), "terms"), emptied(file(HEADS), "heads"), file(KEEP));
    }

    /** A file without the entries of its last list. */
    private static String emptied(String text, String last) {
        return text.substring(0, text.indexOf("\n" + last + ":")) + "\n" + last + ": []\n";
    }

    /** Refuses an entry of the term base that doesn't fit: a {@link LayerTrouble} with line and key. */
    public static void check(Declared entry) {
        new TermBase(Declared.read(FOLDER + TERMS, file(TERMS)), List.of(entry));
    }

    /** What of the heads has a part in every text of a language: contractions, elisions, verbs. */
    private static String grammar(Declared heads) {
        return heads.map().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("heads"))
                .map(entry -> entry.getKey() + entry.getValue().canonical())
                .collect(Collectors.joining());
    }

    private static String file(String name) {
        try (var in = LegislativeLayer.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FOLDER + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells these data from others: a changed term makes another version. */
    public String version() {
        return version;
    }

    /** The legal system of a parliament's texts, by its country: two letters of ISO 3166, or {@code EU}. */
    public String systemOf(String country) {
        return base.systems().of(country);
    }

    /** The terms that a text calls up. */
    public List<TermReader.Called> termsIn(Passage passage, Direction direction) {
        return readings.called(accented(CleanText.of(passage.text()), passage), context(passage, direction));
    }

    /** The terms that a text calls up, whatever language they are to be said in. */
    public List<TermReader.Called> termsIn(Passage passage) {
        return Systems.LANGUAGES.stream()
                .filter(language -> !language.equals(passage.language()))
                .findFirst()
                .map(language -> termsIn(passage, new Direction(passage.language(), language)))
                .orElse(List.of());
    }

    /** The sentences of a text, with the spaces after them. */
    public List<String> sentences(String text, String language) {
        return sentences.of(text, language);
    }

    /**
     * The text in the target language. Throws {@link EngineTrouble} where the engine cannot, and where the numbers of the text
     * do not survive it: a number is never lost.
     */
    public Rendered render(Passage passage, Direction direction, Engine engine) throws InterruptedException {
        return render(passage, direction, engine, Known.NOTHING);
    }

    /** The same, where people have translated some sentences of it before. */
    public Rendered render(Passage passage, Direction direction, Engine engine, Known known)
            throws InterruptedException {
        var given = CleanText.of(passage.text());
        var source = accented(given, passage);
        var context = context(passage, direction);
        var basis = new Basis();
        var speaker = new Speaker(readings, unveiling, terms, basis, context, engine, source);
        var text = new StringBuilder();
        var parts = parts(source, passage);
        if (parts.size() > 1 && parts.stream().anyMatch(part -> part.length() > LONGEST / 2)) {
            speaker.warn(Rendered.Warning.CUT_IN_PARTS);
        }
        int at = 0;
        for (var part : parts) {
            var words = part.strip();
            var asGiven = given.substring(at, at + part.length()).strip();
            at += part.length();
            if (!words.isEmpty()) {
                var before = parts.size() > 1 ? known.of(asGiven) : null;
                String written;
                if (before == null || !Numbers.same(words, before.text())) {
                    written = finished(words, heads.write(words, context, speaker), context);
                } else {
                    heads.write(words, context, new Rehearsal(readings, context, basis));
                    written = speaker.remembers(asGiven, before);
                }
                speaker.ends(asGiven, written);
                text.append(written);
            }
            text.append(part.substring(part.stripTrailing().length()));
        }
        var target = text.toString().strip();
        if (target.isEmpty() != source.isEmpty() || !Numbers.same(source, target)) {
            throw new EngineTrouble(EngineTrouble.Kind.TEXT, "the numbers of the text did not come back");
        }
        return speaker.rendered(target, basis.digest(grammar));
    }

    /**
     * What a translation of the text rests on in the declared data. Where it is the same in two states of them, so is the
     * translation; where it is not, the text is worth translating anew.
     */
    public String basis(Passage passage, Direction direction) throws InterruptedException {
        var basis = new Basis();
        var context = context(passage, direction);
        var rehearsal = new Rehearsal(readings, context, basis);
        for (var part : parts(accented(CleanText.of(passage.text()), passage), passage)) {
            if (!part.isBlank()) {
                heads.write(part.strip(), context, rehearsal);
                basis.ends();
            }
        }
        return basis.digest(grammar);
    }

    private String accented(String text, Passage passage) {
        return accents.restored(text, passage.language());
    }

    private Context context(Passage passage, Direction direction) {
        return new Context(
                direction,
                base.systems().chain(passage.system()),
                passage.initiator(),
                passage.kind().procedure());
    }

    private List<String> parts(String source, Passage passage) {
        if (source.length() <= LONGEST && !passage.kind().running()) {
            return List.of(source);
        }
        var parts = new ArrayList<String>();
        for (var sentence : sentences.of(source, passage.language())) {
            parts.addAll(cut(sentence));
        }
        return parts;
    }

    /** A sentence longer than any is cut at a space, or anywhere where it has none. */
    private static List<String> cut(String sentence) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (sentence.length() - from > LONGEST) {
            int space = sentence.lastIndexOf(' ', from + LONGEST);
            int to = space > from ? space + 1 : from + LONGEST;
            while (to < sentence.length()
                    && space <= from
                    && Character.isDigit(sentence.charAt(to))
                    && Character.isDigit(sentence.charAt(to - 1))) {
                to++;
            }
            parts.add(sentence.substring(from, to));
            from = to;
        }
        parts.add(sentence.substring(from));
        return parts;
    }

    private static String finished(String source, String written, Context context) {
        var text = Punctuation.set(context.to(), written);
        if (Letters.capitals(source)) {
            return text.toUpperCase(Locale.forLanguageTag(context.to()));
        }
        return Capitals.asBegun(source, Capitals.small(context.to(), text));
    }
}
