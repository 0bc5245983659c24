package org.hemicycle.cloud.harvest.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hemicycle.cloud.harvest.AlreadyRunning;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.RunRequest;

/** Runs one connector after the other from recordings, and several at once where a network is what takes the time. */
final class Runs {
    private static final int AT_ONCE = 256;

    private final Harvests harvests;
    private final Troubles troubles;
    private final LongConsumer read;

    Runs(Harvests harvests, Troubles troubles, LongConsumer read) {
        this.harvests = harvests;
        this.troubles = troubles;
        this.read = read;
    }

    /** Carries out the requests; each result is shown in the order of the requests. */
    void carryOut(List<RunRequest> requests, Consumer<HarvestLine> show)
            throws InterruptedException, ExecutionException {
        var live = requests.stream().anyMatch(request -> request.origin() == Origin.LIVE);
        var turns = new Semaphore(live ? AT_ONCE : 1, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = requests.stream()
                    .map(request -> threads.submit(inTurn(turns, request)))
                    .toList();
            for (var result : results) {
                show.accept(result.get());
            }
        }
    }

    private Callable<HarvestLine> inTurn(Semaphore turns, RunRequest request) {
        return () -> {
            turns.acquire();
            try {
                return run(request);
            } finally {
                turns.release();
            }
        };
    }

    private HarvestLine run(RunRequest request) throws InterruptedException {
        var start = System.nanoTime();
        try {
            var run = harvests.run(request, read);
            explain(run);
            return HarvestLine.of(run, Duration.ofNanos(System.nanoTime() - start));
        } catch (AlreadyRunning busy) {
            troubles.failed(busy.getMessage() + "; it goes on there.");
            return HarvestLine.failed(request.connector());
        }
    }

    private void explain(HarvestRun run) {
        switch (run.outcome()) {
            case null -> troubles.failed(run.connector() + ": interrupted; the next harvest goes on with it");
            case FAILED -> troubles.failed(run.connector() + ": " + why(run));
            case UNAVAILABLE, HELD_BACK -> troubles.note(run.connector() + ": " + why(run));
            case DONE, UNCHANGED -> {}
        }
        if (run.notRecorded() > 0) {
            troubles.note("%s: %d of %d requests have no recording; what the source would have said is not known"
                    .formatted(run.connector(), run.notRecorded(), run.requests()));
        }
    }

    private static String why(HarvestRun run) {
        var trouble = run.trouble();
        if (trouble == null) {
            return "it gave no reason";
        }
        return trouble.address() == null ? trouble.message() : trouble.message() + " (" + trouble.address() + ")";
    }
}
