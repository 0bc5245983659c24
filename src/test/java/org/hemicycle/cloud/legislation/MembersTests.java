package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembersTests {
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
    void recordsOfOnePersonAreOneMemberWithAllMandates() {
        stage.take(LOWER, "/members/17", member("7-17", "7").called("ADA FERRY").seat("xy-lower", "17", null, "Reed"));
        stage.take(
                LOWER,
                "/members/18",
                member("7-18", "7").called("Ada Ferry").seat("xy-lower", "18", "2025-02-01", "Reed"),
                member("7-18b", "7").seat("xy-lower", "18", null, null, null, "North"));

        var ada = stage.members().at("xy", "7");

        assertThat(ada.name()).isEqualTo("Ada Ferry");
        assertThat(ada.profile().mandates())
                .extracting(Mandate::term, Mandate::party, Mandate::area)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("18", "Reed", "North"),
                        org.assertj.core.groups.Tuple.tuple("17", "Reed", null));
        assertThat(ada.revision()).isEqualTo(2);
        assertThat(stage.members().history(ada).getFirst().changes())
                .extracting(FieldChange::field)
                .containsExactly("name", "mandates");
        assertThat(stage.members().at(new MemberAddress("xy-lower", "7"))).isEqualTo(ada);
        assertThatThrownBy(() -> stage.members().at(new MemberAddress("xy-upper", "7")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void noWorkOfLegislationIsMadeOfAMemberEvenWhereABillHasTheSameKey() {
        stage.take(LOWER, "/members", member("7", "7").called("Ada Ferry").seat("xy-lower", "18", null, null));
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "7").numbered("PL 7").titled("On ferries"));

        assertThat(stage.legislation().billsByChamber()).containsEntry("xy-lower", 1L);
        assertThat(stage.members().count("xy")).isEqualTo(1);
        assertThat(stage.records().source("xy-lower").kinds())
                .extracting(SourceContent.KindCount::kind)
                .containsExactlyInAnyOrder(RecordKind.MEMBER, RecordKind.BILL);
    }

    @Test
    void aSecondHarvestOfMembersWritesNothing() {
        var said = member("7", "7").called("Ada Ferry").seat("xy-lower", "18", "2025-02-01", "Reed");
        stage.take(LOWER, "/members", said);
        var before = tables();

        stage.take(LOWER, "/members", said);

        assertThat(tables()).isEqualTo(before);
    }

    private List<Object> tables() {
        return List.of(
                stage.jooq().fetch("select * from legislation.member").toString(),
                stage.jooq().fetch("select * from legislation.mandate").toString(),
                stage.jooq().fetch("select * from platform.change").toString());
    }

    @Test
    void whatASourceStopsGivingIsMarkedAndNotDeleted() {
        stage.take(LOWER, "/a", member("7", "7").called("Ada Ferry").seat("xy-lower", "18", null, null));
        stage.take(LOWER, "/b", member("8", "8").called("Bo Dune").seat("xy-lower", "18", null, null));
        stage.take(LOWER, "/c", member("9", "9").called("Cy Marsh").seat("xy-lower", "18", null, null));

        stage.finish(LOWER, "/a", "/b");

        assertThat(stage.members().at("xy", "9").removedAt()).isNotNull();
        assertThat(names(query("", null))).containsExactly("Ada Ferry", "Bo Dune");
        stage.take(LOWER, "/c", member("9", "9").called("Cy Marsh").seat("xy-lower", "18", null, null));
        assertThat(stage.members().at("xy", "9").removedAt()).isNull();
        assertThat(names(query("", "18"))).hasSize(3);
    }

    @Test
    void samplesGoWithEverythingThatWasMadeOfThem() {
        stage.takeSample(LOWER, "/m", member("7", "7").called("Ada Ferry").seat("xy-lower", "18", null, null));
        assertThat(stage.members().at("xy", "7").sample()).isTrue();

        stage.inTransaction(() -> stage.intake().removeSamples());

        assertThatThrownBy(() -> stage.members().at("xy", "7")).isInstanceOf(NotFound.class);
        assertThat(stage.jooq().fetchCount(org.hemicycle.cloud.legislation.tables.Tables.MANDATE))
                .isZero();
    }

    @Test
    void twoSourcesOfACountryWithEqualKeysHaveTwoAddresses() {
        stage.take(LOWER, "/m", member("7", "7").called("Ada Ferry").seat("xy-lower", "18", null, null));
        stage.take(
                UPPER,
                "/m",
                ExampleRecord.member("xy-upper", "members", "7", "7")
                        .called("Bo Dune")
                        .seat("xy-upper", "18", null, null));

        assertThat(stage.members().at("xy", "7").name()).isEqualTo("Ada Ferry");
        assertThat(stage.members().at("xy", "7~xy-upper").name()).isEqualTo("Bo Dune");
    }

    @Test
    void membersAreFoundByNameAndByOneMandate() {
        stage.take(
                LOWER,
                "/m",
                member("1", "1")
                        .called("Éva Marsh-Lake")
                        .seat("xy-lower", "17", null, "Reed")
                        .seat("xy-lower", "18", "2025-01-01", "Sand"),
                member("2", "2").called("Lake Eva").seat("xy-upper", "18", "2025-01-01", "2025-06-30", "Reed", null),
                member("3", "3").called("Bo Dune").seat("xy-lower", "18", null, "Reed"));

        assertThat(names(query("eva lake", null))).containsExactlyInAnyOrder("Éva Marsh-Lake", "Lake Eva");
        assertThat(names(new MemberQuery("", "xy", "xy-lower", "18", "Reed", false, 1, 20)))
                .containsExactly("Bo Dune");
        assertThat(names(new MemberQuery("", "xy", null, null, null, true, 1, 20)))
                .containsExactly("Éva Marsh-Lake");
        var list = stage.members().find(query("", null));
        assertThat(list.choices().terms()).extracting(MemberList.Choice::value).containsExactly("18", "17");
        assertThat(list.choices().parties())
                .containsExactly(new MemberList.Choice("Reed", 3), new MemberList.Choice("Sand", 1));
        assertThat(list.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.members()).isEqualTo(3));
    }

    @Test
    void sponsorsAndVotersAreLinkedByTheIdOfTheSameSourceAndNeverByName() {
        stage.take(
                LOWER,
                "/m",
                member("7", "7").called("Ada Ferry").seat("xy-lower", "18", null, "Reed"),
                member("8", "8").called("Bo Dune").seat("xy-lower", "18", null, "Reed"));
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "90")
                        .numbered("PL 90")
                        .titled("On ferries")
                        .sponsored("A. Ferry", "7")
                        .sponsored("Bo Dune", null)
                        .voted(
                                "v1",
                                "2026-02-03",
                                "The whole",
                                new VoteEvent.Ballot("Dune", "8", null, "Aye", VoteEvent.Position.FOR),
                                new VoteEvent.Ballot("Nobody", "99", null, "No", VoteEvent.Position.AGAINST)));
        stage.take(
                UPPER,
                "/list",
                ExampleRecord.of("xy-upper", "list", "91").numbered("S 91").sponsored("Somebody else", "7"));

        var bill = ((BillLookup.Found) stage.legislation().at(new BillAddress("xy-lower", "pl-90"))).bill();
        var people = stage.members().of(bill, true);
        assertThat(bill.bill().sponsors().stream().map(people::of))
                .containsExactly(java.util.Optional.of(new MemberAddress("xy-lower", "7")), java.util.Optional.empty());
        var vote = bill.bill().votes().getFirst();
        assertThat(vote.ballots().stream().map(ballot -> people.of(vote, ballot)))
                .containsExactly(java.util.Optional.of(new MemberAddress("xy-lower", "8")), java.util.Optional.empty());
        var other = ((BillLookup.Found) stage.legislation().at(new BillAddress("xy-upper", "s-91"))).bill();
        assertThat(stage.members().of(other, true).of(other.bill().sponsors().getFirst()))
                .isEmpty();

        var put = stage.members().bills(stage.members().at("xy", "7"), 10, 0);
        assertThat(put.items()).extracting(one -> one.bill().address().path()).containsExactly("xy-lower/pl-90");
        assertThat(put.total()).isEqualTo(1);
        var cast = stage.members().votes(stage.members().at("xy", "8"), 10, 0);
        assertThat(cast.items()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("The whole");
            assertThat(one.position()).isEqualTo(VoteEvent.Position.FOR);
            assertThat(one.date()).hasToString("2026-02-03");
            assertThat(one.bill()).isNotNull();
        });
    }

    @Test
    void aBallotThatNamesAMemberByAnotherIdentifierOfTheSourceLeadsThereIfItIsOnePersonsOnly() {
        stage.take(
                LOWER,
                "/m",
                member("7", "7")
                        .called("Ada Ferry")
                        .seat("xy-lower", "18", null, null)
                        .alsoCalled("roll", "S1"),
                member("8", "8")
                        .called("Bo Dune")
                        .seat("xy-lower", "18", null, null)
                        .alsoCalled("roll", "S2"),
                member("9", "9")
                        .called("Cy Marsh")
                        .seat("xy-lower", "18", null, null)
                        .alsoCalled("roll", "S2"));
        stage.take(
                LOWER,
                "/list",
                ExampleRecord.of("xy-lower", "list", "90")
                        .numbered("PL 90")
                        .voted(
                                "v1",
                                "2026-02-03",
                                "The whole",
                                new VoteEvent.Ballot("Ferry", "roll:S1", null, "Aye", VoteEvent.Position.FOR),
                                new VoteEvent.Ballot("Dune", "roll:S2", null, "Aye", VoteEvent.Position.FOR),
                                new VoteEvent.Ballot("Marsh", "S1", null, "No", VoteEvent.Position.AGAINST)));

        var bill = ((BillLookup.Found) stage.legislation().at(new BillAddress("xy-lower", "pl-90"))).bill();
        var people = stage.members().of(bill, true);
        var vote = bill.bill().votes().getFirst();
        assertThat(vote.ballots().stream().map(ballot -> people.of(vote, ballot)))
                .containsExactly(
                        java.util.Optional.of(new MemberAddress("xy-lower", "7")),
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
        assertThat(stage.members().votes(stage.members().at("xy", "7"), 10, 0).total())
                .isEqualTo(1);
        assertThat(stage.members().votes(stage.members().at("xy", "8"), 10, 0).total())
                .isZero();
        stage.take(
                LOWER,
                "/m",
                member("7", "7")
                        .called("Ada Ferry")
                        .seat("xy-lower", "18", null, null)
                        .alsoCalled("roll", "S3"));
        assertThat(stage.members().votes(stage.members().at("xy", "7"), 10, 0).total())
                .isZero();
    }

    @Test
    void whoGoesOverToAnotherChamberKeepsTheAddress() {
        stage.take(LOWER, "/m", member("7", "7").called("Ada Ferry").seat("xy-lower", "17", "2020-01-01", null));
        stage.take(
                LOWER,
                "/m",
                member("7", "7")
                        .called("Ada Ferry")
                        .seat("xy-lower", "17", "2020-01-01", null)
                        .seat("xy-upper", "18", "2025-01-01", null));

        var ada = stage.members().at("xy", "7");
        assertThat(ada.address()).isEqualTo(new MemberAddress("xy-upper", "7"));
        assertThat(ada.address().page()).isEqualTo("/parliaments/xy/members/7");
        assertThat(stage.members().at(new MemberAddress("xy-lower", "7"))).isEqualTo(ada);
    }

    @Test
    void aPersonOfASourceOfSeveralChambersWaitsForASeat() {
        var both = ExampleConnector.named("xy-both").feeding("xy-lower", "xy-upper");
        stage.take(
                both,
                "/names",
                ExampleRecord.member("xy-both", "names", "7", "7").called("Ada Ferry"));
        assertThat(stage.members().count("xy")).isZero();

        stage.take(
                both,
                "/seats",
                ExampleRecord.member("xy-both", "seats", "7", "7").seat("xy-upper", "18", null, null));

        assertThat(stage.members().at("xy", "7").address().chamber()).isEqualTo("xy-upper");
    }

    @Test
    void aRecordThatNamesNobodyMakesNoMember() {
        stage.take(LOWER, "/m", member("7", "7").seat("xy-lower", "18", null, null));

        assertThat(stage.members().count("xy")).isZero();
        stage.take(
                LOWER, "/n", ExampleRecord.member("xy-lower", "names", "7", "7").called("Ada Ferry"));
        assertThat(stage.members().at("xy", "7").profile().mandates()).hasSize(1);
        assertThat(stage.members().origins(stage.members().at("xy", "7")))
                .extracting(Members.Origin::stream)
                .containsExactlyInAnyOrder("members", "names");
    }

    private static ExampleRecord member(String key, String person) {
        return ExampleRecord.member("xy-lower", "members", key, person);
    }

    private static MemberQuery query(String words, @Nullable String term) {
        return new MemberQuery(words, "xy", null, term, null, false, 1, 20);
    }

    private static List<String> names(MemberQuery query) {
        return stage.members().find(query).items().stream()
                .map(card -> card.profile().name())
                .toList();
    }
}
