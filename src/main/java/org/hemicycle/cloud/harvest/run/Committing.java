package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.NewFragment;
import org.hemicycle.cloud.harvest.store.PageFootStore;
import org.hemicycle.cloud.harvest.store.Progress;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.ValidatorStore;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch, all or nothing: fragments, what was taken in of them, and how far the run has come. */
@Component
class Committing {
    private static final int TRIES = 5;
    /** Fewer than the database has connections, so that readers find one however many sources are read. */
    private static final int AT_ONCE = 6;

    private final FragmentStore fragments;
    private final RunStore runs;
    private final DoneStore done;
    private final ValidatorStore validators;
    private final PageFootStore feet;
    private final Watches watches;
    private final ObjectProvider<Intake> intake;
    private final TransactionTemplate transactions;
    private final DSLContext database;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Committing(
            FragmentStore fragments,
            RunStore runs,
            DoneStore done,
            ValidatorStore validators,
            PageFootStore feet,
            Watches watches,
            ObjectProvider<Intake> intake,
            TransactionTemplate transactions,
            DSLContext database,
            Clock clock) {
        this.fragments = fragments;
        this.runs = runs;
        this.done = done;
        this.validators = validators;
        this.feet = feet;
        this.watches = watches;
        this.intake = intake;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Commits a batch; the answer is the fragments of its pages, in their order. */
    List<Long> commit(ClaimedRun run, Connector connector, Watching watching, Batch batch, Counted counted) {
        turns.acquireUninterruptibly();
        try {
            var learning = watching.learntSince();
            var written = inTransaction(() -> {
                watches.keep(connector, learning);
                return write(run, connector, watching, batch, counted);
            });
            counted.keep(written.count());
            return written.fragments();
        } finally {
            turns.release();
        }
    }

    private Written write(ClaimedRun run, Connector connector, Watching watching, Batch batch, Counted counted) {
        fragments.retire(batch.retired);
        var ids = store(run, connector, batch);
        var withheld = withhold(run, connector, batch);
        batch.seen.forEach(seen ->
                watches.see(run, connector, watching, seen.found(), fragment(seen.page(), batch, ids, withheld)));
        var records = new ArrayList<>(batch.unchanged);
        if (!batch.pages.isEmpty()) {
            records.add(intake.getObject().take(run.id(), connector, harvested(batch, ids)));
        }
        var stored =
                (int) batch.pages.stream().filter(page -> page.fresh() != null).count();
        var count = counted.count(records);
        var progress = batch.progress.plus(Progress.of(stored, count.taken()));
        validators.keep(connector.name(), batch.validators);
        feet.keep(feet(batch, ids), connector.sha256());
        done.add(run.id(), done(batch, ids, withheld));
        runs.progress(run, progress, clock.instant());
        return new Written(ids, count);
    }

    /** What a batch became: the fragments of its pages in their order, and what it adds to the figures. */
    private record Written(List<Long> fragments, Counted.Count count) {}

    private List<Long> store(ClaimedRun run, Connector connector, Batch batch) {
        var fresh = new ArrayList<NewFragment>();
        for (var page : batch.pages) {
            if (page.fresh() != null) {
                fresh.add(page.fresh());
            }
        }
        var stored = fragments.store(connector.name(), run.id(), fresh).iterator();
        var ids = new ArrayList<Long>();
        for (var page : batch.pages) {
            ids.add(page.known() != null ? Long.valueOf(page.known().id()) : stored.next());
        }
        return ids;
    }

    private static Map<Long, PageFoot> feet(Batch batch, List<Long> ids) {
        var feet = new HashMap<>(batch.feet);
        for (var i = 0; i < ids.size(); i++) {
            var foot = batch.pages.get(i).foot();
            if (foot != null) {
                feet.put(ids.get(i), foot);
            }
        }
        return feet;
    }

    private List<Long> withhold(ClaimedRun run, Connector connector, Batch batch) {
        var fresh = batch.withheld.stream()
                .map(Page::fresh)
                .filter(Objects::nonNull)
                .toList();
        return fragments.withhold(connector.name(), run.id(), fresh);
    }

    private static @Nullable Long fragment(Page page, Batch batch, List<Long> ids, List<Long> withheld) {
        var taken = batch.pages.indexOf(page);
        var kept = batch.withheld.indexOf(page);
        return taken >= 0 ? ids.get(taken) : kept >= 0 ? withheld.get(kept) : null;
    }

    private static List<HarvestedFragment> harvested(Batch batch, List<Long> ids) {
        var harvested = new ArrayList<HarvestedFragment>();
        for (var i = 0; i < ids.size(); i++) {
            harvested.add(harvested(batch.pages.get(i), ids.get(i)));
        }
        return harvested;
    }

    private static HarvestedFragment harvested(Page page, long id) {
        var known = page.known();
        if (known != null) {
            return new HarvestedFragment(
                    id, page.request(), page.reading(), known.derived(), known.sample(), known.fetchedAt());
        }
        var fresh = page.fresh();
        if (fresh == null) {
            throw new IllegalStateException("a page that is neither known nor fresh: " + page.request());
        }
        return new HarvestedFragment(
                id, page.request(), page.reading(), fresh.answer().derived(), fresh.sample(), fresh.fetchedAt());
    }

    private static List<Done> done(Batch batch, List<Long> ids, List<Long> withheld) {
        var all = new ArrayList<>(batch.done);
        all.addAll(done(batch.pages, ids));
        all.addAll(done(batch.withheld, withheld));
        return all;
    }

    private static List<Done> done(List<Page> pages, List<Long> ids) {
        var all = new ArrayList<Done>();
        for (var i = 0; i < ids.size(); i++) {
            var page = pages.get(i);
            all.add(new Done(page.requestKey(), page.place(), ids.get(i)));
        }
        return all;
    }

    /** A process that stands still within a transaction must not keep others waiting for ever. */
    private <T> T inTransaction(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> {
                    database.execute("set local idle_in_transaction_session_timeout = '60s'");
                    return work.get();
                }));
            } catch (TransientDataAccessException busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
            }
        }
    }
}
