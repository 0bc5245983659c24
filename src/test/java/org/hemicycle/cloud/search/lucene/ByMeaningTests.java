package org.hemicycle.cloud.search.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hemicycle.cloud.search.query.Wordings;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.meaning.SmallVector;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchAnswer.Why;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.search.SearchQuery.Sort;
import org.hemicycle.ground.platform.translations.QueryTranslations.Elsewhere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directions in the place of what a model makes: what is near is near to everybody's eye. */
class ByMeaningTests {
    private static final byte[] RIVERS = vector(0);
    private static final Map<String, byte[]> VECTORS = Map.of(
            "words", vector(84),
            "both", vector(12),
            "near", vector(6),
            "next", vector(34),
            "far", vector(73),
            "against", vector(180));

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private @Nullable LuceneIndex index;
    private @Nullable Generation generation;

    @BeforeEach
    void fill() throws IOException {
        var generations = new Generations(folder);
        generation = generations.begin();
        index = new LuceneIndex(
                generations, new Wordings((words, language) -> translated(words, language)), (english, end) -> {
                    asked.add(english);
                    return english.contains("rivers") ? RIVERS : null;
                });
        index.serve(generation);
    }

    @AfterEach
    void close() {
        requireNonNull(index).close();
    }

    @Test
    void whatSaysNearlyTheSameInOtherWordsIsFoundBehindWhatHasTheWords() throws IOException {
        putAll();

        assertThat(found(asking("dirty rivers"))).containsExactly("both", "words", "near", "next");
    }

    @Test
    void whatIsFoundByItsMeaningSaysSoAndByWhichEnglish() throws IOException {
        putAll();
        var answer = search(asking("dirty rivers"));

        assertThat(why(answer, "words")).isNull();
        assertThat(why(answer, "both")).isNull();
        assertThat(why(answer, "near"))
                .isEqualTo(
                        new SearchAnswer.Reason(Why.MEANING, List.of(new Piece("English of near", false)), "en", true));
    }

    @Test
    void totalsAndFacetsAreThoseOfAllThatWasFound() throws IOException {
        putAll();
        var answer = search(asking("dirty rivers").facets("country", "chamber"));

        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.facets().get("country"))
                .containsExactlyInAnyOrder(new FacetCount("cl", 2), new FacetCount("br", 2));

