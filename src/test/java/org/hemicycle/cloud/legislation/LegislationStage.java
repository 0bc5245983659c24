package org.hemicycle.cloud.legislation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.languages.Recognitions;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.testing.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Legislation on a database of the test's own, fed with what a source might have said. */
final class LegislationStage {
    private final TestDatabase database;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Map<String, HarvestedFragment> latest = new HashMap<>();
    private long lastFragment;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    LegislationStage(TestDatabase database) {
        this.database = database;
        beans.registerBean(DSLContext.class, database::jooq);
        beans.registerBean(Clock.class, () -> new TickingClock());
        beans.registerBean(LanguageRecognition.class, Recognitions::unswitched);
        beans.register(Changes.class);
        beans.scan("org.hemicycle.cloud.legislation.store", "org.hemicycle.cloud.legislation.intake");
        beans.register(
                Legislation.class,
                LegislationRecords.class,
                StandingBills.class,
                BillContent.class,
                ParallelTitles.class,
                Members.class,
                CorrectMember.class);
        beans.refresh();
    }

    private final class TickingClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    DSLContext jooq() {
        return database.jooq();
    }

    Legislation legislation() {
        return beans.getBean(Legislation.class);
    }

    Members members() {
        return beans.getBean(Members.class);
    }

    CorrectMember correcting() {
        return beans.getBean(CorrectMember.class);
    }

    LegislationRecords records() {
        return beans.getBean(LegislationRecords.class);
    }

    BillContent content() {
        return beans.getBean(BillContent.class);
    }

    ParallelTitles parallel() {
        return beans.getBean(ParallelTitles.class);
    }

    Intake intake() {
        return beans.getBean(Intake.class);
    }

    void inTransaction(Runnable work) {
        database.inTransaction(work);
    }

    /** Empties every table of legislation, and the change log. */
    void empty() {
        jooq().fetch("select schemaname || '.' || tablename from pg_tables where schemaname = 'legislation'"
                        + " and tablename <> 'flyway_schema_history' or tablename = 'change'")
                .getValues(0, String.class)
                .forEach(table -> jooq().execute("truncate " + table + " cascade"));
        latest.clear();
    }

    void later() {
        now = now.plusSeconds(3600);
    }

    /** The source answers the request at an address with these records. */
    TakenRecords take(ExampleConnector connector, String address, ExampleRecord... said) {
        return take(
                connector,
                address,
                Arrays.stream(said).map(ExampleRecord::record).toList());
    }

    TakenRecords take(ExampleConnector connector, String address, List<SourceRecord> said) {
        later();
        var fragment = fragment(connector, ++lastFragment, address, said, false, now);
        latest.put(connector.name() + " " + address, fragment);
        return takeFragment(connector, fragment);
    }

    /** The same answer is read again by a changed declaration. */
    TakenRecords reread(ExampleConnector connector, String address, ExampleRecord... said) {
        later();
        var old = latestAt(connector, address);
        var records = Arrays.stream(said).map(ExampleRecord::record).toList();
        return takeFragment(connector, fragment(connector, old.id(), address, records, false, old.fetchedAt()));
    }

    TakenRecords takeSample(ExampleConnector connector, String address, ExampleRecord... said) {
        later();
        var records = Arrays.stream(said).map(ExampleRecord::record).toList();
        return takeFragment(connector, fragment(connector, ++lastFragment, address, records, true, now));
    }

    /** A complete run saw the latest answers at these addresses and no other. */
    void finish(ExampleConnector connector, String... addresses) {
        later();
        var seen = new HashSet<Long>();
        Arrays.stream(addresses)
                .forEach(address -> seen.add(latestAt(connector, address).id()));
        inTransaction(() -> intake().finished(new RunId(1), connector, true, seen::contains, missing -> false));
    }

    long fragmentAt(ExampleConnector connector, String address) {
        return latestAt(connector, address).id();
    }

    private HarvestedFragment latestAt(ExampleConnector connector, String address) {
        return java.util.Objects.requireNonNull(latest.get(connector.name() + " " + address));
    }

    private TakenRecords takeFragment(ExampleConnector connector, HarvestedFragment fragment) {
        var taken = new ArrayList<TakenRecords>();
        inTransaction(() -> taken.add(intake().take(new RunId(1), connector, List.of(fragment))));
        return taken.getFirst();
    }

    private static HarvestedFragment fragment(
            ExampleConnector connector, long id, String address, List<SourceRecord> said, boolean sample, Instant at) {
        var stream = said.isEmpty() ? "list" : said.getFirst().stream();
        var request = new SourceRequest(connector.name(), stream, "GET", address, Map.of(), null, Map.of());
        var reading = new Reading(said, List.of(), List.of(), null, 0, Map.of());
        return new HarvestedFragment(id, request, reading, false, sample, at);
    }

    /** Every row of every table of legislation and of the change log, with the transaction that wrote it. */
    Set<String> rows() {
        var rows = new HashSet<String>();
        for (var table : jooq().fetch("select schemaname || '.' || tablename from pg_tables where schemaname ="
                        + " 'legislation' or tablename = 'change'")
                .getValues(0, String.class)) {
            jooq().fetch("select xmin::text || ' ' || t::text from " + table + " t")
                    .getValues(0, String.class)
                    .forEach(row -> rows.add(table + " " + row));
        }
        return rows;
    }
}
