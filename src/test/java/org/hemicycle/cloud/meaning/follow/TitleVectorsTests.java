package org.hemicycle.cloud.meaning.follow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.cloud.meaning.store.ReachedVectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchAnswer.Why;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
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

/** What enters the platform is found by what it means, with the model that comes with the product. */
@HemicycleTest(
        properties = {
            "db-scheduler.enabled=false",
            "hemicycle.translation.background.pause=50ms",
            "hemicycle.meaning.enabled=true",
            "hemicycle.meaning.delay=0s",
            "hemicycle.meaning.pause=50ms"
        })
@Import({WordEngine.class, TitleVectorsTests.Notes.class})
class TitleVectorsTests {
    private static final String SEWAGE = "An Act to stop the discharge of sewage into rivers and streams";
    private static final Map<String, IndexedContent> NOTES = new ConcurrentHashMap<>();

    private final Changes changes;
    private final ReachedVectors followed;
    private final KnownVectors known;
    private final SearchIndex index;
    private final WordEngine machine;
    private final ModelSwitches switches;
    private final VectorFollower follower;
    private final DSLContext database;
    private final TransactionTemplate transaction;

    TitleVectorsTests(
            Changes changes,
            ReachedVectors followed,
            KnownVectors known,
            SearchIndex index,
            WordEngine machine,
            ModelSwitches switches,
            VectorFollower follower,
            DSLContext database,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.followed = followed;
        this.known = known;
        this.index = index;
        this.machine = machine;
        this.switches = switches;
        this.follower = follower;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void forget() {
        var before = List.copyOf(NOTES.keySet());
        NOTES.clear();
        before.forEach(this::log);
        awaitFollowed();
        machine.recover();
        machine.knows(new Direction("pt", "en"));
    }

    @Test
    void aTitleIsFoundByWhatItMeansInOtherWords() {
        store("sewage", "en", SEWAGE);
        store("bird", "en", "An Act to declare a national bird");

        var found = awaitNear("river pollution");

        assertThat(found.hits()).extracting(hit -> hit.ref().id()).containsExactly("sewage");
        assertThat(found.hits().getFirst().reason())
                .isEqualTo(new SearchAnswer.Reason(Why.MEANING, List.of(new Piece(SEWAGE, false)), "en", false));
    }

    @Test
    void aTitleInAnotherLanguageIsComparedByWhatAMachineMadeOfIt() {
        machine.says("Do esgoto nos rios", SEWAGE);
        store("esgoto", "pt", "Do esgoto nos rios");

        var reason =
                requireNonNull(awaitNear("river pollution").hits().getFirst().reason());

        assertThat(reason.machine()).isTrue();
        assertThat(reason.words()).containsExactly(new Piece(SEWAGE, false));
    }

    @Test
    void nonsenseFindsNothing() {
        store("sewage", "en", SEWAGE);
        awaitNear("river pollution");

        for (var nonsense : List.of("asdf qwer zxcv", "lorem ipsum dolor", "best pizza in town")) {
            assertThat(search(nonsense).total()).as(nonsense).isZero();
        }
    }

    @Test
    void vectorsComeAndGoWithTheirContent() {
        store("one", "en", "A bill about lighthouses");
        store("two", "en", "A bill about lighthouses");
        awaitFollowed();
        assertThat(known.known(List.of("A bill about lighthouses", "unheard of")))
                .containsOnlyKeys("A bill about lighthouses");
        assertThat(rows()).isEqualTo(2);

        store("two", "en", "A bill about windmills");
        awaitFollowed();
        assertThat(known.known(List.of("A bill about lighthouses", "A bill about windmills")))
                .hasSize(2);

        NOTES.remove("one");
        log("one");
        awaitFollowed();
        assertThat(known.known(List.of("A bill about lighthouses"))).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatIsNotPublicHasNone() {
        NOTES.put("private", content("private", "hub:south", "en", "Secrets"));
        log("private");
        awaitFollowed();

        assertThat(rows()).isZero();
    }

    @Test
    void theChangeLogTellsOnceWhenSomethingCanBeCompared() {
        SettledChanges.await(database);
        var before = changes.end();
        store("mill", "en", "A bill about mills");
        awaitNear("mills grinding corn");
        log("mill");
        awaitFollowed();

        SettledChanges.await(database);
        assertThat(changes.after(before, 100))
                .extracting(LoggedChange::change)
                .containsOnlyOnce(Change.of(new ContentRef("note", "mill"), 1, Audience.PUBLIC, Cause.MEANING));
    }

    @Test
    void anotherModelReadsEverythingAnew() {
        store("mill", "en", "A bill about mills");
        awaitFollowed();
        follower.stop();
        database.execute("update meaning.vector set version = 'before'");
        database.execute("update meaning.reached set version = 'before'");
        assertThat(known.known(List.of("A bill about mills"))).isEmpty();

        follower.start();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !known.known(List.of("A bill about mills")).isEmpty());
    }

    @Test
    void switchedOffItWaitsAndSwitchedOnItGoesOn() {
        follower.stop();
        switches.set(SentenceVectors.SWITCH, false);
        follower.start();
        try {
            store("mill", "en", "A bill about water mills");
            await().during(Duration.ofMillis(300)).until(() -> rows() == 0);
            assertThat(search("water mills").total()).isOne();
        } finally {
            switches.set(SentenceVectors.SWITCH, true);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 1);
    }

    private void store(String id, String language, String title) {
        NOTES.put(id, content(id, "public", language, title));
        log(id);
    }

    private void log(String id) {
        var change = Change.of(new ContentRef("note", id), 1, Audience.PUBLIC, Cause.EDIT);
        transaction.executeWithoutResult(status -> changes.append(List.of(change)));
    }

    private void awaitFollowed() {
        SettledChanges.awaitFollowed(database, changes, () -> followed.place().cursor());
    }

    private SearchAnswer awaitNear(String words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search(words).hits()).isNotEmpty());
        return search(words);
    }

    private SearchAnswer search(String words) {
        return index.search(SearchQuery.everything("note", Set.of(Audience.PUBLIC))
                .words(words)
                .language("en"));
    }

    private int rows() {
        return database.fetchCount(database.selectFrom("meaning.vector"));
    }

    private static IndexedContent content(String id, String audience, String language, String title) {
        return NoteSource.note(id, audience, new IndexedContent.Text(title, language));
    }

    @TestConfiguration
    static class Notes {
        @Bean
        ContentSource notes() {
            return new NoteSource(NOTES);
        }
    }
}
