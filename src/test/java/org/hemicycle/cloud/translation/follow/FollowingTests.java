package org.hemicycle.cloud.translation.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.store.ReachedStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.NoteSource;
import org.hemicycle.testing.SettledChanges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What enters the platform is brought into English while nobody waits, and found in English then. */
@HemicycleTest(properties = {"db-scheduler.enabled=false", "hemicycle.translation.background.pause=50ms"})
@Import({WordEngine.class, FollowingTests.Notes.class})
class FollowingTests {
    private static final Direction PT_EN = new Direction("pt", "en");
    private static final Direction FR_EN = new Direction("fr", "en");
    private static final Map<String, IndexedContent> NOTES = new ConcurrentHashMap<>();

    private final Changes changes;
    private final ReachedStore followed;
    private final SearchIndex index;
    private final WordEngine machine;
    private final Background background;
    private final PostEditing editing;
    private final DSLContext database;
    private final TransactionTemplate transaction;

    FollowingTests(
            Changes changes,
            ReachedStore followed,
            SearchIndex index,
            WordEngine machine,
            Background background,
            PostEditing editing,
            DSLContext database,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.followed = followed;
        this.index = index;
        this.machine = machine;
        this.background = background;
        this.editing = editing;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void forget() {
        NOTES.clear();
        machine.recover();
        machine.knows(PT_EN);
        database.execute("truncate translation.text cascade");
    }

    @Test
    void aTitleIsFoundByWhatWasMadeOfItInEnglish() {
        machine.says("Balsas do rio", "River ferries");

        store("ferry", "pt", "Balsas do rio");

        awaitFound("ferries", 1);
        var hit = Objects.requireNonNull(search("ferries").hits().getFirst().reason());
        assertThat(hit.why()).isEqualTo(SearchAnswer.Why.RENDERING);
        assertThat(hit.machine()).isTrue();
        assertThat(search("ferries").hits().getFirst().titleLanguage()).isEqualTo("pt");
    }

    @Test
    void whatIsEnglishAlreadyOrInNoLanguageAMachineReadsIsLeftAlone() {
        store("english", "en", "Harbours");
        store("french", "fr", "Les ports");
        NOTES.put(
                "both",
                titles("both", new IndexedContent.Text("Portos", "pt"), new IndexedContent.Text("Ports", "en")));
        log("both", Cause.EDIT);
        awaitFollowed();

        assertThat(machine.asked()).isEmpty();
        assertThat(database.fetchCount(database.selectFrom("translation.text"))).isZero();
    }

    @Test
    void aMachineThatComesLaterReadsWhatWasThereBefore() {
        machine.says("Les loups", "The wolves");
        store("wolves", "fr", "Les loups");
        awaitFollowed();

        machine.knows(PT_EN, FR_EN);

        awaitFound("wolves", 1);
    }

    @Test
    void oneTitleOfManyBillsIsTranslatedOnceAndAllAreFoundByIt() {
        machine.says("Moinhos", "Windmills");
        IntStream.range(0, 30).forEach(number -> store("mill" + number, "pt", "Moinhos"));

        awaitFound("windmills", 30);

        assertThat(machine.asked()).containsOnlyOnce("pt-en Moinhos");
    }

    @Test
    void aTitleThatIsKnownInEnglishAlreadyIsFoundForNewBillsToo() {
        machine.says("Faróis", "Lighthouses");
        store("light1", "pt", "Faróis");
        awaitFound("lighthouses", 1);

        store("light2", "pt", "Faróis");

        awaitFound("lighthouses", 2);
    }

    @Test
    void aChangedTitleIsNoLongerFoundByTheEnglishOfTheOneBefore() {
        machine.says("Lobos", "Wolves");
        machine.says("Ursos", "Bears");
        store("animal", "pt", "Lobos");
        awaitFound("wolves", 1);

        store("animal", "pt", "Ursos");

        awaitFound("bears", 1);
        awaitFound("wolves", 0);
        await().until(() -> database.fetchCount(database.selectFrom("translation.appearance")) == 1);
    }

    @Test
    void whatAPersonTakesBackIsNoLongerFound() {
        machine.says("Balsas", "Ferries");
        store("taken", "pt", "Balsas");
        awaitFound("ferries", 1);
        var text = new OriginalText("Balsas", "pt", OriginalText.Kind.TITLE, null, null, Audience.PUBLIC);
        var ref = new ContentRef("note", "taken");
        editing.save(
                text, "en", new PostEditing.Written(ref, "Amina Benali", List.of("Balsas"), List.of("Boats"), true));
        awaitFound("boats", 1);

        editing.undo(text, "en", ref, "Amina Benali");

        awaitFound("boats", 0);
        awaitFound("ferries", 1);
    }

    @Test
    void whatIsNotPublicIsNotTouched() {
        NOTES.put("private", note("private", "hub:south", "pt", "Segredos"));
        log("private", Cause.EDIT);
        awaitFollowed();

        assertThat(machine.asked()).isEmpty();
        assertThat(database.fetchCount(database.selectFrom("translation.text"))).isZero();
    }

    @Test
    void itGoesOnWhereItStopped() {
        machine.says("Pontes", "Bridges");
        background.stop();
        store("bridge", "pt", "Pontes");
        assertThat(machine.asked()).isEmpty();

        background.start();

        awaitFound("bridges", 1);
    }

    @Test
    void theChangeLogTellsThatItWasTranslated() {
        SettledChanges.await(database);
        var before = changes.end();
        machine.says("Diques", "Dykes");
        store("dyke", "pt", "Diques");
        awaitFound("dykes", 1);

        SettledChanges.await(database);
        assertThat(changes.after(before, 100))
                .extracting(LoggedChange::change)
                .contains(Change.of(new ContentRef("note", "dyke"), 1, Audience.PUBLIC, Cause.TRANSLATION));
    }

    private void store(String id, String language, String title) {
        NOTES.put(id, note(id, "public", language, title));
        log(id, Cause.EDIT);
    }

    private void log(String id, Cause cause) {
        var change = Change.of(new ContentRef("note", id), 1, Audience.PUBLIC, cause);
        transaction.executeWithoutResult(status -> changes.append(List.of(change)));
    }

    private void awaitFollowed() {
        SettledChanges.awaitFollowed(database, changes, () -> followed.place().cursor());
    }

    private void awaitFound(String words, long total) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search(words).total()).isEqualTo(total));
    }

    private SearchAnswer search(String words) {
        return index.search(
                SearchQuery.everything("note", Set.of(Audience.PUBLIC)).words(words));
    }

    private static IndexedContent note(String id, String audience, String language, String title) {
        return content(id, audience, new IndexedContent.Text(title, language));
    }

    private static IndexedContent titles(String id, IndexedContent.Text... titles) {
        return content(id, "public", titles);
    }

    private static IndexedContent content(String id, String audience, IndexedContent.Text... titles) {
        return NoteSource.note(id, audience, titles);
    }

    @TestConfiguration
    static class Notes {
        @Bean
        ContentSource notes() {
            return new NoteSource(NOTES);
        }
    }
}
