package org.hemicycle.cloud.harvest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.Taken;
import org.jooq.DSLContext;

/** Takes records into a table of the test's own, so that they are committed or rolled back with the rest. */
final class TableIntake implements Intake {
    final List<Finished> finished = new ArrayList<>();
    private final DSLContext database;

    TableIntake(DSLContext database) {
        this.database = database;
        database.execute("create table if not exists taken (stream text, key text, title text, fragment bigint,"
                + " primary key (stream, key))");
        database.execute("create table if not exists counted (fragment bigint primary key, sha text, records int)");
    }

    @Override
    public Taken take(RunId run, Connector connector, List<HarvestedFragment> fragments) {
        var sum = Taken.NOTHING;
        for (var fragment : fragments) {
            sum = sum.plus(take(connector, fragment));
        }
        return sum;
    }

    @Override
    public Optional<Taken> unchanged(Connector connector, long fragment) {
        return database
                .fetch("select records from counted where fragment = {0} and sha = {1}", fragment, connector.sha256())
                .stream()
                .map(row -> row.get(0, Integer.class))
                .map(records -> new Taken(records, 0, 0, records, 0, 0))
                .findFirst();
    }

    @Override
    public void finished(RunId run, Connector connector, boolean sawEverything, Seen seen) {
        finished.add(new Finished(run, sawEverything, seen));
    }

    @Override
    public void removeSamples() {
        database.execute("delete from taken where key like 's%'");
    }

    private Taken take(Connector connector, HarvestedFragment fragment) {
        var fresh = 0;
        var changed = 0;
        for (var found : fragment.reading().records()) {
            var title = found.content().number();
            var before = database.fetch(
                            "select title from taken where stream = {0} and key = {1}", found.stream(), found.key())
                    .map(row -> row.get(0, String.class));
            fresh += before.isEmpty() ? 1 : 0;
            changed += before.isEmpty() || before.contains(title) ? 0 : 1;
            database.execute(
                    "insert into taken values ({0}, {1}, {2}, {3}) on conflict (stream, key)"
                            + " do update set title = excluded.title, fragment = excluded.fragment",
                    found.stream(), found.key(), title, fragment.id());
        }
        var records = fragment.reading().records().size();
        database.execute(
                "insert into counted values ({0}, {1}, {2}) on conflict (fragment) do update set sha = excluded.sha",
                fragment.id(), connector.sha256(), records);
        return new Taken(records, fresh, changed, records - fresh - changed, 0, 0);
    }

    record Finished(RunId run, boolean sawEverything, Seen seen) {}
}
