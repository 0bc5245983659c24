package org.hemicycle.survival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hemicycle.testing.PlatformProcess;

/** A moment at which something is killed. */
sealed interface KillMoment {

    /** Who dies. */
    enum Victim {
        PLATFORM,
        PLATFORM_AND_DATABASE,
        DATABASE
    }

    Victim victim();

    /** Waits for the moment. */
    void await(PlatformProcess up, HarvestInAFolder harvest) throws Exception;

    /** When so many fragments have been committed in all. */
    record AtFragment(int fragments, Victim victim) implements KillMoment {
        @Override
        public void await(PlatformProcess up, HarvestInAFolder harvest) throws Exception {
            up.await(() -> harvest.fragments() >= fragments);
        }
    }

    /** So long after the platform was started, whatever it is doing: starting, recovering or harvesting. */
    record AfterTime(Duration time, Victim victim) implements KillMoment {
        @Override
        public void await(PlatformProcess up, HarvestInAFolder harvest) throws Exception {
            if (up.endsWithin(time)) {
                throw new AssertionError("ended by itself: " + up.output());
            }
        }
    }

    /**
     * Moments of several harvests, spread over each of them in an order in which they can come; one of four is set by time, the
     * others by progress. Of ten kills seven hit the platform, two the database with it, one the database alone.
     *
     * @param fragments of an undisturbed harvest
     * @param start how long the platform takes to start
     */
    static List<List<KillMoment>> spread(Random random, int harvests, int kills, int fragments, Duration start) {
        var victims = victims(random, harvests * kills).iterator();
        var all = new ArrayList<List<KillMoment>>();
        for (var harvest = 0; harvest < harvests; harvest++) {
            var byTime = random.nextInt(kills);
            var moments = new ArrayList<KillMoment>();
            for (var kill = 0; kill < kills; kill++) {
                var victim = victims.next();
                moments.add(
                        kill == byTime && victim != Victim.DATABASE
                                ? new AfterTime(
                                        start.multipliedBy(random.nextInt(5, 150))
                                                .dividedBy(100),
                                        victim)
                                : new AtFragment(
                                        1 + (int) (fragments * (kill + random.nextDouble()) / (kills + 0.2)), victim));
            }
            all.add(moments);
        }
        return all;
    }

    private static List<Victim> victims(Random random, int number) {
        var victims = new ArrayList<Victim>();
        for (var i = 0; i < number; i++) {
            victims.add(i % 10 < 7 ? Victim.PLATFORM : i % 10 < 9 ? Victim.PLATFORM_AND_DATABASE : Victim.DATABASE);
        }
        Collections.shuffle(victims, random);
        return victims;
    }
}
