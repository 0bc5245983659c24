package org.hemicycle.cloud.translation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The words of readers in other languages, of which nothing is kept. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class PassingQueriesTests {
    private static final Direction FR_EN = new Direction("fr", "en");

    private final QueryTranslations queries;
    private final WordEngine machine;
    private final DSLContext database;

    PassingQueriesTests(QueryTranslations queries, WordEngine machine, DSLContext database) {
        this.queries = queries;
        this.machine = machine;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        machine.recover();
        machine.knows(FR_EN);
        database.execute("truncate translation.text cascade");
    }

    @Test
    void aTermIsSaidAsTheTermBaseHasIt() {
        await().untilAsserted(() -> {
            var terms = queries.of("protection du consommateur", "fr").terms();
            assertThat(terms).hasSize(1);
            var term = terms.getFirst();
            assertThat(term.id()).isEqualTo("consumer-protection");
            assertThat(term.start()).isZero();
            assertThat(term.end()).isEqualTo("protection du consommateur".length());
            assertThat(term.renderings().get("en")).first().isEqualTo("consumer protection");
            assertThat(term.renderings().get("es")).contains("protección del consumidor");
            assertThat(term.renderings()).doesNotContainKey("fr");
        });
    }

    @Test
    void theWordsAreTranslatedOnceAndWrittenNowhere() {
        machine.says("loups des montagnes", "mountain wolves");
        await().untilAsserted(() ->
                assertThat(queries.of("loups des montagnes", "fr").english()).isEqualTo("mountain wolves"));
        machine.asked();

        assertThat(queries.of("loups des montagnes", "fr").english()).isEqualTo("mountain wolves");

        assertThat(machine.asked()).isEmpty();
        assertThat(database.fetchCount(database.selectFrom("translation.text"))).isZero();
        assertThat(database.fetchCount(database.selectFrom("translation.wish"))).isZero();
    }

    @Test
    void noMachineThatSendsTextsAwayIsAsked() {
        machine.isHere(false);

        await().untilAsserted(() -> assertThat(
                        queries.of("protection des données des enfants", "fr").terms())
                .isNotEmpty());

        assertThat(queries.of("protection des données des enfants", "fr").english())
                .isNull();
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void aMachineInTroubleIsAskedAgainTheNextTime() {
        machine.says("ours", "bears");
        machine.failsWith(EngineTrouble.Kind.PASSING);
        assertThat(queries.of("ours", "fr").english()).isNull();

        machine.failsWith(null);

        await().untilAsserted(
                        () -> assertThat(queries.of("ours", "fr").english()).isEqualTo("bears"));
    }

    @Test
    void whenManyAskAtOnceTheMachineIsSparedAndTheTermsAreStillThere() {
        var asked = 200;
        var translated = IntStream.range(0, asked)
                .mapToObj(number -> queries.of("protection du consommateur " + number, "fr"))
                .peek(elsewhere -> assertThat(elsewhere.terms()).isNotEmpty())
                .filter(elsewhere -> elsewhere.english() != null)
                .count();

        assertThat(translated).isPositive().isLessThan(asked);
        await().untilAsserted(() -> assertThat(
                        queries.of("protection du consommateur 199", "fr").english())
                .isNotNull());
    }

    @Test
    void whatIsNoQueryIsLeftAlone() {
        for (var words : List.of("", "a".repeat(401), " gap")) {
            assertThat(queries.of(words, "fr")).isEqualTo(QueryTranslations.Elsewhere.NOTHING);
        }
    }
}
