package org.hemicycle.cloud.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hemicycle.cloud.harvest.schedule.Lateness;
import org.hemicycle.testing.CountedQueries;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.MovedClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A source that changes under our hands: what is wrong is noticed before a reader sees it, and is over when it is over. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import({MovedClock.class, CountedQueries.class})
class WatchedSourceTests {
    private static final String CONNECTOR = "xy-watched";
    private static final WatchedSource SOURCE = WatchedSource.open(CONNECTOR);

    private final MockMvc http;
    private final Harvests harvests;
    private final Incidents incidents;
    private final Lateness lateness;
    private final MovedClock clock;
    private final CountedQueries queries;
    private final DSLContext database;

    WatchedSourceTests(
            MockMvc http,
            Harvests harvests,
            Incidents incidents,
            Lateness lateness,
            MovedClock clock,
            CountedQueries queries,
            DSLContext database) {
        this.http = http;
        this.harvests = harvests;
        this.incidents = incidents;
        this.lateness = lateness;
        this.clock = clock;
        this.queries = queries;
        this.database = database;
    }

    @DynamicPropertySource
    static void connector(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", SOURCE::address);
        settings.add("hemicycle.connectors.folders", SOURCE::writeConnector);
    }

    @AfterAll
    static void stop() {
        SOURCE.close();
    }

    @BeforeEach
    void readOnce() throws InterruptedException {
        SOURCE.recovers();
        assertThat(run().outcome()).isIn(Outcome.DONE, Outcome.UNCHANGED);
        assertThat(incidents.open()).isEmpty();
    }

