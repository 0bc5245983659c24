package org.hemicycle.cloud.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.NoteSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The follower as the server runs it, on a real change log. */
@HemicycleTest
@Import(IndexFollowerTests.Notes.class)
class IndexFollowerTests {
    private static final Map<String, IndexedContent> NOTES = new ConcurrentHashMap<>();

    private final SearchIndex index;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Reindexing reindexing;
    private final IndexFollower follower;

    IndexFollowerTests(
            SearchIndex index,
            Changes changes,
            TransactionTemplate transaction,
            Reindexing reindexing,
            IndexFollower follower) {
        this.index = index;
        this.changes = changes;
        this.transaction = transaction;
        this.reindexing = reindexing;
        this.follower = follower;
    }

    @Test
    void whatIsStoredIsFoundAndWhatIsRemovedIsNot() {
        store("followed", "Wetlands");
        awaitFound("wetlands", 1);

        NOTES.remove("followed");
        log("followed", Cause.REMOVAL);

        awaitFound("wetlands", 0);
    }

    @Test
    void aCommandBesideTheServerAsksItToBuildTheIndexAnew() throws IOException {
        store("rebuilt", "Estuaries");
        awaitFound("estuaries", 1);

        var documents = reindexing.rebuild();

        assertThat(documents).isNegative();
        awaitFound("estuaries", 1);
    }

    @Test
    void withoutServerTheCommandBuildsTheIndexItself() throws IOException {
        store("alone", "Lagoons");
        follower.stop();

        var documents = reindexing.rebuild();

        follower.start();
        assertThat(documents).isEqualTo(NOTES.size());
        awaitFound("lagoons", 1);
    }

    private void store(String id, String title) {
        NOTES.put(id, bill(id).kind("note").titled("en", title).done());
        log(id, Cause.EDIT);
    }

    private void log(String id, Cause cause) {
        var ref = bill(id).kind("note").done().ref();
        transaction.executeWithoutResult(_ -> changes.append(List.of(Change.of(ref, 1, Audience.PUBLIC, cause))));
    }

    private void awaitFound(String words, long total) {
        var query = SearchQuery.everything("note", Set.of(Audience.PUBLIC)).words(words);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(index.search(query).total()).isEqualTo(total));
    }

    @TestConfiguration
    static class Notes {
        @Bean
        ContentSource notes() {
            return new NoteSource(NOTES);
        }
    }
}
