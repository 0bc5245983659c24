package org.hemicycle.cloud.harvest.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.Progress;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.hemicycle.cloud.harvest.watch.Look;
import org.hemicycle.cloud.harvest.watch.Verdict;
import org.jspecify.annotations.Nullable;

/** The batches of a run: one is filled while the one before is committed. */
final class Batches {
    private final Committing committing;
    private final ClaimedRun run;
    private final Connector connector;
    private final Watching watching;
    private final LongConsumer read;
    private final Set<Long> seen = new HashSet<>();
    private final Counted counted = new Counted();
    private final Map<UUID, Left> left = new HashMap<>();
    private final int pagesAtOnce;
    private Batch filling;
    private @Nullable Commit underWay;

    Batches(
            Committing committing,
            ClaimedRun run,
            Connector connector,
            Watching watching,
            int pagesAtOnce,
            LongConsumer read) {
        this.committing = committing;
        this.run = run;
        this.connector = connector;
        this.watching = watching;
        this.read = read;
        this.pagesAtOnce = pagesAtOnce;
        this.filling = new Batch(pagesAtOnce);
    }

    /** A page that was read: taken in, withheld, or kept waiting until more is known. */
    void add(Page page) throws InterruptedException {
        settle(watching.look(page));
    }

    /** An answer that was refused whole; without a page where it was never answered better. */
    void refused(@Nullable Page page, Look look) throws InterruptedException {
        settle(watching.refused(page, look));
        add(Progress.REFUSED);
    }

    private void settle(List<Verdict<Page>> verdicts) throws InterruptedException {
        for (var verdict : verdicts) {
            filling.settle(verdict);
            var key = verdict.answer().requestKey();
            if (verdict.takenIn() && verdict.answer().supersedes()) {
                filling.validators.put(key, Validator.NONE);
            }
            if (!watching.isWaiting(key)) {
                var behind = left.remove(key);
                if (behind != null) {
                    leave(key, behind);
                }
            }
            commitWhenDue();
        }
    }

    /**
     * The answer to a request is dealt with to its last part.
     *
     * @param retired parts that it no longer has
     * @param validator how the source calls it; null where it does not
     */
    void whole(UUID request, List<Long> retired, @Nullable Validator validator) throws InterruptedException {
        var behind = new Left(retired, validator);
        if (watching.isWaiting(request)) {
            left.put(request, behind);
        } else {
            leave(request, behind);
            commitWhenDue();
        }
    }

    /** Of an answer that is withheld in part, what was there before stays and is asked for again. */
    private void leave(UUID request, Left behind) {
        if (!watching.isWithheld(request)) {
            filling.retired.addAll(behind.retired());
            if (behind.validator() != null) {
                filling.validators.put(request, behind.validator());
            }
        }
        filling.done.add(new Done(request, DoneStore.WHOLE, null));
    }

    private record Left(List<Long> retired, @Nullable Validator validator) {}

    void add(Progress progress) throws InterruptedException {
        filling.progress = filling.progress.plus(progress);
        commitWhenDue();
    }

    /** An answer is dealt with and needs nothing else. */
    void done(Done done, Progress progress) throws InterruptedException {
        filling.done.add(done);
        add(progress);
    }

    /** A fragment that says what it said before is dealt with. */
    void unchanged(String stream, Done done, long fragment, TakenRecords records) throws InterruptedException {
        watching.unchanged(stream, records.size());
        filling.done.add(done);
        filling.unchanged.add(records);
        seen.add(fragment);
        read.accept(records.size());
        commitWhenDue();
    }

    /** What the paging of a fragment turns on, which was read again; nothing where it is no page among others. */
    void foot(long fragment, @Nullable PageFoot foot) {
        if (foot != null) {
            filling.feet.put(fragment, foot);
        }
    }

    /** What the run had dealt with before it was interrupted. */
    void sawEarlier(Collection<Long> fragments, Collection<TakenRecords> records) {
        seen.addAll(fragments);
        counted.restore(records);
    }

    /** The walk is at its end: decides about what waits, commits what is left and waits for it. */
    void end() throws InterruptedException {
        settle(watching.end());
        finish();
    }

    /** The source went away: what waits is dropped, so that it is asked for again. */
    void breakOff() throws InterruptedException {
        watching.breakOff();
        left.clear();
        finish();
    }

    private void finish() throws InterruptedException {
        commit();
        await();
    }

    /** The fragments of this run so far, as far as they are committed. */
    Set<Long> seen() {
        return seen;
    }

    private void commitWhenDue() throws InterruptedException {
        if (filling.isDue()) {
            commit();
        }
    }

    private void commit() throws InterruptedException {
        await();
        if (!filling.isEmpty()) {
            var batch = filling;
            filling = new Batch(pagesAtOnce);
            var task = new FutureTask<>(() -> committing.commit(run, connector, watching, batch, counted));
            underWay = new Commit(batch, task);
            Thread.ofVirtual().name("harvest-commit-" + connector.name()).start(task);
        }
    }

    private void await() throws InterruptedException {
        var commit = underWay;
        if (commit == null) {
            return;
        }
        underWay = null;
        try {
            seen.addAll(commit.task().get());
            read.accept(commit.records());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException trouble -> throw trouble;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private record Commit(Batch batch, FutureTask<List<Long>> task) {
        int records() {
            return batch.pages.stream()
                    .mapToInt(page -> page.reading().records().size())
                    .sum();
        }
    }
}
