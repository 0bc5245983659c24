package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hemicycle.testing.PlatformProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real server is killed at twenty moments of its harvests, its database with it or alone at some of them. Each time it is
 * only brought up again. {@code -Dseed=N} repeats the moments of a run.
 */
@Tag("long")
class KilledHarvestTests {
    private static final int HARVESTS = 4;
    private static final int KILLS_OF_EACH = 5;
    private static final int COPIES = 30;

    @TempDir
    private Path recordings;

    private final long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    private int inTheMiddle;

    @Test
    void harvestsOfAKilledServerEndAsIfNothingHadHappened() throws Exception {
        System.out.println("Killed harvests: the moments are those of -Dseed=" + seed);
        SampleRecordings.write(recordings, COPIES);
        try (var queued = HarvestInAFolder.queued(recordings, SampleRecordings.CONNECTORS)) {
            var undisturbed = undisturbed(queued);
            var moments = KillMoment.spread(
                    new Random(seed), HARVESTS, KILLS_OF_EACH, undisturbed.fragments, undisturbed.start);
            for (var number = 0; number < HARVESTS; number++) {
                disturbed(queued, number % 2 == 0 ? 1 : 20, moments.get(number), undisturbed);
            }
        }
        assertThat(inTheMiddle).as("kills while harvests were under way").isGreaterThan(HARVESTS * KILLS_OF_EACH / 2);
    }

    private Undisturbed undisturbed(HarvestInAFolder queued) throws Exception {
        var begin = System.nanoTime();
        try (var harvest = queued.copy(1);
                var up = harvest.up().ready()) {
            var start = Duration.ofNanos(System.nanoTime() - begin);
            up.await(harvest::hasEnded);
            var undisturbed =
                    new Undisturbed(harvest.content(), harvest.contentWithoutSteps(), harvest.fragments(), start);
            System.out.println("Killed harvests: undisturbed " + undisturbed.fragments + " fragments, ready after "
                    + start + ", done after " + Duration.ofNanos(System.nanoTime() - begin));
            assertThat(harvest.outcomes()).containsOnly("DONE");
            assertThatIndexAgrees(up, harvest);
            up.interrupt();
            return undisturbed;
        }
    }

    private void disturbed(HarvestInAFolder queued, int pagesAtOnce, List<KillMoment> moments, Undisturbed undisturbed)
            throws Exception {
        try (var harvest = queued.copy(pagesAtOnce)) {
            var up = harvest.up();
            try {
                for (var moment : moments) {
                    up = killAt(moment, up, harvest);
                }
                up.ready().await(harvest::hasEnded);
                var killed = "seed " + seed + ", " + pagesAtOnce + " pages at once, killed at " + moments;
                if (pagesAtOnce == 1) {
                    assertEqual(harvest.content(), undisturbed.content, killed);
                }
                assertEqual(harvest.contentWithoutSteps(), undisturbed.withoutSteps, killed);
                assertThatIndexAgrees(up, harvest);
                up.interrupt();
            } finally {
                up.close();
            }
        }
    }

    /** Kills, and gives the platform that runs then. */
    private PlatformProcess killAt(KillMoment moment, PlatformProcess up, HarvestInAFolder harvest) throws Exception {
        moment.await(up, harvest);
        inTheMiddle += harvest.hasEnded() ? 0 : 1;
        System.out.println("Killed harvests: " + moment + " at " + harvest.fragments());
        if (moment.victim() != KillMoment.Victim.DATABASE) {
            up.killAtOnce();
            up.close();
        }
        if (moment.victim() != KillMoment.Victim.PLATFORM) {
            harvest.folder().killServer();
        }
        return moment.victim() == KillMoment.Victim.DATABASE ? up : harvest.up();
    }

    private static void assertEqual(
            Map<String, List<String>> content, Map<String, List<String>> undisturbed, String killed) {
        assertThat(content.keySet()).isEqualTo(undisturbed.keySet());
        undisturbed.forEach((table, rows) ->
                assertThat(content.get(table)).as(table + ", " + killed).isEqualTo(rows));
    }

    /** The index follows the store within seconds; then it has every bill of every chamber, once. */
    private static void assertThatIndexAgrees(PlatformProcess up, HarvestInAFolder harvest) throws Exception {
        var stored = new TreeMap<>(harvest.billsByChamber());
        up.await(() -> up.read("/api/v1/bills?size=1")
                .contains("\"total\":"
                        + stored.values().stream().mapToInt(Integer::intValue).sum()));
        for (var chamber : stored.keySet()) {
            assertThat(up.read("/api/v1/bills?size=1&chamber=" + chamber))
                    .contains("\"total\":" + stored.get(chamber) + ",");
        }
    }

    private record Undisturbed(
            Map<String, List<String>> content, Map<String, List<String>> withoutSteps, int fragments, Duration start) {}
}
