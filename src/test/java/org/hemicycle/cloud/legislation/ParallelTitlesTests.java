package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.ground.platform.translations.ParallelText;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Titles that a parliament gives in several languages: only those that are surely the same title. */
class ParallelTitlesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ExampleConnector SOURCE = ExampleConnector.named("xy-lower");
    private static final String BILL = "xy-lower/pl-7";
    private static LegislationStage stage;

    @BeforeAll
    static void start() {
        stage = new LegislationStage(DATABASE);
    }

    @BeforeEach
    void empty() {
        stage.empty();
    }

    @Test
    void titlesOfOneTypeAreOneTextInSeveralLanguages() {
        stage.take(
                SOURCE,
                "/list",
                bill().titled(Title.Type.OFFICIAL, "Ferries Act", "en-XY")
                        .titled(Title.Type.OFFICIAL, "Loi sur les bacs", "fr")
                        .titled(Title.Type.SHORT, "Ferries", "en")
                        .titled(Title.Type.SUMMARY, "On ferries.", "en")
                        .titled(Title.Type.SUMMARY, "Des bacs.", "fr"));

        assertThat(stage.parallel().parallel(List.of(BILL))).singleElement().satisfies(text -> {
            assertThat(text.texts()).isEqualTo(Map.of("en", "Ferries Act", "fr", "Loi sur les bacs"));
            assertThat(text.country()).isEqualTo("xy");
            assertThat(text.ref().id()).isEqualTo(BILL);
        });
    }

    @Test
    void whereALanguageHasTwoTitlesOfOneTypeNoneIsSure() {
        stage.take(
                SOURCE,
                "/list",
                bill().titled(Title.Type.OFFICIAL, "Ferries Act", "en")
                        .titled(Title.Type.OFFICIAL, "Boats Act", "en")
                        .titled(Title.Type.OFFICIAL, "Loi sur les bacs", "fr"));

        assertThat(stage.parallel().parallel(List.of(BILL))).isEmpty();
    }

    @Test
    void whatIsInventedOrGoneIsNotGiven() {
        var titled = bill().titled(Title.Type.OFFICIAL, "Ferries Act", "en")
                .titled(Title.Type.OFFICIAL, "Loi sur les bacs", "fr");
        stage.takeSample(SOURCE, "/list", titled);
        assertThat(stage.parallel().parallel(List.of(BILL))).isEmpty();

        stage.empty();
        stage.take(SOURCE, "/7", titled);
        stage.take(SOURCE, "/8", ExampleRecord.of("xy-lower", "list", "8").numbered("PL 8"));
        assertThat(stage.parallel().parallel(List.of(BILL)))
                .extracting(ParallelText::publisher)
                .hasSize(1);
        stage.finish(SOURCE, "/8");
        assertThat(stage.parallel().parallel(List.of(BILL))).isEmpty();
    }

    private static ExampleRecord bill() {
        return ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7");
    }
}
