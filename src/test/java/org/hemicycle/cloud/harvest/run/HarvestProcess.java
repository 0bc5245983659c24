package org.hemicycle.cloud.harvest.run;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.cloud.harvest.store.PageFootStore;
import org.hemicycle.cloud.harvest.store.ProfileStore;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.cloud.harvest.store.ValidatorStore;
import org.hemicycle.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stands for one process that harvests: several share a database, and one can die in the middle of its work. */
final class HarvestProcess {
    private final DSLContext database;
    private final RunStore runs;
    private final FragmentStore fragments;
    private final TableIntake intake;
    private final Ownership ownership;
    private final Harvesting harvesting;
    private final TestDatabase test;
    private final AtomicInteger commits = new AtomicInteger();
    private int deadAt = Integer.MAX_VALUE;
    private Work middle = () -> {};

    private HarvestProcess(TestDatabase test, Connector connector, @Nullable Fetcher fetcher, Clock clock) {
        this.test = test;
        database = test.jooq();
        runs = new RunStore(database);
        fragments = new FragmentStore(database);
        intake = new TableIntake(database);
        ownership = new Ownership(test.dataSource(), runs, clock);
        var beans = new StaticListableBeanFactory();
        beans.addBean("intake", new DyingIntake());
        if (fetcher != null) {
            beans.addBean("fetcher", fetcher);
        }
        var intakes = beans.getBeanProvider(Intake.class);
        var connectors = new TextConnectors(connector, this::ask);
        var hands = new Hands();
        var done = new DoneStore(database);
        var validators = new ValidatorStore(database);
        var feet = new PageFootStore(database);
        var sources = new SourceStore(database);
        var watches = new Watches(
                new ProfileStore(database), new IncidentStore(database), fragments, runs, sources, intakes, clock);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(test.dataSource()));
        harvesting = new Harvesting(
                connectors,
                new Sources(connectors, beans.getBeanProvider(Fetcher.class), hands, clock),
                ownership,
                runs,
                done,
                fragments,
                validators,
                feet,
                new Committing(
                        fragments, runs, done, validators, feet, watches, intakes, transactions, database, clock),
                watches,
                new Ending(
                        connectors,
                        runs,
                        done,
                        sources,
                        watches,
                        intakes,
                        new Deletions(runs, clock),
                        transactions,
                        clock),
                intakes,
                event -> {},
                hands,
                clock,
                2);
    }

    static HarvestProcess on(TestDatabase test) {
        return on(test, new TextConnector());
    }

    /** A process that looks at the others five minutes later. */
    static HarvestProcess fiveMinutesLater(TestDatabase test) {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
        return new HarvestProcess(test, new TextConnector(), null, later);
    }

    static HarvestProcess on(TestDatabase test, Connector connector) {
        return new HarvestProcess(test, connector, null, Clock.systemUTC());
    }

    static HarvestProcess on(TestDatabase test, Connector connector, Fetcher fetcher) {
        return new HarvestProcess(test, connector, fetcher, Clock.systemUTC());
    }

    /** The process dies within the transaction of that commit; an even number dies just before its end. */
    HarvestProcess dyingAtCommit(int number) {
        deadAt = number;
        return this;
    }

    /** Does something else in the middle of the run, when the source is asked for the last page of its list. */
    void inTheMiddle(Work work) {
        middle = work;
    }

    TableIntake intake() {
        return intake;
    }

    HarvestRun run(RunRequest asked) throws InterruptedException {
        return harvesting.run(asked, read -> {});
    }

    /** Runs, and says whether the process lived to its end. */
    boolean survives(RunRequest asked) throws InterruptedException {
        try {
            run(asked);
            return true;
        } catch (Killed killed) {
            ownership.destroy();
            return false;
        }
    }

    void removeSamples() {
        test.inTransaction(() -> {
            intake.removeSamples();
            fragments.removeSamples();
        });
    }

    void forgetEverything() {
        database.execute("truncate harvest.fragment, harvest.body, harvest.run, harvest.done, harvest.source,"
                + " harvest.validator, harvest.page_foot, harvest.profile, harvest.incident, taken, counted");
    }

    HarvestRun lastRun() {
        return runs.latest("xy-test", 1).getFirst();
    }

    int count(String what) {
        return database.fetchSingle("select count(*) from " + what).get(0, Integer.class);
    }

    /** Everything that is kept, without the numbers and times that differ from run to run. */
    String content() {
        return rows(
                        "select f.stream, f.address, f.place, f.part, encode(b.sha256, 'hex') sha, f.superseded_by is null latest"
                                + " from harvest.fragment f join harvest.body b on b.id = f.body_id order by 1, 2, 3, 4, 5")
                + rows("select t.stream, t.key, t.title, encode(b.sha256, 'hex') from taken t join harvest.fragment f"
                        + " on f.id = t.fragment join harvest.body b on b.id = f.body_id order by 1, 2")
                + rows("select count(*) from harvest.body")
                + rows("select count(*) from counted");
    }

    /** The versions of all rows but those of runs and sources: a row that was written has a new one. */
    String versions() {
        return List.of(
                        "harvest.fragment",
                        "harvest.body",
                        "harvest.done",
                        "harvest.validator",
                        "harvest.page_foot",
                        "harvest.profile",
                        "harvest.incident",
                        "taken",
                        "counted")
                .stream()
                .map(table -> rows("select ctid::text, xmin::text from " + table + " order by 1"))
                .collect(joining());
    }

    private void ask(SourceRequest request) {
        if (request.address().endsWith("/list-3")) {
            try {
                middle.carryOut();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String rows(String query) {
        return database.fetch(query).formatCSV();
    }

    /** Work that may be interrupted. */
    interface Work {
        void carryOut() throws InterruptedException;
    }

    /** The death of a process: nothing it would still do is done. */
    static final class Killed extends Error {}

    private final class DyingIntake implements Intake {
        @Override
        public TakenRecords take(RunId run, Connector connector, List<HarvestedFragment> taken) {
            var commit = commits.incrementAndGet();
            if (commit == deadAt && commit % 2 == 1) {
                throw new Killed();
            }
            var sum = intake.take(run, connector, taken);
            if (commit == deadAt) {
                throw new Killed();
            }
            return sum;
        }

        @Override
        public Optional<TakenRecords> unchanged(Connector connector, long fragment) {
            return intake.unchanged(connector, fragment);
        }

        @Override
        public Missing finished(
                RunId run, Connector connector, boolean sawEverything, Seen seen, Predicate<Missing> believed) {
            if (commits.incrementAndGet() == deadAt) {
                throw new Killed();
            }
            return intake.finished(run, connector, sawEverything, seen, believed);
        }

        @Override
        public void removeSamples() {
            intake.removeSamples();
        }
    }
}
