package org.hemicycle.cloud.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.translations.ParallelSource;
import org.hemicycle.ground.platform.translations.ParallelText;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published in several languages is in the memory as long as it is published. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(OfficialTextsTests.Songs.class)
class OfficialTextsTests {
    private static final Direction EN_FR = new Direction("en", "fr");

    private final OfficialTexts official;
    private final Memory memory;
    private final Changes changes;
    private final Songs songs;
    private final TransactionTemplate transactions;
    private final DSLContext database;

    OfficialTextsTests(
            OfficialTexts official,
            Memory memory,
            Changes changes,
            Songs songs,
            TransactionTemplate transactions,
            DSLContext database) {
        this.official = official;
        this.memory = memory;
        this.changes = changes;
        this.songs = songs;
        this.transactions = transactions;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        database.execute("truncate translation.unit, translation.followed, platform.change cascade");
        songs.texts.clear();
    }

    @Test
    void aTextThatIsPublishedInTwoLanguagesIsRemembered() {
        publish("1", Map.of("en", "Ferries Act", "fr", "Loi sur les bacs", "xx", "Foo"));

        assertThat(french("Ferries Act")).isEqualTo("Loi sur les bacs");
        assertThat(memory.recall("Loi sur les bacs", new Direction("fr", "en"), "ch")
                        .orElseThrow()
                        .origin())
                .satisfies(origin -> {
                    assertThat(origin.kind()).isEqualTo(Origin.Kind.OFFICIAL);
                    assertThat(origin.who()).isEqualTo("The song book");
                    assertThat(origin.address()).isEqualTo("https://songs.example/1");
                });
        assertThat(memory.has(new Direction("xx", "fr"))).isFalse();
    }

    @Test
    void whatIsCorrectedOrTakenBackByItsSourceIsSoHere() {
        publish("1", Map.of("en", "Ferries Act", "fr", "Loi sur les bas"));
        publish("2", Map.of("en", "Bridges Act", "fr", "Loi sur les ponts"));
        var before = memory.recall("Bridges Act", EN_FR, "ch").orElseThrow().unit();

        publish("1", Map.of("en", "Ferries Act", "fr", "Loi sur les bacs"));
        publish("2", Map.of("en", "Bridges Act", "fr", "Loi sur les ponts"));
        assertThat(french("Ferries Act")).isEqualTo("Loi sur les bacs");
        assertThat(memory.recall("Bridges Act", EN_FR, "ch").orElseThrow().unit())
                .isEqualTo(before);

        publish("1", Map.of());
        assertThat(french("Ferries Act")).isEmpty();
        assertThat(french("Bridges Act")).isEqualTo("Loi sur les ponts");
    }

    @Test
    void whatBecomesPrivateIsForgotten() {
        publish("1", Map.of("en", "Ferries Act", "fr", "Loi sur les bacs"));

        log("1", new Audience("hub:africa"));
        followed();

        assertThat(french("Ferries Act")).isEmpty();
    }

    @Test
    void whatIsNotSurelyATranslationIsLeftOut() {
        publish("1", Map.of("en", "Same words", "fr", "Same words", "it", "Le stesse parole"));
        publish("2", Map.of("en", "Treaty of 1999", "fr", "Traité de 1998"));
        publish("3", Map.of("en", "Act of 2001", "fr", "Loi de 2001", "it", "Legge del 2010"));

        assertThat(french("Same words")).isEmpty();
        assertThat(french("Treaty of 1999")).isEmpty();
        assertThat(french("Act of 2001")).isEqualTo("Loi de 2001");
        assertThat(memory.recall("Act of 2001", new Direction("en", "it"), "ch"))
                .isEmpty();
    }

    @Test
    void oneTextThatCannotBeGivenDoesNotHoldUpTheOthers() {
        songs.texts.put("broken", Map.of());
        log("broken", Audience.PUBLIC);
        publish("1", Map.of("en", "Ferries Act", "fr", "Loi sur les bacs"));

        assertThat(french("Ferries Act")).isEqualTo("Loi sur les bacs");
    }

    @Test
    void aLongLogIsFollowedInBatches() {
        transactions.executeWithoutResult(status -> changes.append(IntStream.range(0, 1_100)
                .mapToObj(number -> {
                    songs.texts.put("s" + number, Map.of("en", "Song " + number, "fr", "Chant " + number));
                    return change("s" + number, Audience.PUBLIC);
                })
                .toList()));

        assertThat(official.follow()).isTrue();
        assertThat(memory.counts().get(Origin.Kind.OFFICIAL)).containsEntry("The song book", 500);
        followed();
        assertThat(memory.counts().get(Origin.Kind.OFFICIAL)).containsEntry("The song book", 1_100);
        assertThat(official.follow()).isFalse();
    }

    private String french(String english) {
        return memory.recall(english, EN_FR, "ch").map(Recollection::text).orElse("");
    }

    private void publish(String id, Map<String, String> texts) {
        songs.texts.put(id, texts);
        log(id, Audience.PUBLIC);
        followed();
    }

    private void log(String id, Audience audience) {
        transactions.executeWithoutResult(status -> changes.append(List.of(change(id, audience))));
    }

    private static Change change(String id, Audience audience) {
        return Change.of(new ContentRef("song", id), 1, audience, Cause.SOURCE);
    }

    private void followed() {
        for (var more = official.follow(); more; ) {
            more = official.follow();
        }
    }

    /** A source of songs. */
    static final class Songs implements ParallelSource {
        private final Map<String, Map<String, String>> texts = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "song";
        }

        @Override
        public List<ParallelText> parallel(Collection<String> ids) {
            if (ids.contains("broken")) {
                throw new IllegalStateException("this song is broken");
            }
            return ids.stream().flatMap(this::text).toList();
        }

        private Stream<ParallelText> text(String id) {
            var its = texts.getOrDefault(id, Map.of());
            return its.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new ParallelText(
                            new ContentRef("song", id), "ch", "The song book", "https://songs.example/" + id, its));
        }
    }
}
