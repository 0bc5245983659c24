package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.hemicycle.cloud.meaning.MeaningExamples;
import org.hemicycle.cloud.search.lucene.TitleIndex;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.hemicycle.ground.platform.translations.QueryTranslations.Elsewhere;

/**
 * How often the first hit is the right one where a title in one language is the question and titles in another are what is
 * searched: by vectors alone, by words alone, and by the search of the platform, which has both. Writes {@code
 * docs/search-quality.md} too.
 */
public final class RetrievalBenchmark implements Benchmark {
    private static final Path REPORT = Path.of("docs/search-quality.md");
    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "it");
    private static final double AIM = 98;

    /** How many of the questions of a pair of languages, or of several, were answered rightly. */
    private record Score(int questions, int vectors, int english, int words, int both) {
        Score and(Score other) {
            return new Score(
                    questions + other.questions,
                    vectors + other.vectors,
                    english + other.english,
                    words + other.words,
                    both + other.both);
        }

        double share(int right) {
            return questions == 0 ? 0 : 100.0 * right / questions;
        }

        String cells() {
            return String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.1f | %.1f | **%.1f** |",
                    questions,
                    share(vectors),
                    share(english),
                    share(words),
                    share(both));
        }
    }

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        var results = new ArrayList<Result>();
        var rows = new ArrayList<String>();
        try (var engine = ApertiumExamples.found(folder);
                var model = MeaningExamples.read()) {
            var layer = LegislativeLayer.read();
            for (var set :
                    List.of(ParallelTitles.setAside(), ParallelTitles.development(), ParallelTitles.sevenLanguages())) {
                if (!set.rows().isEmpty()) {
                    var place = folder.resolve(set.name().replace(' ', '-'));
                    results.add(measured(
                            set,
                            TitleIndex.of(place, titles(set, engine, layer), model, translations(engine, layer)),
                            rows));
                }
            }
            write(rows, layer, model.version());
        } finally {
            IndexBenchmark.delete(folder);
        }
        return results;
    }

    private static Result measured(ParallelTitles set, TitleIndex index, List<String> rows) throws IOException {
        try (index) {
            var all = new Score(0, 0, 0, 0, 0);
            for (var from : LANGUAGES) {
                for (var to : LANGUAGES) {
                    if (!from.equals(to)) {
                        var score = score(index, from, to);
                        all = all.and(score);
                        rows.add("| " + set.name() + " | " + from + " → " + to + " | " + score.cells());
                    }
                }
            }
            rows.add("| " + set.name() + " | **all** | " + all.cells());
            var right = all.share(all.both());
            return new Result(
                    "retrieval: first hit right, " + set.name(),
                    all.questions(),
                    right / AIM,
                    1,
                    true,
                    right,
                    AIM,
                    "% of questions");
        }
    }

    private static Score score(TitleIndex index, String from, String to) throws IOException {
        var score = new Score(0, 0, 0, 0, 0);
        for (var title : index.in(from)) {
            score = score.and(new Score(
                    1,
                    index.byVector(title, to) == title.row() ? 1 : 0,
                    index.byEnglish(title, to) == title.row() ? 1 : 0,
                    index.byWords(title, to) == title.row() ? 1 : 0,
                    index.search(title, to) == title.row() ? 1 : 0));
        }
        return score;
    }

    private static List<TitleIndex.Title> titles(ParallelTitles set, Engine engine, LegislativeLayer layer)
            throws InterruptedException {
        var titles = new ArrayList<TitleIndex.Title>();
        for (var language : LANGUAGES) {
            for (var number = 0; number < set.rows().size(); number++) {
                var row = set.rows().get(number);
                var text = row.in(language);
                if (text != null) {
                    titles.add(new TitleIndex.Title(number, language, text, english(row, language, engine, layer)));
                }
            }
        }
        return titles;
    }

    private static String english(ParallelTitles.Row row, String language, Engine engine, LegislativeLayer layer)
            throws InterruptedException {
        var passage = row.passage(language);
        if (language.equals("en")) {
            return passage.text();
        }
        try {
            return layer.render(passage, new Direction(language, "en"), engine).text();
        } catch (EngineTrouble refused) {
            return passage.text();
        }
    }

    /** Questions are brought into English as titles are, each once. */
    private static QueryTranslations translations(Engine engine, LegislativeLayer layer) {
        var made = new HashMap<String, Elsewhere>();
        return (words, language) -> made.computeIfAbsent(language + " " + words, asked -> {
            if (!LANGUAGES.contains(language) || language.equals("en")) {
                return Elsewhere.NOTHING;
            }
            var passage = new Passage(words, language, "general", null, Passage.Kind.TITLE);
            try {
                return new Elsewhere(
                        layer.render(passage, new Direction(language, "en"), engine)
                                .text(),
                        List.of());
            } catch (EngineTrouble refused) {
                return Elsewhere.NOTHING;
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        });
    }

    private static void write(List<String> rows, LegislativeLayer layer, String vectors) throws IOException {
        var text = new StringBuilder("""
                # How well search finds across languages

                Written by `./hemicycle bench retrieval` on %s; do not edit. Layer %s, vectors %s.

                Every title of a set is a question in each language; what is searched is all titles of the set in one other language.
                Counted is how often the first hit is the same title. Both sides are brought into English by the platform's chain
                (Apertium with the legislative layer); nothing else joins them. “vectors” is the nearest of all, “English” the best by
                the words of the English (BM25, any word counts), “words” the search without meaning (all words must be there, in
                the title or in its English), “search” what readers get: words and meaning, where at most the hundred nearest count, and only from a cosine of 0.45. The aim is %.0f %%.

                Titles are long questions. A question of two or three words is harder, and is not measured here.

                | set | question → titles | questions | vectors, %% | English, %% | words, %% | search, %% |
                |---|---|---|---|---|---|---|
                """.formatted(LocalDate.now(ZoneOffset.UTC), layer.version(), vectors, AIM));
        rows.forEach(row -> text.append(row).append('\n'));
        Files.writeString(REPORT, text.toString());
    }
}