    @AfterEach
    void everythingIsOverOnceTheSourceIsAsItWas() throws Exception {
        SOURCE.recovers();
        var run = run();

        assertThat(run.outcome()).isIn(Outcome.DONE, Outcome.UNCHANGED);
        assertThat(run.withheld()).isZero();
        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.latest(CONNECTOR, false, 1, 0)).singleElement().satisfies(closed -> {
            assertThat(closed.ending()).isNotNull();
            assertThat(closed.closedAt()).isNotNull();
        });
        assertThat(page("pl-3")).contains("On ferry 3", "4 Jan 2026");
        assertThat(waiting()).isZero();
    }

    @Test
    void aFieldThatVanishesIsNoticedBeforeAReaderMissesIt() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number).replace("\"title\"", "\"name\""));

        var run = run();

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(run.withheld()).isEqualTo(1);
        assertThat(run.taken().changed()).isZero();
        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.FIELD_VANISHED);
            assertThat(incident.subject()).isEqualTo("titles");
            assertThat(incident.stream()).isEqualTo("list");
            assertThat(incident.facts().share()).isEqualTo(100);
            assertThat(incident.facts().now()).isEqualTo(WatchedSource.BILLS);
            assertThat(incident.dataSince()).isNotNull();
            assertThat(incident.example()).isNotNull().satisfies(example -> {
                assertThat(example.address()).endsWith("/list");
                assertThat(example.key()).isEqualTo("1");
                assertThat(example.at()).isEqualTo("/items/0");
                assertThat(said(example.fragment())).contains("\"name\": \"On ferry 1\"");
            });
        });
        assertThat(page("pl-3")).contains("On ferry 3");
        assertThat(latest()).contains("\"title\": \"On ferry 1\"");
    }

    @Test
    void aFormThatChangesIsNoticed() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number)
                .replace(
                        "\"title\": \"On ferry " + number + "\"",
                        "\"title\": {\"en\": \"On ship\", \"fr\": \"Navire\"}"));

        var run = run();

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).anySatisfy(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.TYPE_CHANGED);
            assertThat(incident.subject()).isEqualTo("title");
            assertThat(incident.facts().was()).isEqualTo("TEXT");
            assertThat(incident.facts().is()).isEqualTo("GROUP");
        });
        assertThat(page("pl-3")).contains("On ferry 3");
    }

    @Test
    void aKeyThatVanishesIsNoticed() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number).replace("\"id\"", "\"number\""));

        assertThat(run().outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.FIELD_VANISHED);
            assertThat(incident.subject()).isEqualTo("record");
            assertThat(incident.facts().reason()).contains("key");
        });
        assertThat(page("pl-3")).contains("On ferry 3");
    }

    @Test
    void aNewWordOfProcedureIsShownAsItIsAndTold() throws Exception {
        SOURCE.gives(number -> number == 3
                ? WatchedSource.bill(3).replace("Sent to committee", "Sent to the moon")
                : WatchedSource.bill(number));

        var run = run();

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.withheld()).isZero();
        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.NEW_WORDS);
            assertThat(incident.subject()).isEqualTo("statuses");
            assertThat(incident.facts().words()).containsExactly("Sent to the moon");
            assertThat(incident.example()).isNotNull().satisfies(example -> {
                assertThat(example.key()).isEqualTo("3");
                assertThat(said(example.fragment())).contains("Sent to the moon");
            });
        });
        assertThat(page("pl-3")).contains("Sent to the moon");
        run();
        assertThat(incidents.open()).as("it stands there still").hasSize(1);
    }

    @Test
    void anEmptyAnswerIsNotBelieved() throws Exception {
        SOURCE.says("{\"items\":[]}");

        var run = run();

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).anySatisfy(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.EMPTIED);
            assertThat(incident.facts().usual()).isEqualTo(WatchedSource.BILLS);
        });
        assertThat(page("pl-3")).contains("On ferry 3").doesNotContain("no longer gives");
        assertThat(latest()).contains("On ferry 1");
    }

    @Test
    void aWebPageInsteadOfDataIsNotTakenIn() throws Exception {
        SOURCE.says("<!DOCTYPE html>\n<html><body>Maintenance</body></html>");

        var run = run();

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.WEB_PAGE);
            assertThat(said(
                            incident.example() == null
                                    ? null
                                    : incident.example().fragment()))
                    .contains("Maintenance");
        });
        assertThat(page("pl-3")).contains("On ferry 3");
    }

    @Test
    void anAnswerThatCannotBeReadIsToldWithTheReason() throws Exception {
        SOURCE.says("{\"items\":[{\"id\": 1, \"title\": \"On ferr");

        assertThat(run().outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.UNREADABLE);
            assertThat(incident.facts().reason()).contains("not JSON");
        });
        assertThat(page("pl-3")).contains("On ferry 3");
    }

    @Test
    void aSourceThatCannotBeReachedIsTold() throws Exception {
        SOURCE.answersWith(404);

        assertThat(run().outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(IncidentKind.UNAVAILABLE);
        assertThat(page("pl-3")).contains("On ferry 3");
    }

    @Test
    void theSameTroubleTwiceIsOneIncidentAndOneCopyOfWhatWasSaid() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number).replace("\"title\"", "\"name\""));
        run();
        var first = incidents.open().getFirst();

        run();

        assertThat(incidents.open()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.openedAt()).isEqualTo(first.openedAt());
            assertThat(again.lastSeenAt()).isAfter(first.lastSeenAt());
        });
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void farFewerRecordsAreToldAndNothingIsMarkedAsRemoved() throws Exception {
        SOURCE.says(WatchedSource.list(6, WatchedSource::bill));

        assertThat(run().outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(incidents.open()).extracting(Incident::kind).containsExactly(IncidentKind.FEWER);
        assertThat(page("pl-20")).contains("On ferry 20").doesNotContain("no longer gives");
    }

    @Test
    void readersAreToldWhereverTheyMeetTheSource() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number).replace("\"title\"", "\"name\""));
        run();
        var told = "Data from A source that changes may have been out of date since";
        var seen = "“Title” was in 100% of the records and is in none of the 24 records just read.";

        assertThat(page("pl-3")).contains(told, seen);
        assertThat(get("/fr/sources/" + CONNECTOR))
                .contains("Les données de «\u00a0A source that changes\u00a0» ne sont peut-être plus à jour", "Titre");
        assertThat(get("/en/sources/" + CONNECTOR))
                .contains(told, seen, "/items/0", "/api/v1/fragments/", "Next attempt", "kept, but not shown");
        assertThat(get("/en/sources")).contains("Open incident", "promised: 2 days");
        assertThat(get("/en/sources/status")).contains(seen, "Read daily; data no older than 2 days");
        assertThat(get("/en/sources/status?format=atom")).contains("FIELD_VANISHED", "A field we read is missing");
        http.perform(MockMvcRequestBuilders.get("/api/v1/incidents?open=true"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("FIELD_VANISHED"))
                .andExpect(jsonPath("$.items[0].subject").value("titles"))
                .andExpect(jsonPath("$.items[0].facts.share").value(100))
                .andExpect(jsonPath("$.items[0].withheld").value(1))
                .andExpect(jsonPath("$.items[0].example.at").value("/items/0"))
                .andExpect(jsonPath("$.items[0].example.fragmentHref").isNotEmpty());

        SOURCE.recovers();
        run();

        assertThat(page("pl-3")).doesNotContain(told);
        assertThat(get("/en/sources/status")).contains("No incident is open.", seen, "the source recovered");
        assertThat(get("/en/sources/status?format=atom")).contains("the source recovered");
        http.perform(MockMvcRequestBuilders.get("/api/v1/sources/" + CONNECTOR + "/incidents?open=false&size=1"))
                .andExpect(jsonPath("$.items[0].ending").value("RECOVERED"))
                .andExpect(jsonPath("$.items[0].closedAt").isNotEmpty());
        http.perform(MockMvcRequestBuilders.get("/api/v1/incidents?size=0")).andExpect(status().isBadRequest());
        http.perform(MockMvcRequestBuilders.get("/api/v1/incidents/999999")).andExpect(status().isNotFound());
        http.perform(MockMvcRequestBuilders.get("/api/v1/sources/xy-nowhere/incidents"))
                .andExpect(status().isNotFound());
    }

    @Test
    void pagesOfIncidentsCostAFixedNumberOfQueries() throws Exception {
        SOURCE.gives(number -> "{\"id\": %d}".formatted(number));
        run();

        assertThat(incidents.open()).hasSizeGreaterThan(2);
        assertThat(queries.during(() -> get("/en/sources/status"))).hasSizeLessThanOrEqualTo(4);
        assertThat(queries.during(() -> get("/en/sources/" + CONNECTOR))).hasSizeLessThanOrEqualTo(16);
        assertThat(queries.during(() -> get("/api/v1/incidents"))).hasSizeLessThanOrEqualTo(2);
        assertThat(queries.during(() -> get("/en/legislation/xy-assembly/pl-3")))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aSourceThatIsNotReadInTimeIsLateUntilItIsRead() throws Exception {
        harvests.switchOn(CONNECTOR);
        lateness.look();
        assertThat(incidents.open()).isEmpty();

        clock.pass(Duration.ofDays(2).plusMinutes(1));
        lateness.look();
        lateness.look();

        assertThat(incidents.open()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(IncidentKind.LATE);
            assertThat(incident.dataSince()).isNotNull();
        });
        assertThat(page("pl-3"))
                .contains("may have been out of date since", "older than the 2 days promised", "On ferry 3");
        clock.pass(Duration.ofHours(3));
        lateness.look();
        assertThat(incidents.open().getFirst().lastSeenAt())
                .isAfter(incidents.open().getFirst().openedAt().plus(Duration.ofHours(2)));
        run();
        assertThat(incidents.open()).isEmpty();
        harvests.switchOff(CONNECTOR);
    }

    @Test
    void aPersonCanSayThatTheNewFormIsRight() throws Exception {
        SOURCE.gives(number -> WatchedSource.bill(number).replaceFirst("\"introduced\": \"[^\"]*\", ", ""));
        run();
        var incident = incidents.open().getFirst();
        assertThat(incident.subject()).isEqualTo("introducedOn");
        assertThat(page("pl-3")).contains("4 Jan 2026");

        confirm(incident, false);
        assertThat(incidents.open()).as("a visitor cannot say so").isNotEmpty();
        confirm(incident, true);

        assertThat(incidents.find(incident.id()).ending()).isEqualTo(Incident.Ending.CONFIRMED);
        assertThat(incidents.open()).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(latest()).doesNotContain("introduced");
        assertThat(page("pl-3")).contains("On ferry 3").doesNotContain("4 Jan 2026");
        assertThat(run().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void aPersonCanSayThatTheSourceIsSmallerNow() throws Exception {
        SOURCE.says(WatchedSource.list(6, WatchedSource::bill));
        run();

        confirm(incidents.open().getFirst(), true);

        assertThat(run().outcome()).isIn(Outcome.DONE, Outcome.UNCHANGED);
        assertThat(incidents.open()).isEmpty();
    }

    private void confirm(Incident incident, boolean operator) throws Exception {
        var post = post("/en/sources/" + CONNECTOR + "/incidents/" + incident.id() + "/confirm")
                .with(csrf());
        if (operator) {
            post.with(user("operator").authorities(new SimpleGrantedAuthority("ROLE_OPERATOR")));
        }
        http.perform(post).andExpect(operator ? status().isSeeOther() : status().isForbidden());
    }

    private HarvestRun run() throws InterruptedException {
        return harvests.run(RunRequest.live(CONNECTOR, false, "test"), read -> {});
    }

    private String page(String bill) throws Exception {
        return get("/en/legislation/xy-assembly/" + bill);
    }

    private String get(String address) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What is the latest that the source said, as a rebuild would read it. */
    private String latest() {
        var all = harvests.latestFragments(CONNECTOR)
                .map(fragment -> new String(fragment.answer().bytes(), StandardCharsets.UTF_8))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String said(@Nullable Long fragment) {
        assertThat(fragment).isNotNull();
        return fragment == null
                ? ""
                : new String(harvests.fragment(fragment).answer().bytes(), StandardCharsets.UTF_8);
    }

    private int waiting() {
        return database.fetchSingle(
                        "select count(*) from harvest.fragment where withheld and superseded_by is null"
                                + " and connector = {0}",
                        CONNECTOR)
                .get(0, Integer.class);
    }
}
