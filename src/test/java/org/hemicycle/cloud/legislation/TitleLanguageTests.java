package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.Title.Recognised;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of titles whose source does not say, or says wrongly, what language they are in. */
class TitleLanguageTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ExampleConnector LOWER = ExampleConnector.named("xy-lower");
    private static final String SPANISH = "Ley por la que se regula la pesca artesanal en las aguas interiores";
    private static LegislationStage stage;

    @BeforeAll
    static void stage() {
        stage = new LegislationStage(DATABASE);
    }

    @BeforeEach
    void empty() {
        stage.empty();
    }

    @Test
    void whatIsNotDeclaredIsRecognised() {
        take("und", SPANISH);

        assertThat(titles()).singleElement().satisfies(title -> {
            assertThat(title.language()).isEqualTo("es");
            assertThat(title.recognised()).isEqualTo(new Recognised(1, null));
        });
    }

    @Test
    void whatCannotBeRecognisedIsKeptWithoutALanguage() {
        take("und", "PL 7");

        assertThat(titles()).singleElement().satisfies(title -> {
            assertThat(title.language()).isEqualTo("und");
            assertThat(title.recognised()).isNull();
        });
    }

    @Test
    void aDeclarationThatTheWordsContradictIsKeptBesideWhatWasRecognised() {
        take("en-ZM", SPANISH);

        assertThat(titles()).singleElement().satisfies(title -> {
            assertThat(title.language()).isEqualTo("es");
            assertThat(title.recognised()).isEqualTo(new Recognised(1, "en-ZM"));
        });
    }

    @Test
    void aDeclarationThatFitsStands() {
        take("es-AR", SPANISH);

        assertThat(titles()).singleElement().satisfies(title -> {
            assertThat(title.language()).isEqualTo("es-AR");
            assertThat(title.recognised()).isNull();
        });
    }

    @Test
    void theSameAnswerOnceMoreWritesNothing() {
        take("en", SPANISH);
        var before = stage.rows();

        var taken = stage.reread(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").titled(Title.Type.OFFICIAL, SPANISH, "en"));

        assertThat(taken.fresh()).isEmpty();
        assertThat(taken.changed()).isEmpty();
        assertThat(stage.rows())
                .containsAll(before.stream()
                        .filter(row -> row.startsWith("legislation.record") || row.startsWith("legislation.work"))
                        .toList());
    }

    @Test
    void samplesAreTakenAtTheirWord() {
        stage.takeSample(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").titled(Title.Type.OFFICIAL, SPANISH, "en"));

        assertThat(titles()).extracting(Title::language).containsExactly("en");
    }

    @Test
    void aTitleWhoseLanguageIsRecognisedIsNoOfficialTranslation() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7")
                        .numbered("PL 7")
                        .titled(Title.Type.OFFICIAL, SPANISH, "und")
                        .titled(Title.Type.OFFICIAL, "An Act on fishing in inland waters", "en"));

        assertThat(stage.parallel().parallel(List.of("xy-lower/pl-7"))).isEmpty();
    }

    private static void take(String language, String title) {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7")
                        .numbered("PL 7")
                        .titled(Title.Type.OFFICIAL, title, language));
    }

    private static List<Title> titles() {
        var found = stage.legislation().at(BillAddress.parse("xy-lower/pl-7"));
        return ((BillLookup.Found) found).bill().bill().titles();
    }
}
