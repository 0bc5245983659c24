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
import java.util.stream.Collectors;
import org.hemicycle.cloud.search.query.Wordings;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchAnswer.Why;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.hemicycle.ground.platform.translations.QueryTranslations.Elsewhere;
import org.hemicycle.ground.platform.translations.QueryTranslations.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One question in one language, and bills in all. */
class AcrossLanguagesTests {
    private static final String DATA = "protection des données";
    private static final Map<String, List<String>> DATA_ELSEWHERE = Map.of(
            "en", List.of("data protection"),
            "es", List.of("protección de datos", "protección de datos personales"),
            "pt", List.of("proteção de dados"));

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private @Nullable LuceneIndex index;

    @BeforeEach
    void fill() throws IOException {
        var generations = new Generations(folder);
        var generation = generations.begin();
        generation.put(
                List.of(
                        titled("fr", "Loi sur la protection des données"),
                        titled("es", "Ley de protección de datos"),
                        titled("pt", "Dispõe sobre a proteção de dados de crianças"),
                        titled("en", "Data Protection Bill"),
                        titled("nl", "Wet op het beschermen van gegevens"),
                        bill("secret")
                                .titled("es", "Ley secreta de protección de datos")
                                .seenBy("hub:south")
                                .with("country", "es")
                                .done()),
                AcrossLanguagesTests::renderings);
        generation.refresh();
        index = LuceneIndex.ofWords(generations, new Wordings(translations()));
        index.serve(generation);
    }

    @AfterEach
    void close() {
        requireNonNull(index).close();
    }

    @Test
    void aQuestionInFrenchFindsBillsInOtherLanguages() {
        var answer = search(asking(DATA).language("fr"));

        assertThat(found(answer)).containsExactlyInAnyOrder("fr", "es", "pt", "en", "nl");
        assertThat(answer.hits().getFirst().ref().id()).isEqualTo("fr");
        assertThat(answer.total()).isEqualTo(5);
        assertThat(answer.facets().get("country")).contains(new FacetCount("es", 1), new FacetCount("nl", 1));
    }

    @Test
    void eachHitSaysWhyItWasFoundUnlessItHasTheReadersWords() {
        var answer = search(asking(DATA).language("fr"));

        assertThat(why(answer, "fr")).isNull();
        assertThat(requireNonNull(why(answer, "es")))
                .isEqualTo(new SearchAnswer.Reason(
                        Why.TERM, List.of(new Piece("protección de datos", true)), "es", false));
        assertThat(requireNonNull(why(answer, "en")).why()).isEqualTo(Why.TERM);
        var dutch = requireNonNull(why(answer, "nl"));
        assertThat(dutch.why()).isEqualTo(Why.RENDERING);
        assertThat(dutch.machine()).isTrue();
        assertThat(dutch.words()).contains(new Piece("protecting", true), new Piece("data", true));
        assertThat(hit(answer, "es").title()).contains(new Piece("protección de datos", true));
    }

    @Test
    void whatElseWasSearchedIsTold() {
        assertThat(search(asking(DATA).language("fr")).elsewhere())
                .contains(
                        new SearchAnswer.Wording("protección de datos", "es", false),
                        new SearchAnswer.Wording("protecting data", "en", true));
        assertThat(search(asking("gegevens").language("nl")).elsewhere()).isEmpty();
    }

    @Test
    void onlyMyWordsAreTheWordsAsTyped() {
        var answer = search(asking(DATA).language("fr").onlyMyWords(true));

        assertThat(found(answer)).containsExactly("fr");
        assertThat(answer.elsewhere()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(found(search(asking("protecting data").onlyMyWords(true)))).containsExactly("en");
    }

    @Test
    void aQuestionInEnglishFindsWhatWasBroughtIntoEnglish() {
        var answer = search(asking("protecting data").language("en"));

        assertThat(found(answer)).contains("nl", "en");
        assertThat(requireNonNull(why(answer, "nl")).why()).isEqualTo(Why.RENDERING);
    }

    @Test
    void quotesAndBeginningsAreMeantAsTheyStand() {
        assertThat(found(search(asking("\"protection des données\"").language("fr"))))
                .containsExactly("fr");
        assertThat(found(search(asking("donné*").language("fr")))).containsExactly("fr");
        assertThat(asked).isEmpty();
    }

    @Test
    void wordsBesideATermMustBeThereToo() {
        assertThat(found(search(asking(DATA + " crianças").language("fr")))).containsExactly("pt");
    }

    @Test
    void whatIsNotWantedIsLeftOutInEveryLanguage() {
        assertThat(found(search(asking(DATA + " -crianças").language("fr"))))
                .containsExactlyInAnyOrder("fr", "es", "en", "nl");
    }

    @Test
    void theLanguageOfTheQuestionIsTheReadersUnlessTheWordsAreAnothers() {
        search(asking("protección de datos").language("fr"));
        search(asking(DATA).language("fr"));
        search(asking("data protection").language("fr"));
        search(asking(DATA).language(null));

        assertThat(asked).containsExactly("es protección de datos", "fr " + DATA, "en data protection", "fr " + DATA);
    }

    @Test
    void whatIsNotPublicIsFoundByThoseWhoMaySeeItAndBroughtIntoEnglishForNobody() {
        var hub = Set.of(new Audience("hub:south"));

        assertThat(found(search(SearchQuery.everything("bill", hub).words(DATA).language("fr"))))
                .containsExactly("secret");
        assertThat(bill("b").titled("es", "Ley").seenBy("hub:south").done().originals())
                .isEmpty();
    }

    private SearchAnswer search(SearchQuery query) {
        return requireNonNull(index).search(query);
    }

    private static SearchQuery asking(String words) {
        return SearchQuery.everything("bill", Set.of(Audience.PUBLIC))
                .words(words)
                .facets("country");
    }

    private static List<String> found(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private static SearchAnswer.Hit hit(SearchAnswer answer, String id) {
        return answer.hits().stream()
                .filter(hit -> hit.ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SearchAnswer.@Nullable Reason why(SearchAnswer answer, String id) {
        return hit(answer, id).reason();
    }

    private static IndexedContent titled(String language, String title) {
        return bill(language).titled(language, title).with("country", language).done();
    }

    private static List<Renderings.Rendering> renderings(IndexedContent content) {
        return content.titles().stream()
                .filter(title -> title.language().equals("nl"))
                .map(title -> new Renderings.Rendering(OriginalText.Kind.TITLE, "Act on protecting data", true))
                .collect(Collectors.toList());
    }

    /** Knows one term and how to say it in English, and keeps account of what it was asked. */
    private QueryTranslations translations() {
        return (words, language) -> {
            asked.add(language + " " + words);
            var at = words.indexOf(DATA);
            return at < 0 || !language.equals("fr")
                    ? Elsewhere.NOTHING
                    : new Elsewhere(
                            words.replace(DATA, "protecting data"),
                            List.of(new Term("data-protection", at, at + DATA.length(), DATA_ELSEWHERE)));
        };
    }
}
