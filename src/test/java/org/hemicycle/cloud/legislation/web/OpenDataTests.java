package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.legislation.Harvested;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What programs and search engines get beside the bills themselves: feeds, sources, runs, fragments, the map of the site. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTests {
    private static final Map<String, String> ATOM = Map.of("a", "http://www.w3.org/2005/Atom");
    private static final Map<String, String> MAP = Map.of("s", "http://www.sitemaps.org/schemas/sitemap/0.9");

    private final MockMvc http;
    private final Harvests harvests;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final SearchIndex index;

    OpenDataTests(MockMvc http, Harvests harvests, Intake intake, TransactionTemplate transaction, SearchIndex index) {
        this.http = http;
        this.harvests = harvests;
        this.intake = intake;
        this.transaction = transaction;
        this.index = index;
    }

    @BeforeAll
    void harvest() throws InterruptedException {
        harvests.run(RunRequest.samples("no-storting", "test"), read -> {});
        transaction.executeWithoutResult(status -> Harvested.twoLinkedBills(intake));
        await().atMost(Duration.ofSeconds(60)).until(() -> index.state().documents() > 2);
    }

    @Test
    void runsOfASourceAreListedNewestFirst() throws Exception {
        http.perform(get("/api/v1/sources/no-storting/runs"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(header().exists("Last-Modified"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").isNumber())
                .andExpect(jsonPath("$.items[0].outcome").value("DONE"))
                .andExpect(jsonPath("$.items[0].taken.records").value(greaterThan(0)));
        http.perform(get("/api/v1/sources/no-storting/runs?size=0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("size"));
        http.perform(get("/api/v1/sources/xy-nowhere/runs")).andExpect(status().isNotFound());
    }

    @Test
    void aSourceTellsItsScheduleAndWhatCouldNotBeMapped() throws Exception {
        harvests.pause("no-storting");
        http.perform(get("/api/v1/sources/no-storting"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paused").value(true))
                .andExpect(jsonPath("$.switchedOn").value(false))
                .andExpect(jsonPath("$.schedule").value("DAILY"))
                .andExpect(jsonPath("$.records").value(greaterThan(0)))
                .andExpect(jsonPath("$.unmappedWords").isArray())
                .andExpect(jsonPath("$.quarantine").isArray())
                .andExpect(jsonPath("$.licence.id").isNotEmpty());
        harvests.resume("no-storting");
        harvests.switchOn("no-storting");
        http.perform(get("/api/v1/sources/no-storting"))
                .andExpect(jsonPath("$.paused").value(false))
                .andExpect(jsonPath("$.switchedOn").value(true))
                .andExpect(jsonPath("$.nextRunAt").isNotEmpty());
        harvests.switchOff("no-storting");
        http.perform(get("/api/v1/sources/no-storting"))
                .andExpect(jsonPath("$.nextRunAt").doesNotExist());
    }

    @Test
    void aFragmentIsGivenAsTheSourceSaidIt() throws Exception {
        var bill = json("/api/v1/bills?chamber=no-storting&size=1");
        String address = JsonPath.read(bill, "$.items[0].href");
        String fragment = JsonPath.read(json(address + "/provenance"), "$.items[0].fragmentHref");

        http.perform(get(fragment))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("Last-Modified"))
                .andExpect(content().string(containsString("sak")));
        http.perform(get("/api/v1/fragments/99999999"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        http.perform(get("/api/v1/fragments/first"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("id"));
    }

    @Test
    void aSearchIsAFeedToo() throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        var feed = http.perform(get("/api/v1/bills?format=atom&chamber=no-storting"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andExpect(xpath("count(/a:feed/a:entry)", ATOM).number(greaterThan(0.0)))
                .andExpect(xpath("/a:feed/a:link[@rel='self']/@href", ATOM).string(containsString("format=atom")))
                .andExpect(xpath("/a:feed/a:entry[1]/a:link[@rel='alternate']/@href", ATOM)
                        .string(containsString("/en/legislation/no-storting/")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(feed.split("<updated>"))
                .allSatisfy(text -> assertThat(text.substring(0, 4))
                        .matches(year -> !year.matches("\\d{4}") || year.compareTo(today) < 0));
        http.perform(get("/api/v1/bills?format=ics"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("format"));
    }

    @Test
    void searchEnginesFindEveryBillThatIsNoSample() throws Exception {
        http.perform(get("/sitemap.xml"))
                .andExpect(status().isOk())
                .andExpect(
                        xpath("/s:sitemapindex/s:sitemap[1]/s:loc", MAP).string(containsString("/sitemaps/pages.xml")))
                .andExpect(xpath("/s:sitemapindex/s:sitemap[2]/s:loc", MAP)
                        .string(containsString("/sitemaps/bills-1.xml")));
        http.perform(get("/sitemaps/bills-1.xml"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/fr/legislation/xy-lower/pl-1</loc>")))
                .andExpect(content().string(not(containsString("no-storting"))))
                .andExpect(xpath("count(/s:urlset/s:url)", MAP).number(lessThanOrEqualTo(50_000.0)));
        http.perform(get("/sitemaps/bills-99.xml")).andExpect(status().isNotFound());
    }

    @Test
    void theDescriptionOfTheApiNamesItsParts() throws Exception {
        http.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Hemicycle"))
                .andExpect(jsonPath("$.tags[*].name").value(hasItems("Bills", "Sources", "Changes", "Parliaments")))
                .andExpect(jsonPath("$.paths['/api/v1/bills'].get.parameters[*].name")
                        .value(hasItems("q", "chamber", "from", "sort", "cursor", "format")))
                .andExpect(jsonPath("$.paths['/api/v1/bills'].get.parameters[*].name")
                        .value(not(hasItems("parameters"))))
                .andExpect(jsonPath("$.paths.*.get.tags[0]").value(everyItem(not(containsString("-api")))));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
        for (var address : new String[] {
            "/api/v1/parliaments", "/api/v1/parliaments/no", "/api/v1/sources", "/api/v1/bills", "/api/v1/changes"
        }) {
            var answer = http.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(header().exists("Last-Modified"))
                    .andReturn()
                    .getResponse();
            http.perform(get(address).header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                    .andExpect(status().isNotModified());
        }
        http.perform(get("/api/v1/parliaments/no"))
                .andExpect(jsonPath("$.country").value("no"));
    }

    private String json(String address) throws Exception {
        return http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
