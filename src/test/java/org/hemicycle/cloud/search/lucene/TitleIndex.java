package org.hemicycle.cloud.search.lucene;

import static java.util.Objects.requireNonNull;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.QueryBuilder;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.query.QuestionVectors;
import org.hemicycle.cloud.search.query.Wordings;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.meaning.SmallVector;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.QueryTranslations;

/** Parallel titles in an index of their own, to see which one a title in another language finds first. */
public final class TitleIndex implements AutoCloseable {
    private static final int MOST_WORDS = 32;
    private static final int LONGEST = 400;

    private final Map<String, Title> titles;
    private final Map<String, float[]> vectors = new HashMap<>();
    private final LuceneIndex both;
    private final LuceneIndex words;

    /**
     * A title in a language.
     *
     * @param row the same for a title in all languages
     * @param english what the platform made of it
     */
    public record Title(int row, String language, String text, String english) {
        String id() {
            return language + row;
        }

        /** As a reader types it who pastes a title: no signs that mean something, and no more than may be asked. */
        String question() {
            return typed(text);
        }
    }

    private TitleIndex(Path folder, Map<String, Title> titles, SentenceVectors model, QueryTranslations translations)
            throws IOException {
        this.titles = titles;
        titles.values().forEach(title -> vectors.computeIfAbsent(title.english(), text -> vector(model, text)));
        var generations = new Generations(folder);
        var generation = generations.begin();
        generation.add(titles.values().stream().map(TitleIndex::content).toList(), new Known());
        generation.refresh();
        QuestionVectors questions =
                (english, end) -> SmallVector.of(vectors.computeIfAbsent(english, text -> vector(model, text)));
        both = new LuceneIndex(generations, new Wordings(translations), questions);
        words = LuceneIndex.ofWords(generations, new Wordings(translations));
        both.serve(generation);
        words.serve(generation);
    }

    /** An index of these titles in a folder. */
    public static TitleIndex of(Path folder, List<Title> titles, SentenceVectors model, QueryTranslations translations)
            throws IOException {
        return new TitleIndex(
                folder, titles.stream().collect(Collectors.toMap(Title::id, title -> title)), model, translations);
    }

    /** The titles in a language. */
    public List<Title> in(String language) {
        return titles.values().stream()
                .filter(title -> title.language().equals(language))
                .sorted(Comparator.comparingInt(Title::row))
                .toList();
    }

    /** The row of the nearest title in a language. */
    public int byVector(Title title, String language) {
        return in(language).stream()
                .max(Comparator.comparingDouble(other -> near(title, other)))
                .map(Title::row)
                .orElse(-1);
    }

    /** The row of the first hit in a language by words alone; -1 where there is none. */
    public int byWords(Title title, String language) {
        return first(words, title, language);
    }

    /** The row of the title in a language whose English has most of the words of this one's; -1 where none has any. */
    public int byEnglish(Title title, String language) throws IOException {
        var reader = new QueryBuilder(Languages.analyzer("en"));
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.FACET + "language", language)), Occur.FILTER)
                .add(
                        reader.createBooleanQuery(
                                language.equals("en") ? Fields.TITLE + "en" : Fields.ENGLISH_TITLE, title.english()),
                        Occur.MUST)
                .build();
        return requireNonNull(both.serving())
                .ask(state -> row(state.searcher(), state.searcher().search(query, 1)));
    }

    private int row(IndexSearcher searcher, TopDocs found) throws IOException {
        return found.scoreDocs.length == 0
                ? -1
                : title(Found.read(searcher.storedFields(), found.scoreDocs[0].doc)
                                .ref()
                                .id())
                        .row();
    }

    /** The row of the first hit in a language, as readers find it; -1 where there is none. */
    public int search(Title title, String language) {
        return first(both, title, language);
    }

    private int first(LuceneIndex index, Title title, String language) {
        var query = SearchQuery.everything("bill", Set.of(Audience.PUBLIC))
                .words(title.question())
                .language(title.language())
                .filter("language", List.of(language));
        return index.search(query).hits().stream()
                .findFirst()
                .map(hit -> title(hit.ref().id()))
                .map(Title::row)
                .orElse(-1);
    }

    private double near(Title one, Title other) {
        var first = vector(one);
        var second = vector(other);
        return IntStream.range(0, first.length)
                .mapToDouble(place -> first[place] * second[place])
                .sum();
    }

    private Title title(String id) {
        return requireNonNull(titles.get(id));
    }

    private float[] vector(Title title) {
        return requireNonNull(vectors.get(title.english()));
    }

    private static float[] vector(SentenceVectors model, String text) {
        return model.of(text).orElseThrow();
    }

    private static String typed(String text) {
        var typed = new StringBuilder();
        var count = 0;
        for (var word : text.replaceAll("[\"“”„«»*]", " ").split("\\s+")) {
            var bare = word.startsWith("-") ? word.substring(1) : word;
            count += bare.split("[^\\p{L}\\p{N}]+").length;
            if (count <= MOST_WORDS && typed.length() + bare.length() < LONGEST) {
                typed.append(bare).append(' ');
            }
        }
        return typed.toString().strip();
    }

    private static IndexedContent content(Title title) {
        return bill(title.id())
                .titled(title.language(), title.text())
                .with("language", title.language())
                .done();
    }

    /** What the index is given of a title beside itself. */
    private final class Known implements Renderings {
        @Override
        public List<Rendering> of(IndexedContent content) {
            var title = title(content.ref().id());
            return title.language().equals("en")
                    ? List.of()
                    : List.of(new Rendering(OriginalText.Kind.TITLE, title.english(), true));
        }

        @Override
        public Compared compared(IndexedContent content) {
            var title = title(content.ref().id());
            return new Compared(
                    new ComparedText(title.english(), !title.language().equals("en")), SmallVector.of(vector(title)));
        }
    }

    @Override
    public void close() {
        both.close();
        words.close();
    }
}
