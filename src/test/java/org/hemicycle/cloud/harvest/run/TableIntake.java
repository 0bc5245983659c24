package org.hemicycle.cloud.harvest.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Takes records into a table of the test's own, so that they are committed or rolled back with the rest. */
final class TableIntake implements Intake {
    final List<Finished> finished = new ArrayList<>();
    private final DSLContext database;

    TableIntake(DSLContext database) {
        this.database = database;
        database.execute(
                "create table if not exists taken (id bigint generated always as identity, stream text, key text,"
                        + " title text, fragment bigint, primary key (stream, key))");
        database.execute(
                "create table if not exists counted (fragment bigint primary key, sha text, records bigint[])");
    }

    @Override
    public TakenRecords take(RunId run, Connector connector, List<HarvestedFragment> fragments) {
        var fates = new LinkedHashMap<Long, Fate>();
        fragments.forEach(fragment -> take(connector, fragment, fates));
        return new TakenRecords(
                those(fates, Fate.FRESH), those(fates, Fate.CHANGED), those(fates, Fate.UNCHANGED), Map.of(), 0);
    }

    private static long[] those(Map<Long, Fate> fates, Fate fate) {
        return fates.entrySet().stream()
                .filter(one -> one.getValue() == fate)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }

    @Override
    public Optional<TakenRecords> unchanged(Connector connector, long fragment) {
        return database
                .fetch("select records from counted where fragment = {0} and sha = {1}", fragment, connector.sha256())
                .stream()
                .map(row -> Arrays.stream(row.get(0, Long[].class))
                        .mapToLong(Long::longValue)
                        .toArray())
                .map(records -> TakenRecords.unchanged(records, Map.of(), 0))
                .findFirst();
    }

    @Override
    public Missing finished(
            RunId run, Connector connector, boolean sawEverything, Seen seen, Predicate<Missing> believed) {
        finished.add(new Finished(run, sawEverything, seen));
        return Missing.NOTHING;
    }

    @Override
    public void removeSamples() {
        database.execute("delete from taken where key like 's%'");
    }

    private void take(Connector connector, HarvestedFragment fragment, Map<Long, Fate> fates) {
        var records = new ArrayList<Long>();
        for (var found : fragment.reading().records()) {
            var title = found.content().number();
            var before = database.fetch(
                            "select title from taken where stream = {0} and key = {1}", found.stream(), found.key())
                    .map(row -> row.get(0, String.class));
            var id = database.fetchSingle(
                            "insert into taken (stream, key, title, fragment) values ({0}, {1}, {2}, {3}) on conflict (stream, key)"
                                    + " do update set title = excluded.title, fragment = excluded.fragment returning id",
                            found.stream(), found.key(), title, fragment.id())
                    .get(0, Long.class);
            records.add(id);
            fates.merge(id, fate(before, title), (first, later) -> first == Fate.UNCHANGED ? later : first);
        }
        database.execute(
                "insert into counted values ({0}, {1}, {2}) on conflict (fragment) do update set sha = excluded.sha",
                fragment.id(), connector.sha256(), records.toArray(Long[]::new));
    }

    private static Fate fate(List<String> before, @Nullable String title) {
        if (before.isEmpty()) {
            return Fate.FRESH;
        }
        return before.contains(title) ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private enum Fate {
        FRESH,
        CHANGED,
        UNCHANGED
    }

    record Finished(RunId run, boolean sawEverything, Seen seen) {}
}