        var filtered =
                search(asking("dirty rivers").filter("country", List.of("cl")).facets("country", "chamber"));
        assertThat(filtered.total()).isEqualTo(2);
        assertThat(filtered.hits()).extracting(hit -> hit.ref().id()).containsExactly("words", "near");
        assertThat(filtered.facets().get("country"))
                .containsExactlyInAnyOrder(new FacetCount("cl", 2), new FacetCount("br", 2));
        assertThat(filtered.facets().get("chamber")).containsExactly(new FacetCount("senate", 2));
    }

    @Test
    void aQuestionInAnotherLanguageIsComparedByItsEnglish() throws IOException {
        putAll();

        assertThat(found(asking("rios sujos").language("pt"))).containsExactly("both", "words", "near", "next");
        assertThat(asked).containsExactly("dirty rivers");
        assertThat(found(asking("ríos sucios").language("es"))).isEmpty();
    }

    @Test
    void whoMeansWordsAsTheyStandGetsNothingElse() throws IOException {
        putAll();

        assertThat(found(asking("dirty rivers").onlyMyWords(true))).containsExactlyInAnyOrder("both", "words");
        assertThat(found(asking("\"dirty rivers\""))).containsExactlyInAnyOrder("both", "words");
        assertThat(found(asking("dirty river*"))).containsExactlyInAnyOrder("both", "words");
        assertThat(found(asking("dirty rivers -lakes"))).containsExactlyInAnyOrder("both", "words");
        assertThat(asked).isEmpty();
    }

    @Test
    void anOrderByDateIsOneOfWordsAlone() throws IOException {
        putAll();

        assertThat(found(asking("dirty rivers").sort(Sort.NEWEST))).containsExactlyInAnyOrder("both", "words");
        assertThat(asked).isEmpty();
    }

    @Test
    void whereNothingCanBeComparedNothingIsWorkedOut() throws IOException {
        put(bill("plain").titled("en", "Dirty rivers").done());

        assertThat(found(asking("dirty rivers"))).containsExactly("plain");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNotNearEither() throws IOException {
        putAll();
        put(bill("near")
                .titled("es", "De las aguas")
                .seenBy("hub:south")
                .with("country", "cl")
                .done());

        assertThat(found(asking("dirty rivers"))).doesNotContain("near");
    }

    @Test
    void datesNarrowWhatIsNearToo() throws IOException {
        putAll();
        put(bill("near").titled("es", "De las aguas").on("2020-02-01").done());

        var years = asking("dirty rivers")
                .between(java.time.LocalDate.parse("2020-01-01"), java.time.LocalDate.parse("2020-12-31"));
        assertThat(found(years)).containsExactly("near");
    }

    @Test
    void aWordThatMayBeMisspeltIsToldAlthoughSomethingIsNear() throws IOException {
        putAll();

        var answer = search(asking("dirtty rivers"));

        assertThat(answer.hits()).isNotEmpty();
        assertThat(answer.didYouMean()).isEqualTo("dirty rivers");
    }

    @Test
    void aWalkSeesEachHitOnce() throws IOException {
        for (var number = 0; number < 300; number++) {
            put(bill("n" + number).titled("en", "Dirty rivers " + number).done());
        }
        putAll();
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var answer = search(asking("dirty rivers").page(1, 40).cursor(cursor));
            answer.hits().forEach(hit -> seen.add(hit.ref().id()));
            cursor = answer.cursor();
        } while (cursor != null);

        assertThat(seen).hasSize(304).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("both");
        assertThat(seen.indexOf("near")).isBetween(1, 199);
        assertThat(IntStream.range(0, 4)
                        .boxed()
                        .flatMap(page -> found(asking("dirty rivers").page(page + 1, 100)).stream()))
                .containsExactlyElementsOf(seen);
    }

    private void putAll() throws IOException {
        put(
                bill("words")
                        .titled("en", "Dirty rivers")
                        .with("country", "cl")
                        .with("chamber", "senate")
                        .done(),
                bill("both").titled("en", "Dirty rivers").with("country", "br").done(),
                bill("near")
                        .titled("es", "De las aguas")
                        .with("country", "cl")
                        .with("chamber", "senate")
                        .done(),
                bill("next").titled("es", "De los lagos").with("country", "br").done(),
                bill("far").titled("es", "De los bosques").with("country", "cl").done(),
                bill("against")
                        .titled("es", "De las minas")
                        .with("country", "br")
                        .done());
    }

    private void put(IndexedContent... contents) throws IOException {
        requireNonNull(generation).put(List.of(contents), new Compared());
        generation.refresh();
    }

    private SearchAnswer search(SearchQuery query) {
        return requireNonNull(index).search(query);
    }

    private List<String> found(SearchQuery query) {
        return search(query).hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private static SearchQuery asking(String words) {
        return SearchQuery.everything("bill", Set.of(Audience.PUBLIC))
                .words(words)
                .language("en");
    }

    private static SearchAnswer.@Nullable Reason why(SearchAnswer answer, String id) {
        return answer.hits().stream()
                .filter(hit -> hit.ref().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Elsewhere translated(String words, String language) {
        return words.equals("rios sujos") && language.equals("pt")
                ? new Elsewhere("dirty rivers", List.of())
                : Elsewhere.NOTHING;
    }

    /** A vector that points so many degrees away from rivers. */
    private static byte[] vector(int degrees) {
        var half = 8;
        var vector = new float[2 * half];
        for (var place = 0; place < vector.length; place++) {
            var part = place < half ? Math.cos(Math.toRadians(degrees)) : Math.sin(Math.toRadians(degrees));
            vector[place] = (float) (part / Math.sqrt(half));
        }
        return SmallVector.of(vector);
    }

    /** As the index is given them: vectors by the ids of bills. */
    private static final class Compared implements Renderings {
        @Override
        public List<Rendering> of(IndexedContent content) {
            return List.of();
        }

        @Override
        public Renderings.@Nullable Compared compared(IndexedContent content) {
            var vector = VECTORS.get(content.ref().id());
            return vector == null || !content.audiences().contains(Audience.PUBLIC)
                    ? null
                    : new Renderings.Compared(
                            new ComparedText("English of " + content.ref().id(), true), vector);
        }
    }
}
