package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.CorrectMember.Draft;
import org.hemicycle.cloud.legislation.MemberCorrection.Field;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectMemberTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ExampleConnector LOWER = ExampleConnector.named("xy-lower");
    private static final String SEAT = "xy-lower/18/2025-02-01";
    private static LegislationStage stage;

    @BeforeAll
    static void start() {
        stage = new LegislationStage(DATABASE);
    }

    @BeforeEach
    void takeAda() {
        stage.empty();
        stage.take(LOWER, "/m", ada("Ada Fery", "Reed", null));
    }

    @Test
    void whatIsCorrectedIsShownAndFoundWithWhatTheSourceSaysBesideIt() {
        correct(Field.NAME, null, "Ada Ferry");

        var ada = stage.members().at("xy", "7");
        assertThat(ada.name()).isEqualTo("Ada Ferry");
        assertThat(ada.profile().corrections()).singleElement().satisfies(one -> {
            assertThat(one.said()).isEqualTo("Ada Fery");
            assertThat(one.correction().reason()).isEqualTo("misspelt");
            assertThat(one.correction().origin()).isEqualTo("letter of the member");
            assertThat(one.correction().correctedAt()).isNotNull();
        });
        assertThat(names("ferry")).containsExactly("Ada Ferry");
        assertThat(stage.members().history(ada).getFirst().cause()).isEqualTo(Cause.CORRECTION);
        assertThat(stage.jooq()
                        .fetchValue("select count(*) from legislation.source_record where content like '%Ada Fery%'"))
                .isEqualTo(1L);
    }

    @Test
    void aCorrectionOutlivesTheNextHarvestAndTellsWhatTheSourceSaysThen() {
        correct(Field.NAME, null, "Ada Ferry");
        correct(Field.PARTY, SEAT, "Lily");

        stage.take(LOWER, "/m", ada("Ada Fairy", "Moss", "North"));

        var profile = stage.members().at("xy", "7").profile();
        assertThat(profile.name()).isEqualTo("Ada Ferry");
        assertThat(profile.mandates())
                .extracting(Mandate::party, Mandate::area)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Lily", "North"));
        assertThat(profile.corrections())
                .extracting(MemberCorrection.Applied::said)
                .containsExactly("Ada Fairy", "Moss");
        assertThat(stage.members().find(query("", "Lily")).total()).isEqualTo(1);
    }

    @Test
    void aSecondHarvestOfWhatWasCorrectedWritesNothing() {
        correct(Field.NAME, null, "Ada Ferry");
        correct(Field.PARTY, SEAT, "");
        var before = tables();

        stage.take(LOWER, "/m", ada("Ada Fery", "Reed", null));

        assertThat(tables()).isEqualTo(before);
        assertThat(stage.members().at("xy", "7").profile().mandates().getFirst().party())
                .isNull();
    }

    private static List<String> tables() {
        return List.of(
                stage.jooq().fetch("select * from legislation.member").toString(),
                stage.jooq()
                        .fetch("select * from legislation.member_correction")
                        .toString(),
                stage.jooq().fetch("select * from platform.change").toString());
    }

    @Test
    void whatIsTakenBackIsShownAsTheSourceSaysIt() {
        correct(Field.TO, SEAT, "2026-01-31");
        correct(Field.NAME, null, "Ada Ferry");
        var first = stage.members().at("xy", "7").profile().corrections().getFirst();

        stage.inTransaction(
                () -> stage.correcting().takeBack("xy", "7", first.correction().id()));

        var profile = stage.members().at("xy", "7").profile();
        assertThat(profile.mandates().getFirst().to()).isNull();
        assertThat(profile.name()).isEqualTo("Ada Ferry");
        assertThat(profile.corrections()).hasSize(1);
        assertThatThrownBy(() -> stage.inTransaction(() -> stage.correcting()
                        .takeBack("xy", "7", first.correction().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondCorrectionOfAValueTakesThePlaceOfTheFirst() {
        correct(Field.FROM, SEAT, "2025-02-03");
        correct(Field.FROM, SEAT, "2025-02-04");

        var profile = stage.members().at("xy", "7").profile();
        assertThat(profile.mandates().getFirst().from()).isEqualTo("2025-02-04");
        assertThat(profile.corrections())
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo("2025-02-01"));
    }

    @Test
    void aCorrectionOfAMandateThatTheSourceGivesNoMoreSaysSoAndTouchesNoOther() {
        correct(Field.AREA, SEAT, "South");

        stage.take(
                LOWER,
                "/m",
                ExampleRecord.member("xy-lower", "members", "7", "7")
                        .called("Ada Fery")
                        .seat("xy-lower", "19", "2029-02-01", "Reed"));

        var profile = stage.members().at("xy", "7").profile();
        assertThat(profile.mandates()).extracting(Mandate::area).containsOnlyNulls();
        assertThat(profile.corrections()).singleElement().matches(one -> !one.applies());
    }

    @Test
    void whatCannotBeCorrectedIsRefusedFieldByField() {
        assertRefused(new Draft("BIRTHDAY", "1970-01-01", "", ""), "reason", "origin", "what");
        assertRefused(new Draft("PARTY", "Lily", "r", "o"), "what");
        assertRefused(new Draft("PARTY:xy-upper/1/", "Lily", "r", "o"), "what");
        assertRefused(new Draft("NAME", "", "r", "o"), "value");
        assertRefused(new Draft("NAME", "Ada Fery", "r", "o"), "value");
        assertRefused(new Draft("TO:" + SEAT, "31 January", "r", "o"), "value");
        assertThatThrownBy(() -> stage.inTransaction(
                        () -> stage.correcting().correct("xy", "8", new Draft("NAME", "Bo", "r", "o"))))
                .isInstanceOf(NotFound.class);
        assertThat(stage.members().at("xy", "7").profile().corrections()).isEmpty();
    }

    private static void assertRefused(Draft draft, String... fields) {
        assertThatThrownBy(() -> stage.inTransaction(() -> stage.correcting().correct("xy", "7", draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly(fields));
    }

    private static void correct(Field field, @Nullable String mandate, String value) {
        var draft = new Draft(Draft.what(field, mandate), value, "misspelt", "letter of the member");
        stage.inTransaction(() -> stage.correcting().correct("xy", "7", draft));
    }

    private static ExampleRecord ada(String name, String party, @Nullable String area) {
        return ExampleRecord.member("xy-lower", "members", "7", "7")
                .called(name)
                .seat("xy-lower", "18", "2025-02-01", null, party, area);
    }

    private static List<String> names(String words) {
        return stage.members().find(query(words, null)).items().stream()
                .map(card -> card.profile().name())
                .toList();
    }

    private static MemberQuery query(String words, @Nullable String party) {
        return new MemberQuery(words, "xy", null, null, party, false, 1, 20);
    }
}
