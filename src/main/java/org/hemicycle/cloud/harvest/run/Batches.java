package org.hemicycle.cloud.harvest.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.Progress;
import org.jspecify.annotations.Nullable;

/** The batches of a run: one is filled while the one before is committed. */
final class Batches {
    private final Committing committing;
    private final ClaimedRun run;
    private final Connector connector;
    private final LongConsumer read;
    private final Set<Long> seen = new HashSet<>();
    private final Counted counted = new Counted();
    private final int pagesAtOnce;
    private Batch filling;
    private @Nullable Commit underWay;

    Batches(Committing committing, ClaimedRun run, Connector connector, int pagesAtOnce, LongConsumer read) {
        this.committing = committing;
        this.run = run;
        this.connector = connector;
        this.read = read;
        this.pagesAtOnce = pagesAtOnce;
        this.filling = new Batch(pagesAtOnce);
    }

    void add(Page page) throws InterruptedException {
        filling.add(page);
        commitWhenDue();
    }

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
    void unchanged(Done done, long fragment, TakenRecords records) throws InterruptedException {
        filling.done.add(done);
        filling.unchanged.add(records);
        seen.add(fragment);
        read.accept(records.size());
        commitWhenDue();
    }

    /** Something of an answer that is to be committed with its pages. */
    Batch filling() {
        return filling;
    }

    /** What the run had dealt with before it was interrupted. */
    void sawEarlier(Collection<Long> fragments, Collection<TakenRecords> records) {
        seen.addAll(fragments);
        counted.restore(records);
    }

    /** Commits what is left and waits for it. */
    void finish() throws InterruptedException {
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
            var task = new FutureTask<>(() -> committing.commit(run, connector, batch, counted));
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
