package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LegislationTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ExampleConnector LOWER = ExampleConnector.named("xy-lower");
    private static final ExampleConnector UPPER = ExampleConnector.named("xy-upper");
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
    void recordsOfOneWorkAreOneBill() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7/2026").titled("On ferries"));
        stage.take(
                LOWER,
                "/steps/7",
                ExampleRecord.of("xy-lower", "steps", "7-a", "7")
                        .kind(RecordKind.PART)
                        .step("2026-02-03", "Report", Stage.COMMITTEE_REPORTED)
                        .step("2026-01-02", "Tabled", Stage.INTRODUCED));

        var bill = bill("xy-lower/pl-7-2026").bill();

        assertThat(bill.mainTitle())
                .hasValueSatisfying(title -> assertThat(title.text()).isEqualTo("On ferries"));
        assertThat(bill.steps()).extracting("words").containsExactly("Tabled", "Report");
        assertThat(bill.stage().stage()).isEqualTo(Stage.COMMITTEE_REPORTED);
        assertThat(bill.introducedOn()).hasToString("2026-01-02");
        assertThat(stage.legislation().billsByChamber()).containsEntry("xy-lower", 1L);
        assertThat(stage.records().source("xy-lower").records()).isEqualTo(2);
    }

    @Test
    void aTopicThatATableGivesToASubjectIsWrittenOnceIntoTheHistory() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").subject("Ferries"));
        for (int again = 0; again < 2; again++) {
            stage.take(
                    LOWER,
                    "/list",
                    ExampleRecord.of("xy-lower", "list", "7")
                            .numbered("PL 7")
                            .subject("Ferries", Topic.TRANSPORT, Certainty.CLOSE));
        }

        assertThat(bill("xy-lower/pl-7").bill().topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.topic()).isEqualTo(Topic.TRANSPORT));
        assertThat(stage.legislation().history(address("xy-lower/pl-7")))
                .hasSize(2)
                .anySatisfy(revision -> assertThat(revision.changes())
                        .singleElement()
                        .satisfies(change -> {
                            assertThat(change.field()).isEqualTo("topic");
                            assertThat(change.after())
                                    .containsExactly(Map.of("value", "TRANSPORT", "certainty", "CLOSE"));
                        }));
    }

    @Test
    void billsOfTwoSourcesThatShareAnIdentifyingNumberAreOneWork() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").introducedOn("2026-01-02"));
        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "90").numbered("S 90").identified("number", "xy-lower", "pl-7"));

        assertThat(bill("xy-lower/pl-7").bill().sources())
                .extracting("connector")
                .containsExactly("xy-lower", "xy-upper");
        assertThat(stage.legislation().at(address("xy-upper/s-90")))
                .isEqualTo(new BillLookup.Moved(address("xy-lower/pl-7"), false));
        assertThat(stage.legislation().billsByChamber()).hasSize(1);
    }

    @Test
    void worksJoinedLaterLeaveTheirAddressAndHistory() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").introducedOn("2026-01-02"));
        stage.take(UPPER, "/list", ExampleRecord.of("xy-upper", "list", "90").numbered("S 90"));
        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "90").numbered("S 90").titled("On ferries"));
        assertThat(stage.legislation().billsByChamber()).containsEntry("xy-upper", 1L);

        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "90").numbered("S 90").identified("number", "xy-lower", "PL 7"));

        assertThat(stage.legislation().at(address("xy-upper/s-90")))
                .isEqualTo(new BillLookup.Moved(address("xy-lower/pl-7"), true));
        assertThat(stage.legislation().history(address("xy-lower/pl-7")))
                .anySatisfy(revision -> assertThat(revision.formerly()).isEqualTo("xy-upper/s-90"));
        assertThat(stage.legislation().billsByChamber()).isEqualTo(Map.of("xy-lower", 1L));
    }

    @Test
    void theNewestBillsAreOneOfEachCountryAndSamplesComeLast() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").introducedOn("2026-01-02"),
                ExampleRecord.of("xy-lower", "list", "8").numbered("PL 8").introducedOn("2026-02-03"));
        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "9").numbered("S 9").introducedOn("2026-01-20"));
        stage.takeSample(
                LOWER,
                "/sample",
                ExampleRecord.of("xy-lower", "sample", "10").numbered("PL 10").introducedOn("2099-01-01"));

        assertThat(stage.legislation().newest(5))
                .extracting(bill -> bill.address().path())
                .containsExactly("xy-lower/pl-8");
    }

    @Test
    void equalNumbersOfSourcesThatNoChamberOwnsAreNotOneWork() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").slug("a").identified("source-id", null, "7"));
        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "7").slug("b").identified("source-id", null, "7"));

        assertThat(stage.legislation().billsByChamber())
                .containsEntry("xy-lower", 1L)
                .containsEntry("xy-upper", 1L);
    }

    @Test
    void wrongMergeIsUndoneAndStaysUndone() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").introducedOn("2026-01-02"));
        var second =
                ExampleRecord.of("xy-upper", "list", "90").numbered("S 90").identified("number", "xy-lower", "PL 7");
        stage.take(UPPER, "/list", second);

        stage.inTransaction(() ->
                stage.legislation().split(address("xy-lower/pl-7"), "xy-upper", "90", "another bill of that number"));

        assertThat(bill("xy-upper/s-90").bill().sources()).hasSize(1);
        assertThat(bill("xy-lower/pl-7").bill().sources()).hasSize(1);
        stage.take(UPPER, "/list", second.titled("On ferries"));
        assertThat(bill("xy-upper/s-90").bill().mainTitle()).isPresent();
        assertThat(bill("xy-lower/pl-7").bill().mainTitle()).isEmpty();

        stage.inTransaction(() -> stage.legislation().rejoin("xy-upper", "90"));
        assertThat(bill("xy-lower/pl-7").bill().sources()).hasSize(2);
    }

    @Test
    void unchangedRecordsWriteNoRow() {
        var said = ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").titled("On ferries");
        stage.take(LOWER, "/list", said);
        var before = stage.rows();
        var declaration = LOWER.sha256();

        var again = stage.intake().unchanged(LOWER, stage.fragmentAt(LOWER, "/list"));

        assertThat(declaration).isEqualTo("declaration-1");
        assertThat(again)
                .hasValueSatisfying(taken -> assertThat(taken.unchanged()).hasSize(1));
        assertThat(stage.rows()).isEqualTo(before);
    }

    @Test
    void whatIsInferredFromStepsOfAPartDoesNotOverruleTheRecordOfTheWhole() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").outcome(Outcome.ENACTED),
                ExampleRecord.of("xy-lower", "list", "8").numbered("PL 8"));
        stage.take(
                LOWER,
                "/steps",
                ExampleRecord.of("xy-lower", "detail", "7-steps", "7")
                        .kind(RecordKind.PART)
                        .inferred(Outcome.REJECTED),
                ExampleRecord.of("xy-lower", "detail", "8-steps", "8")
                        .kind(RecordKind.PART)
                        .inferred(Outcome.REJECTED));

        assertThat(bill("xy-lower/pl-7").bill().outcome()).isEqualTo(Outcome.ENACTED);
        assertThat(bill("xy-lower/pl-8").bill().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void recordThatSaysTheSameInAnotherAnswerIsNotWritten() {
        stage.take(LOWER, "/list", ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7"));
        var before = stage.rows();

        var taken = stage.take(
                LOWER, "/list?page=2", ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7"));

        assertThat(taken.unchanged()).hasSize(1);
        assertThat(stage.rows()).containsAll(before);
        assertThat(stage.rows()).hasSize(before.size() + 1);
    }

    @Test
    void changeIsKeptWithWhenItHappenedAndWhenItWasLearned() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").titled("On boats"));
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7")
                        .numbered("PL 7")
                        .titled("On ferries")
                        .outcome(Outcome.ENACTED)
                        .dated("2026-02-01T10:00:00Z"));

        var revisions = stage.legislation().history(address("xy-lower/pl-7"));

        assertThat(revisions).extracting("number").containsExactly(2L, 1L);
        var latest = revisions.getFirst();
        assertThat(latest.cause()).isEqualTo(Cause.SOURCE);
        assertThat(latest.happenedAt()).hasToString("2026-02-01T10:00:00Z");
        assertThat(latest.changes()).extracting("field").containsExactly("outcome", "titles");
        assertThat(latest.changes().getLast().before().getFirst()).containsEntry("text", "On boats");
    }

    @Test
    void correctedMappingAddsToHistoryAsSuch() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").step("2026-01-02", "Read", Stage.UNMAPPED));
        assertThat(stage.records().source("xy-lower").unmappedShare()).isEqualTo(1.0);
        assertThat(stage.records().unmappedWords("xy-lower"))
                .extracting("words")
                .containsExactly("Read");
        var corrected = LOWER.redeclared();
        assertThat(stage.intake().unchanged(corrected, stage.fragmentAt(LOWER, "/list")))
                .isEmpty();

        stage.reread(
                corrected,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7")
                        .numbered("PL 7")
                        .step("2026-01-02", "Read", Stage.FIRST_READING));

        var latest = stage.legislation().history(address("xy-lower/pl-7")).getFirst();
        assertThat(latest.cause()).isEqualTo(Cause.MAPPING);
        assertThat(latest.changes()).extracting("field").contains("stage", "steps");
        assertThat(stage.records().source("xy-lower").unmapped()).isZero();
    }

    @Test
    void versionThatTheSourceDatesLastWins() {
        var newer = ExampleRecord.of("xy-lower", "list", "7")
                .numbered("PL 7")
                .titled("New")
                .dated("2026-02-01T00:00:00Z");
        var older = ExampleRecord.of("xy-lower", "list", "7")
                .numbered("PL 7")
                .titled("Old")
                .dated("2025-02-01T00:00:00Z");
        stage.take(LOWER, "/new.json", newer);
        stage.take(LOWER, "/old.json", older);

        assertThat(bill("xy-lower/pl-7").bill().titles()).extracting("text").containsExactly("New");
        assertThat(stage.jooq().fetchCount(org.jooq.impl.DSL.table("legislation.record_version")))
                .isOne();
        assertThat(stage.records().source("xy-lower").records()).isOne();
    }

    @Test
    void billsThatWantTheSameAddressEachGetOneOfTheirOwn() {
        stage.take(
                LOWER,
                "/1",
                ExampleRecord.of("xy-lower", "list", "1").slug("hr-1").titled("First"));
        stage.take(
                LOWER,
                "/2",
                ExampleRecord.of("xy-lower", "list", "2").slug("hr-1").titled("Second"));

        assertThat(bill("xy-lower/hr-1~xy-lower~1")
                        .bill()
                        .mainTitle()
                        .orElseThrow()
                        .text())
                .isEqualTo("First");
        assertThat(bill("xy-lower/hr-1~xy-lower~2")
                        .bill()
                        .mainTitle()
                        .orElseThrow()
                        .text())
                .isEqualTo("Second");
        assertThat(stage.legislation().at(address("xy-lower/hr-1")))
                .isInstanceOfSatisfying(
                        BillLookup.Several.class,
                        several -> assertThat(several.bills()).hasSize(2));

        stage.take(
                LOWER,
                "/2",
                ExampleRecord.of("xy-lower", "list", "2").slug("hr-2").titled("Second"));

        assertThat(bill("xy-lower/hr-1").bill().mainTitle().orElseThrow().text())
                .isEqualTo("First");
        assertThat(bill("xy-lower/hr-2").bill().mainTitle().orElseThrow().text())
                .isEqualTo("Second");
    }

    @Test
    void everyOtherNameLeadsToTheBillForEver() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7/2026").alsoCalled("docket", "D-55"));
        stage.take(LOWER, "/list", ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7/2026"));

        var moved = new BillLookup.Moved(address("xy-lower/pl-7-2026"), false);
        assertThat(stage.legislation().at(address("xy-lower/PL7-2026"))).isEqualTo(moved);
        assertThat(stage.legislation().at(address("xy-lower/d55"))).isEqualTo(moved);
        assertThatThrownBy(() -> stage.legislation().at(address("xy-lower/nothing")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyValueIsTracedToItsFragment() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7")
                        .numbered("PL 7")
                        .titled("On ferries")
                        .introducedOn("2026-01-02"));
        stage.take(
                LOWER,
                "/steps",
                ExampleRecord.of("xy-lower", "steps", "7-1", "7")
                        .kind(RecordKind.PART)
                        .step("2026-01-05", "Sent", Stage.REFERRED));

        var values = stage.legislation().provenance(address("xy-lower/pl-7"));

        assertThat(values)
                .extracting("field")
                .contains("kind", "number", "slug", "introducedOn", "titles[0]", "identifiers[0]", "steps[0]", "stage");
        assertThat(values).filteredOn("field", "steps[0]").singleElement().satisfies(value -> {
            assertThat(value.fragment()).isEqualTo(stage.fragmentAt(LOWER, "/steps"));
            assertThat(value.address()).isEqualTo("/steps");
            assertThat(value.path()).isEqualTo("steps[0]");
        });
    }

    @Test
    void recordThatItsSourceRemovesStaysAndIsMarked() {
        stage.take(LOWER, "/1", ExampleRecord.of("xy-lower", "list", "1").numbered("PL 1"));
        stage.take(LOWER, "/2", ExampleRecord.of("xy-lower", "list", "2").numbered("PL 2"));

        stage.finish(LOWER, "/1");

        assertThat(bill("xy-lower/pl-2").removedAt()).isNotNull();
        assertThat(bill("xy-lower/pl-1").removedAt()).isNull();
        assertThat(stage.records().source("xy-lower").removed()).isOne();
        assertThat(stage.content().content(java.util.List.of("xy-lower/pl-2"))).isEmpty();

        stage.take(LOWER, "/2", ExampleRecord.of("xy-lower", "list", "2").numbered("PL 2"));
        assertThat(bill("xy-lower/pl-2").removedAt()).isNull();
        assertThat(stage.records().source("xy-lower").records()).isEqualTo(2);
    }

    @Test
    void sourceThatSuddenlyGivesLittleIsNotBelieved() {
        for (int i = 0; i < 10; i++) {
            stage.take(
                    LOWER, "/" + i, ExampleRecord.of("xy-lower", "list", "" + i).numbered("PL " + i));
        }

        stage.finish(LOWER, "/1");

        assertThat(stage.records().source("xy-lower").records()).isEqualTo(10);
    }

    @Test
    void recordsOfOtherKindsAreCountedAndMakeNoBill() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "1")
                        .kind(RecordKind.MOTION)
                        .titled("That the house adjourn"),
                ExampleRecord.of("xy-lower", "steps", "2")
                        .kind(RecordKind.PART)
                        .step("2026-01-02", "x", Stage.ADOPTED));

        assertThat(stage.legislation().billsByChamber()).isEmpty();
        assertThat(stage.records().source("xy-lower").kinds())
                .containsExactlyInAnyOrder(
                        new SourceContent.KindCount(RecordKind.MOTION, 1),
                        new SourceContent.KindCount(RecordKind.PART, 1));
    }

    @Test
    void linkedBillsAreSimilarAndSayWhy() {
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "1").numbered("PL 1").linked(Link.Type.ABSORBED_BY, "PL 2"),
                ExampleRecord.of("xy-lower", "list", "2").numbered("PL 2"));

        assertThat(bill("xy-lower/pl-1").related())
                .singleElement()
                .satisfies(related -> assertThat(related.bill().address()).isEqualTo(address("xy-lower/pl-2")));
        assertThat(stage.legislation().similar(address("xy-lower/pl-2")))
                .singleElement()
                .satisfies(similar ->
                        assertThat(similar.reasons().getFirst().why()).isEqualTo(SimilarBill.Why.LINKED_FROM));
    }

    @Test
    void samplesAreMarkedAndCanBeTakenAway() {
        stage.takeSample(
                LOWER, "/sample", ExampleRecord.of("xy-lower", "list", "s1").numbered("PL 900"));
        stage.take(LOWER, "/list", ExampleRecord.of("xy-lower", "list", "1").numbered("PL 1"));
        assertThat(bill("xy-lower/pl-900").bill().sample()).isTrue();

        stage.inTransaction(() -> stage.intake().removeSamples());

        assertThatThrownBy(() -> bill("xy-lower/pl-900")).isInstanceOf(NotFound.class);
        assertThat(stage.legislation().billsByChamber()).containsEntry("xy-lower", 1L);
        assertThat(stage.records().source("xy-lower").records()).isOne();
    }

    private static KnownBill bill(String path) {
        return ((BillLookup.Found) stage.legislation().at(address(path))).bill();
    }

    private static BillAddress address(String path) {
        return BillAddress.parse(path);
    }
}
