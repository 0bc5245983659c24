package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Two clients that ask one question after the other, and how long each answer took. */
final class TwoClients {
    private static final int CLIENTS = 2;

    private TwoClients() {}

    static Times ask(List<Asking> askings, Asked asked) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var half = askings.size() / CLIENTS;
            var work = new ArrayList<Callable<long[]>>();
            for (var client = 0; client < CLIENTS; client++) {
                var own = askings.subList(client * half, (client + 1) * half);
                work.add(() -> times(own, asked));
            }
            var start = System.nanoTime();
            var answers = clients.invokeAll(work);
            var seconds = (System.nanoTime() - start) / 1e9;
            var all = LongStream.empty();
            for (var answer : answers) {
                all = LongStream.concat(all, Arrays.stream(answer.get()));
            }
            return new Times(all.sorted().toArray(), seconds);
        }
    }

    private static long[] times(List<Asking> askings, Asked asked) throws Exception {
        var times = new long[askings.size()];
        for (var i = 0; i < times.length; i++) {
            var start = System.nanoTime();
            asked.ask(askings.get(i));
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    /** Whoever is asked. */
    interface Asked {
        void ask(Asking asking) throws Exception;
    }

    /** How long the answers took, in nanoseconds, sorted. */
    record Times(long[] sorted, double seconds) {
        double milliseconds(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
        }

        double perSecond() {
            return sorted.length / seconds;
        }
    }
}
