package org.hemicycle.portal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MockPortalTests {
    private static final int BILLS = 230;

    @TempDir
    private Path folder;

    private final MockPortal portal = MockPortal.open();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        portal.close();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormGivesEveryBillToAConnector(Form form) throws Exception {
        var site = portal.site("xp-forms", BILLS);

        var records = harvest(site, form);

        assertThat(records).hasSize(BILLS);
        var byKey = records.stream().collect(toMap(SourceRecord::key, record -> record.content()));
        for (var bill : site.bills()) {
            var content = requireNonNull(byKey.get(bill.id()), bill.id());
            assertThat(content.number()).isEqualTo(bill.number());
            assertThat(content.titles().getFirst().text()).isEqualTo(bill.title());
            assertThat(content.introducedOn()).isEqualTo(bill.introduced());
            assertThat(content.steps().getLast().words()).isEqualTo(bill.last().words());
        }
    }

    @Test
    void billsAreAFunctionOfSitePlaceAndRevision() {
        var one = portal.site("xp-one", BILLS);
        var before = one.bills();

        one.moveOn();

        assertThat(portal.site("xp-one", BILLS).bills()).isEqualTo(one.bills());
        assertThat(one.movedLast()).hasSize(BILLS / 100);
        assertThat(one.bills()).filteredOn(bill -> !before.contains(bill)).isEqualTo(one.movedLast());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasANameAndGoesWhenTheSiteIsHealed(Fault fault) throws Exception {
        var site = portal.site("xp-fault", 10);
        site.inflict(fault).where("nowhere-of-this-site");
        var well = get(site.url(Form.PAGES));

        site.heal();

        assertThat(Fault.of(fault.written())).isEqualTo(fault);
        assertThat(get(site.url(Form.PAGES)).body()).isEqualTo(well.body());
        assertThat(portal.internalHits()).isZero();
    }

    @Test
    void whatWasAskedIsCountedAndSoIsWhatShouldNotHaveBeen() throws Exception {
        var site = portal.site("xp-counts", 10);
        site.inflict(Fault.SLOW429).times(1).with("7");

        var slow = get(site.url(Form.PAGES));
        var well = get(site.url(Form.PAGES));
        get(portal.internalUrl());

        assertThat(slow.statusCode()).isEqualTo(429);
        assertThat(slow.headers().firstValue("Retry-After")).contains("7");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(site.requests("/rest/pages")).isEqualTo(2);
        assertThat(site.mostAtOnce()).isEqualTo(1);
        assertThat(portal.internalHits()).isEqualTo(1);
    }

    @Test
    void whoKnowsAnAnswerIsNotToldAgain() throws Exception {
        var site = portal.site("xp-known", 100);
        var tag = get(site.url(Form.JSON)).headers().firstValue("ETag").orElseThrow();
        var again = HttpRequest.newBuilder(URI.create(site.url(Form.JSON)))
                .header("If-None-Match", tag)
                .build();

        assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(304);
        site.moveOn();
        assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks as a harvest does, without one. */
    private List<SourceRecord> harvest(Site site, Form form) throws Exception {
        PortalConnector.write(folder, site, form);
        assertThat(Connectors.under().check(folder.resolve(site.name()))).isEmpty();
        var connector = Connectors.under(folder).byName(site.name());
        var records = new ArrayList<SourceRecord>();
        for (var stream : connector.streams()) {
            for (var first : connector
                    .requests(stream, java.time.LocalDate.of(2026, 1, 1))
                    .toList()) {
                records.addAll(chain(connector, first));
            }
        }
        return records;
    }

    private List<SourceRecord> chain(Connector connector, SourceRequest first) throws Exception {
        var records = new ArrayList<SourceRecord>();
        var seen = new HashSet<String>();
        for (var next = Optional.of(first); next.isPresent(); ) {
            var asked = next.get();
            next = Optional.empty();
            var said = client.send(
                    HttpRequest.newBuilder(URI.create(asked.address().replace("$", "%24")))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            var like = new Answer(new byte[0], null, null, false, null, null);
            for (var parts = connector.parts(asked, said.body(), like); parts.hasNext(); ) {
                var part = parts.next();
                var reading = connector.read(asked, part);
                assertThat(reading.refused()).isNull();
                assertThat(reading.heldBack()).isEmpty();
                records.addAll(bills(connector, asked, reading));
                next = part.part() == null ? connector.next(asked, part, null, reading, seen) : Optional.empty();
            }
        }
        return records;
    }

    /** The bills of an answer, and those of the details it leads to. */
    private List<SourceRecord> bills(Connector connector, SourceRequest asked, Reading reading) throws Exception {
        var followers = connector.streams().stream()
                .filter(stream ->
                        connector.each(stream).filter(asked.stream()::equals).isPresent())
                .toList();
        if (followers.isEmpty()) {
            return reading.records();
        }
        var records = new ArrayList<SourceRecord>();
        for (var follower : connector.requestsFor(followers.getFirst(), reading)) {
            records.addAll(chain(connector, follower));
        }
        return records;
    }
}
