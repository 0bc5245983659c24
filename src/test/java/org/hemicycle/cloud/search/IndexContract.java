package org.hemicycle.cloud.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.search.SearchQuery.Sort;
import org.hemicycle.ground.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index keeps, whatever it is built with. */
public abstract class IndexContract {
    protected static final Set<Audience> EVERYBODY = Set.of(Audience.PUBLIC);

    /** An index that holds this content. */
    protected abstract SearchIndex holding(IndexedContent... contents);

    @ParameterizedTest
    @CsvSource({
        "en, An Act on the protection of rivers, protecting river",
        "fr, Loi relative à la protection des rivières, rivière protections",
        "es, Ley de protección de los ríos nacionales, río nacional",
        "pt, Dispõe sobre a proteção dos rios nacionais, rio nacional",
        "it, Legge sulla protezione dei fiumi, fiume",
        "de, Gesetz zum Schutz der Flüsse, Gesetze Schutzes",
        "sv, Lag om skydd av floder, floderna",
        "nb, Lov om vern av elver, elvene",
        "nn, Lov om vern av elvar og innsjøar, elvane",
        "da, Lov om beskyttelse af floder, flodernes",
        "nl, Wet op de bescherming van rivieren, rivier",
        "pl, Ustawa o ochronie rzek, rzekami",
        "fi, Laki jokien suojelusta, suojelu",
        "ar, قانون حماية الأنهار, القانون",
        "ko, 하천 보호에 관한 법률안, 법률",
        "ja, 河川保護法案, 保護法",
        "zh, 河流保护法草案, 保护法",
        "sw, Sheria ya ulinzi wa mito, mito",
        "cy, Deddf Gwarchod Afonydd, afonydd",
        "th, ร่างกฎหมายคุ้มครองแม่น้ำ, แม่น้ำ"
    })
    void everyLanguageFindsAnotherFormOfItsWords(String language, String title, String words) {
        var index = holding(
                bill("a").titled(language, title).done(),
                bill("b").titled(language, "Xyz").done());

        assertThat(found(index, words)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orcamento publico", "ORÇAMENTO", "orçamentos", "orçament*", "Público orçamento"})
    void accentsCaseAndOrderDoNotMatter(String words) {
        var index = holding(bill("a").titled("pt", "Orçamento público da União").done());

        assertThat(found(index, words)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PL 1876/2023",
                "pl1876-2023",
                "1876/2023",
                "PL 1876",
                "P.L. 1.876/2023",
                "\"PL 1876/2023\"",
                "1876"
            })
    void aNumberIsFoundHoweverItIsWritten(String words) {
        var index = holding(
                bill("a").titled("pt", "Rios").numbered("PL 1876/2023").done(),
                bill("b").titled("pt", "Mares").numbered("PL 1877/2023", "2023").done(),
                bill("c").titled("pt", "Lagos").numbered("PEC 18/1976").done());

        assertThat(found(index, words)).containsExactly("a");
    }

    @Test
    void aNumberAndWordsNarrowEachOther() {
        var index = holding(
                bill("a").titled("en", "Rivers").numbered("H.R. 1", "hr-1-116").done(),
                bill("b").titled("en", "Lakes").numbered("H.R. 1", "hr-1-117").done());

        assertThat(found(index, "HR 1 lakes")).containsExactly("b");
        assertThat(found(index, "hr1-116")).containsExactly("a");
    }

    @Test
    void titlesSummariesSponsorsAndSubjectsAreSearched() {
        var index = holding(
                bill("title").titled("en", "Forests").done(),
                bill("summary")
                        .titled("en", "One")
                        .summed("en", "About all forests.")
                        .done(),
                bill("sponsor").titled("en", "Two").by("Amina Forests").done(),
                bill("subject").titled("en", "Three").about("en", "Forest").done());

        assertThat(found(index, "forests")).hasSize(4).startsWith("title");
    }

    @Test
    void wordsOfAllFieldsAndStopWordsComeTogether() {
        var index = holding(
                bill("a")
                        .titled("en", "The rivers of the north")
                        .by("Kwame Boateng")
                        .done(),
                bill("b").titled("en", "Rivers").by("Maria Silva").done());

        assertThat(found(index, "the boateng rivers act of".replace(" act", "")))
                .containsExactly("a");
        assertThat(found(index, "the")).contains("a");
    }

    @Test
    void quotesKeepWordsTogether() {
        var index = holding(
                bill("a").titled("en", "State of the rivers").done(),
                bill("b").titled("en", "Rivers of the state").done());

        assertThat(found(index, "\"state of the rivers\"")).containsExactly("a");
        assertThat(found(index, "state rivers")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void minusTakesAway() {
        var index = holding(
                bill("a").titled("en", "Rivers and lakes").done(),
                bill("b").titled("en", "Rivers").done(),
                bill("c").titled("en", "Seas").done());

        assertThat(found(index, "river -lakes")).containsExactly("b");
        assertThat(found(index, "-river")).containsExactly("c");
        assertThat(found(index, "-\"rivers and lakes\"")).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void beginningsFindWhileTyping() {
        var index = holding(
                bill("a").titled("pt", "Proposições legislativas").done(),
                bill("b").titled("pt", "Propriedade").done());

        assertThat(found(index, "proposi*")).containsExactly("a");
        assertThat(found(index, everything().words("prop").typing(true))).containsExactlyInAnyOrder("a", "b");
        assertThat(found(index, everything().words("prop").typing(false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"river",
                "river AND",
                "(river",
                "river)",
                "river ~ ^",
                "title:river",
                "river\\",
                "[river TO",
                "- river",
                "river -",
                "* river",
                "/river/",
                "river +",
                "&& river ||",
                "river \" -",
                "\u0000river"
            })
    void faultySyntaxIsSearchedAsWords(String words) {
        var index = holding(
                bill("a").titled("en", "River title and to").done(),
                bill("b").titled("en", "Sea").done());

        assertThat(found(index, words)).containsExactly("a");
    }

    @Test
    void emptyWordsFindEverythingNewestFirst() {
        var index = holding(
                bill("old").titled("en", "X").on("2001-01-01").done(),
                bill("undated").titled("en", "X").done(),
                bill("new").titled("en", "X").on("2024-05-01").done());

        assertThat(found(index, "")).containsExactly("new", "old", "undated");
        assertThat(found(index, everything().words("x").sort(Sort.OLDEST))).containsExactly("old", "new", "undated");
        assertThat(found(index, everything().words("x").sort(Sort.NEWEST))).containsExactly("new", "old", "undated");
        assertThat(found(index, everything().between(LocalDate.of(2001, 1, 1), LocalDate.of(2024, 4, 30))))
                .containsExactly("old");
    }

    @Test
    void whatComesAfterAllOthersDoesSoInBothOrdersOfTimeAndIsFoundByItsDay() {
        var index = holding(
                bill("made-up")
                        .titled("en", "x")
                        .on("2099-01-01")
                        .afterAllOthers()
                        .done(),
                bill("made-up-too")
                        .titled("en", "x")
                        .on("2098-01-01")
                        .afterAllOthers()
                        .done(),
                bill("old").titled("en", "x").on("2001-02-03").done(),
                bill("new").titled("en", "x").on("2024-05-01").done());

        assertThat(found(index, "")).containsExactly("new", "old", "made-up", "made-up-too");
        assertThat(found(index, everything().sort(Sort.OLDEST)))
                .containsExactly("old", "new", "made-up-too", "made-up");
        assertThat(found(index, everything().between(LocalDate.of(2098, 6, 1), null)))
                .containsExactly("made-up");
    }

    @Test
    void theBetterMatchComesFirst() {
        var index = holding(
                bill("aside")
                        .titled("en", "Miscellaneous provisions")
                        .summed("en", "Also on water.")
                        .done(),
                bill("topic").titled("en", "Water").done());

        assertThat(found(index, "water")).containsExactly("topic", "aside");
    }

    @Test
    void kindsAreSearchedApartAndTogether() {
        var index = holding(
                bill("a").titled("en", "Rivers").done(),
                bill("a").kind("practice").titled("en", "Rivers").done());

        assertThat(index.search(everything().words("rivers")).total()).isEqualTo(1);
        assertThat(index.search(SearchQuery.everything(null, EVERYBODY).words("rivers"))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void theCardComesBackAsItWasGiven() {
        var index = holding(bill("a").titled("en", "Rivers").done());

        var hit = index.search(everything()).hits().getFirst();

        assertThat(hit.card()).isEqualTo("{\"id\":\"a\"}");
        assertThat(hit.ref().id()).isEqualTo("a");
    }

    @Test
    void theTitleThatMatchesBestIsMarked() {
        var index = holding(bill("a")
                .titled("de", "Gesetz über Flüsse")
                .titled("fr", "Loi sur les rivières & les lacs")
                .summed("fr", "Une phrase. Les rivières sont protégées par la loi. Fin.")
                .done());

        var hit = index.search(everything().words("rivière")).hits().getFirst();

        assertThat(hit.titleLanguage()).isEqualTo("fr");
        assertThat(hit.title()).contains(new Piece("rivières", true));
        assertThat(text(hit.title())).isEqualTo("Loi sur les rivières & les lacs");
        assertThat(hit.snippet()).contains(new Piece("rivières", true));
        assertThat(text(hit.snippet())).contains("protégées");
    }

    @Test
    void withoutMarksTheReadersLanguageIsShown() {
        var index = holding(
                bill("a").titled("de", "Flüsse").titled("fr-CH", "Rivières").done());

        assertThat(index.search(everything().language("fr")).hits().getFirst().titleLanguage())
                .isEqualTo("fr-CH");
        assertThat(index.search(everything().language("es")).hits().getFirst().titleLanguage())
                .isEqualTo("de");
    }

    @Test
    void thePassageWithTheTellingWordsIsShownAndStopWordsAreNotMarked() {
        var index = holding(bill("a")
                .titled("en", "An act")
                .summed(
                        "en",
                        "Of the many and of the few, of the old and of the new, this sentence has nothing to tell, though it"
                                + " goes on for as long as a passage may be and then for a little while. Whoever fishes in the"
                                + " rivers pays a fee to the district.")
                .done());

        var snippet = index.search(everything().words("the fee of rivers"))
                .hits()
                .getFirst()
                .snippet();

        assertThat(snippet.stream().filter(Piece::marked).map(Piece::text)).containsExactly("rivers", "fee");
    }

    @Test
    void beginningsAreMarkedToo() {
        var index = holding(bill("a").titled("pt", "Proposições legislativas").done());

        assertThat(index.search(everything().words("proposi*"))
                        .hits()
                        .getFirst()
                        .title())
                .contains(new Piece("Proposições", true));
    }

    @Test
    void aMistypedWordIsMended() {
        var index = holding(
                bill("a").titled("en", "Environment protection").done(),
                bill("b").titled("en", "Budget").done());

        assertThat(index.search(everything().words("enviroment")).didYouMean()).isEqualTo("environment");
        assertThat(index.search(everything().words("enviroment protection -budget"))
                        .didYouMean())
                .isEqualTo("environment protection -budget");
        assertThat(index.search(everything().words("environment")).didYouMean()).isNull();
        assertThat(index.search(everything().words("zzzzqqqq")).didYouMean()).isNull();
    }

    @Test
    void suggestionsCompleteTitlesAndNumbers() {
        var index = holding(
                bill("a")
                        .titled("en", "Environment protection act")
                        .numbered("HC 123/2024")
                        .done(),
                bill("b").titled("en", "Budget").numbered("HC 129/2024").done());

        assertThat(index.suggest(everything().words("envi"), 5)).containsExactly("Environment protection act");
        assertThat(index.suggest(everything().words("protection env"), 5))
                .containsExactly("Environment protection act");
        assertThat(index.suggest(everything().words("hc 12"), 5)).contains("HC 123/2024", "HC 129/2024");
        assertThat(index.suggest(everything().words(""), 5)).isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNeverMatchedCountedSuggestedOrUsedToMendWords() {
        var index = holding(
                bill("open").titled("en", "Rivers").with("country", "br").done(),
                bill("hub")
                        .titled("en", "Rivers secretarial")
                        .with("country", "zm")
                        .seenBy("hub:africa")
                        .done(),
                bill("mine")
                        .titled("en", "Rivers privately")
                        .with("country", "ke")
                        .seenBy("person:7")
                        .done());
        var hubMember = Set.of(Audience.PUBLIC, new Audience("hub:africa"));

        var visitor = index.search(everything().words("rivers").facets("country"));
        var member = index.search(
                SearchQuery.everything("bill", hubMember).words("rivers").facets("country"));

        assertThat(visitor.total()).isEqualTo(1);
        assertThat(visitor.facets().get("country")).containsExactly(new FacetCount("br", 1));
        assertThat(member.total()).isEqualTo(2);
        assertThat(member.facets().get("country")).extracting(FacetCount::value).containsExactly("br", "zm");
        assertThat(index.suggest(everything().words("secret"), 5)).isEmpty();
        assertThat(index.search(everything().words("secretariel")).didYouMean()).isNull();
        assertThat(index.search(SearchQuery.everything("bill", hubMember).words("secretariel"))
                        .didYouMean())
                .isEqualTo("secretarial");
        assertThat(index.search(SearchQuery.everything("bill", hubMember).words("privatly"))
                        .didYouMean())
                .isNull();
        assertThat(index.search(SearchQuery.everything("bill", Set.of())).total())
                .isZero();
        assertThat(found(index, everything().filter("country", List.of("zm")))).isEmpty();
    }

    @Test
    void facetCountsEqualCountingByHand() {
        var random = new Random(7);
        var contents =
                IntStream.range(0, 400).mapToObj(i -> randomBill(i, random)).toArray(IndexedContent[]::new);
        var index = holding(contents);

        for (var round = 0; round < 40; round++) {
            var query = randomQuery(random);
            var answer = index.search(query);

            assertThat(answer.total()).isEqualTo(count(contents, query, "none"));
            for (var facet : query.facets()) {
                assertThat(counts(answer, facet))
                        .as("%s of %s", facet, query)
                        .isEqualTo(counted(contents, query, facet));
            }
        }
    }

    @Test
    void aFacetNobodyHasIsEmptyAndAnUnknownValueFindsNothing() {
        var index =
                holding(bill("a").titled("en", "Rivers").with("country", "br").done());

        assertThat(index.search(everything().facets("weather")).facets()).isEqualTo(Map.of("weather", List.of()));
        assertThat(found(index, everything().filter("country", List.of("xx")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWEST", "OLDEST", "RELEVANCE"})
    void aWalkMeetsEverythingOnceInOrder(Sort order) {
        var contents = IntStream.range(0, 57)
                .mapToObj(i -> bill("b" + i)
                        .titled("en", i % 3 == 0 ? "Rivers rivers" : "Rivers and others")
                        .on(i % 5 == 0 ? "2020-01-01" : "2021-02-%02d".formatted(1 + i % 28))
                        .afterAllOthers(i % 11 == 0)
                        .done())
                .toArray(IndexedContent[]::new);
        var index = holding(contents);
        var query = everything().words("rivers").sort(order);
        var inOrder = ids(index.search(query.page(1, 100)));

        var walked = new ArrayList<String>();
        var cursor = (String) null;
        do {
            var answer = index.search(query.page(1, 10).cursor(cursor));
            assertThat(answer.total()).isEqualTo(57);
            walked.addAll(ids(answer));
            cursor = answer.cursor();
        } while (cursor != null);

        assertThat(walked).isEqualTo(inOrder).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void pagesFollowEachOther() {
        var index = holding(IntStream.range(0, 25)
                .mapToObj(i -> bill("b" + i).titled("en", "Rivers").done())
                .toArray(IndexedContent[]::new));
        var met = new HashSet<String>();

        for (var page = 1; page <= 3; page++) {
            met.addAll(ids(index.search(everything().page(page, 10))));
        }

        assertThat(met).hasSize(25);
        assertThat(index.search(everything().page(3, 10)).hits()).hasSize(5);
        assertThat(index.search(everything().page(4, 10)).hits()).isEmpty();
    }

    @Test
    void whatIsBeyondTheLimitsIsRefusedByName() {
        var index = holding(bill("a").titled("en", "Rivers").done());

        refused(index, everything().words("a".repeat(401)), "q");
        refused(index, everything().words("(".repeat(1000)), "q");
        refused(index, everything().words("a ".repeat(33)), "q");
        refused(index, everything().words("a* b* c* d* e*"), "q");
        refused(index, everything().page(-1, 20), "page");
        refused(index, everything().page(1_000_000_000, 100), "page");
        refused(index, everything().page(1, 9999), "size");
        refused(index, everything().page(1, 0), "size");
        refused(index, everything().cursor("nonsense"), "cursor");
        refused(index, everything().cursor("r.zzzzzzzzzzzzzz.0.0.0"), "cursor");
        refused(index, everything().facets("a b"), "facets");
    }

    @Test
    void aVeryLongWordFindsNothingAndHarmsNothing() {
        var index = holding(bill("a").titled("en", "Rivers").done());

        assertThat(found(index, "x".repeat(300))).isEmpty();
        assertThat(found(index, "x".repeat(300) + "*")).isEmpty();
        assertThat(found(index, "7".repeat(300))).isEmpty();
    }

    protected static SearchQuery everything() {
        return SearchQuery.everything("bill", EVERYBODY);
    }

    protected static List<String> found(SearchIndex index, String words) {
        return found(index, everything().words(words));
    }

    protected static List<String> found(SearchIndex index, SearchQuery query) {
        return ids(index.search(query));
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(joining());
    }

    private static void refused(SearchIndex index, SearchQuery query, String field) {
        assertThatThrownBy(() -> index.search(query))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
    }

    private static IndexedContent randomBill(int i, Random random) {
        return bill("b" + i)
                .titled("en", random.nextBoolean() ? "Rivers" : "Lakes")
                .with("country", "c" + random.nextInt(4))
                .with("stage", "s" + random.nextInt(3))
                .with(
                        "subject",
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(_ -> "t" + random.nextInt(5))
                                .distinct()
                                .toArray(String[]::new))
                .seenBy(random.nextInt(5) == 0 ? "network" : "public")
                .done();
    }

    private static SearchQuery randomQuery(Random random) {
        var query = everything().facets("country", "stage", "subject").words(random.nextBoolean() ? "rivers" : "");
        for (var facet : List.of("country", "stage", "subject")) {
            if (random.nextBoolean()) {
                var letter = facet.equals("subject") ? "t" : facet.substring(0, 1);
                query = query.filter(facet, List.of(letter + random.nextInt(3), letter + random.nextInt(3)));
            }
        }
        return query;
    }

    private static boolean matches(IndexedContent content, SearchQuery query, String ignored) {
        return content.audiences().contains(Audience.PUBLIC)
                && (query.words().isEmpty()
                        || content.titles().getFirst().text().equals("Rivers"))
                && query.filters().entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(ignored))
                        .allMatch(filter -> content.facets().getOrDefault(filter.getKey(), List.of()).stream()
                                .anyMatch(filter.getValue()::contains));
    }

    private static long count(IndexedContent[] contents, SearchQuery query, String ignored) {
        return List.of(contents).stream()
                .filter(content -> matches(content, query, ignored))
                .count();
    }

    private static Map<String, Long> counted(IndexedContent[] contents, SearchQuery query, String facet) {
        var counted = new TreeMap<String, Long>();
        for (var content : contents) {
            if (matches(content, query, facet)) {
                content.facets().getOrDefault(facet, List.of()).forEach(value -> counted.merge(value, 1L, Long::sum));
            }
        }
        return counted;
    }

    private static Map<String, Long> counts(SearchAnswer answer, String facet) {
        var counts = new TreeMap<String, Long>();
        java.util.Objects.requireNonNull(answer.facets().get(facet))
                .forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }
}
