package org.hemicycle.cloud.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.RecordedAnswers;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.shared.Language;

/**
 * How often the language of a title is recognised: on titles written for this platform, and where sources that were recorded
 * declare it. Writes {@code docs/language-quality.md}, and the scores into the register of models.
 */
public final class LanguageQuality {
    private static final Path REPORT = Path.of("docs/language-quality.md");
    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "it", "de", "sv");
    private static final int ROUNDS = 3;

    private final LanguageRecognition recognition = Recognitions.unswitched();
    private final StringBuilder rows = new StringBuilder();

    /**
     * What was measured.
     *
     * @param titles that were set aside
     * @param right of those, in per cent
     * @param recorded titles of sources
     * @param microseconds that it takes to see whether a recorded title contradicts its source
     */
    public record Measured(int titles, double right, int recorded, double microseconds) {}

    /** A title of a source, with the language that the source declares. */
    private record Declared(String text, String language) {}

    /** Measures and writes. */
    public static Measured measure() throws IOException {
        return new LanguageQuality().measured();
    }

    /** How the languages of some titles are recognised. */
    static Map<String, LanguageScore> scores(LanguageRecognition recognition, ParallelTitles titles) {
        var scores = new LinkedHashMap<String, LanguageScore>();
        for (var language : LANGUAGES) {
            titles.rows().stream()
                    .map(row -> row.in(language))
                    .filter(Objects::nonNull)
                    .forEach(text ->
                            scores.computeIfAbsent(language, LanguageScore::new).add(recognition.of(text)));
        }
        return scores;
    }

    private Measured measured() throws IOException {
        var setAside = scores(recognition, ParallelTitles.setAside());
        add("set aside", setAside);
        add("development", scores(recognition, ParallelTitles.development()));
        add("seven languages", scores(recognition, ParallelTitles.sevenLanguages()));
        var recorded = recorded();
        var declared = new TreeMap<String, LanguageScore>();
        recorded.forEach(title -> declared.computeIfAbsent(Language.primaryOf(title.language()), LanguageScore::new)
                .add(recognition.of(title.text())));
        add("recorded", declared);
        var all = LanguageScore.sum(setAside.values());
        write(against(recorded), wronglyDeclared());
        writeRegister(setAside);
        return new Measured(all.rows(), all.right(), recorded.size(), recorded.isEmpty() ? 0 : time(recorded));
    }

    private void add(String set, Map<String, LanguageScore> scores) {
        scores.values().forEach(score -> rows.append(score.row(set)));
        if (scores.size() > 1) {
            rows.append(LanguageScore.sum(scores.values()).row(set));
        }
    }

    /** Each title and summary that the recordings hold, once; none where there are no recordings. */
    private static Set<Declared> recorded() {
        var titles = new LinkedHashSet<Declared>();
        var from = RecordedAnswers.folder("no language is compared with what sources declare");
        if (from != null) {
            var answers = new RecordedAnswers();
            answers.names()
                    .forEach(name -> answers.replay(
                            name,
                            from,
                            (request, part, reading) -> reading.records().stream()
                                    .flatMap(record -> record.content().titles().stream())
                                    .forEach(title -> titles.add(new Declared(title.text(), title.language())))));
        }
        return titles;
    }

    /** The recorded titles whose source is contradicted: how many by what is declared and what was recognised. */
    private Map<String, Integer> against(Set<Declared> recorded) {
        var contradicted = new TreeMap<String, Integer>();
        recorded.forEach(title -> recognition
                .against(title.text(), title.language())
                .ifPresent(found -> contradicted.merge(title.language() + " as " + found.language(), 1, Integer::sum)));
        return contradicted;
    }

    /** Of development titles under each wrong declaration, how many per cent are noticed, by their length in words. */
    private Map<String, Double> wronglyDeclared() throws IOException {
        var noticed = new HashMap<String, List<Boolean>>();
        for (var row : ParallelTitles.development().rows()) {
            row.texts()
                    .forEach((language, text) -> LANGUAGES.stream()
                            .filter(other -> !other.equals(language) && LANGUAGES.contains(language))
                            .forEach(other -> noticed.computeIfAbsent(length(text), any -> new ArrayList<>())
                                    .add(recognition.against(text, other).isPresent())));
        }
        var shares = new TreeMap<String, Double>();
        noticed.forEach((length, all) ->
                shares.put(length, 100.0 * all.stream().filter(one -> one).count() / all.size()));
        return shares;
    }

    private static String length(String text) {
        var words = text.split(" ", -1).length;
        return words < 6 ? "1. up to 5 words" : words < 12 ? "2. 6 to 11 words" : "3. 12 words and more";
    }

    private double time(Set<Declared> recorded) {
        var best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            against(recorded);
            best = Math.min(best, (System.nanoTime() - start) / 1000.0 / recorded.size());
        }
        return best;
    }

    private void write(Map<String, Integer> against, Map<String, Double> wronglyDeclared) throws IOException {
        var text = new StringBuilder(String.format(Locale.ROOT, """
                # How well languages are recognised

                Written by `./hemicycle bench languages` on %s; do not edit. Model langdetect-183 of Apache OpenNLP.

                Where a source does not declare the language of a title, it is recognised by script and by runs of letters, or said not to
                be known. “told” is the share of all titles for which a language is told, “right” the share of all for which it is the right
                one, and “right where told” what readers get.

                | titles | language | rows | told, %% | right, %% | right where told, %% |
                |---|---|---|---|---|---|
                """, LocalDate.now(ZoneOffset.UTC)));
        text.append(rows).append(SETS);
        if (against.isEmpty()) {
            text.append("- none\n");
        }
        new TreeSet<>(against.keySet())
                .forEach(pair -> text.append("- declared %s: %d%n".formatted(pair, against.get(pair))));
        text.append(DECLARED);
        wronglyDeclared.forEach((length, share) ->
                text.append(String.format(Locale.ROOT, "| %s | %.1f |%n", length.substring(3), share)));
        Files.writeString(REPORT, text.toString());
    }

    private static final String SETS = """

            “Set aside” and “development” are titles and sentences of procedure written for this platform; on the latter, on recorded
            titles and on other parallel texts the limits were chosen. The former nobody has read who chose them; they were measured four
            times on the way, so that these figures may flatter a little. “Recorded” are titles and summaries of sources as they were recorded, each
            once, where the language that the source declares is taken to be the right one: some declare one language for all they
            publish, as Norway does for Bokmål and Nynorsk.

            Recorded titles whose source is contradicted, so that another language is shown than it declares:

            """;

    private static final String DECLARED = """

            How often a wrong declaration is noticed, on development titles that are declared to be in each of six other languages:

            | length | noticed, % |
            |---|---|
            """;

    private static void writeRegister(Map<String, LanguageScore> scores) throws IOException {
        var right = new TreeMap<String, Double>();
        scores.forEach((language, score) -> right.put(language, Math.round(score.rightWhereTold() * 10) / 10.0));
        var rows = scores.values().stream().mapToInt(LanguageScore::rows).max().orElse(0);
        var measured = new MeasuredLanguages(LocalDate.now(ZoneOffset.UTC).toString(), rows, right);
        Files.writeString(Path.of(MeasuredLanguages.FILE), measured.written());
    }
}
