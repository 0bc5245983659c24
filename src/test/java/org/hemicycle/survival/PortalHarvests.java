package org.hemicycle.survival;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.cloud.legislation.QuarantinedRecord;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.PortalConnector;
import org.hemicycle.portal.Site;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Harvests sites of the mock portal, and looks at what became of their bills: in the store, in the index, over HTTP. */
public class PortalHarvests {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final PortalConnectors connectors;
    private final Harvests harvests;
    private final ExportBills export;
    private final LegislationRecords records;
    private final DSLContext database;
    private final Environment environment;
    private final HttpClient client = HttpClient.newHttpClient();

    PortalHarvests(
            PortalConnectors connectors,
            Harvests harvests,
            ExportBills export,
            LegislationRecords records,
            DSLContext database,
            Environment environment) {
        this.connectors = connectors;
        this.harvests = harvests;
        this.export = export;
        this.records = records;
        this.database = database;
        this.environment = environment;
    }

    /** Adds the connector of a site. */
    void connect(Site site, Form form) {
        PortalConnector.write(connectors.folder(), site, form);
        connectors.add(site.name());
    }

    /** Adds the connector of a site with a declaration of the test's own. */
    void connect(Site site, String declaration) {
        PortalConnector.write(connectors.folder(), site, declaration);
        connectors.add(site.name());
    }

    Harvests harvests() {
        return harvests;
    }

    DSLContext database() {
        return database;
    }

    /** Adds the connector of a site with streams of the test's own. */
    public void connectStreams(Site site, String streams) {
        PortalConnector.writeStreams(connectors.folder(), site, streams);
        connectors.add(site.name());
    }

    public HarvestRun run(Site site) throws InterruptedException {
        return run(site.name());
    }

    /** Harvests by the connector of that name. */
    public HarvestRun run(String connector) throws InterruptedException {
        return harvests.run(RunRequest.live(connector, false, "test"), read -> {});
    }

    HarvestRun runInFull(Site site) throws InterruptedException {
        return harvests.run(RunRequest.live(site.name(), true, "test"), read -> {});
    }

    /** What of a site could not be read. */
    List<QuarantinedRecord> quarantine(Site site) {
        return records.quarantine(site.name(), 1000);
    }

    /** Records that the site no longer gives. */
    long removed(Site site) {
        return records.source(site.name()).removed();
    }

    /** The addresses under which answers of a site are kept. */
    public List<String> addresses(Site site) {
        return database.fetch("select address from harvest.fragment where connector = ?", site.name())
                .into(String.class);
    }

    /** Which rows stand where in the tables of fragments and bills: another text after anything was written there. */
    public String written() {
        var tables = database.fetch("select schemaname || '.' || relname from pg_stat_user_tables"
                        + " where schemaname = 'legislation' or relname = 'fragment' order by 1")
                .into(String.class);
        return tables.stream()
                .map(table -> table + " "
                        + database.fetchSingle(
                                "select md5(string_agg(t.ctid::text || t.xmin::text, ',' order by t.ctid))" + " from "
                                        + table + " t"))
                .collect(Collectors.joining("\n"));
    }

    /** The bills of a site in the store, by key. */
    public Map<String, Bill> stored(Site site) {
        return stored(site.name());
    }

    /** The bills of a chamber in the store, by key. */
    public Map<String, Bill> stored(String chamber) {
        var bills = new TreeMap<String, Bill>();
        var filter =
                new ExportBills.Filter(List.of(), List.of(chamber), List.of(), List.of(), List.of(), List.of(), false);
        export.each(filter, (bill, fragments) -> {
            assertThat(bills.put(bill.address().key(), bill))
                    .as("twice: " + bill.address())
                    .isNull();
        });
        return bills;
    }

    /** The store has exactly these bills of a site. */
    public void assertStored(Site site, List<InventedBill> expected) {
        var stored = stored(site);
        assertThat(stored.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(InventedBill::id).toList());
        for (var bill : expected) {
            assertEqual(Objects.requireNonNull(stored.get(bill.id())), bill);
        }
    }

    private static void assertEqual(Bill stored, InventedBill bill) {
        assertThat(stored.number()).isEqualTo(bill.number());
        assertThat(stored.mainTitle().orElseThrow().text()).as(bill.id()).isEqualTo(bill.title());
        assertThat(stored.introducedOn()).as(bill.id()).isEqualTo(bill.introduced());
        assertThat(stored.addresses()).as(bill.id()).containsExactly(bill.link());
        assertThat(stored.steps())
                .as(bill.id())
                .extracting(step -> step.date() + " " + step.words())
                .endsWith(bill.last().date() + " " + bill.last().words());
        assertThat(stored.steps().size()).isIn(1, bill.steps().size());
    }

    /** The index follows the store: as many bills, and as many at each stage and with each outcome. */
    void assertIndexAgrees(Site site) {
        var bills = stored(site).values();
        var stages = new TreeMap<>(
                bills.stream().collect(groupingBy(bill -> bill.stage().stage().name(), counting())));
        var outcomes = new TreeMap<>(
                bills.stream().collect(groupingBy(bill -> bill.outcome().name(), counting())));
        var titles = bills.stream()
                .collect(toMap(
                        bill -> bill.address().key(),
                        bill -> bill.mainTitle().orElseThrow().text()));
        await().atMost(SOON).untilAsserted(() -> {
            var found = json("/api/v1/bills?size=100&chamber=" + site.name());
            assertThat(found.get("total").asInt()).isEqualTo(bills.size());
            assertThat(counts(found, "stage")).isEqualTo(stages);
            assertThat(counts(found, "outcome")).isEqualTo(outcomes);
            for (var item : found.get("items")) {
                assertThat(item.toString())
                        .contains(quoted(titles.get(item.get("key").asString())));
            }
        });
    }

    private static String quoted(@org.jspecify.annotations.Nullable String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static Map<String, Long> counts(JsonNode found, String facet) {
        var counts = new TreeMap<String, Long>();
        found.get("facets")
                .get(facet)
                .forEach(one ->
                        counts.put(one.get("value").asString(), one.get("count").asLong()));
        return counts;
    }

    void assertHealthy() {
        assertThat(get("/health").body()).contains("UP");
    }

    /** The status of a source in the API names its trouble, and when it was last well and last asked. */
    void assertStatusNames(Site site, Category category) {
        var status = json("/api/v1/sources/" + site.name());
        assertThat(status.get("lastRun").get("trouble").get("category").asString())
                .isEqualTo(category.name());
        assertThat(status.get("lastRun").get("startedAt").asString()).isNotBlank();
        assertThat(status.get("lastAttemptAt").asString()).isNotBlank();
    }

    JsonNode json(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Where a page of the application is. */
    String address(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
