package org.hemicycle.cloud.harvest.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.OpenRun;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Which runs are this process's own, and which are left behind. A process holds an advisory lock of the database for as long as
 * it has runs: when it dies, however it dies, the lock goes with its connection. One that stands still keeps the lock but its
 * heart does not beat.
 */
@Component
public class Ownership implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration DEAD = Duration.ofSeconds(60);

    private final DataSource database;
    private final RunStore runs;
    private final Clock clock;
    private final long number = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    private @Nullable Connection connection;
    private @Nullable Thread heart;
    private int held;
    private final Set<RunId> active = ConcurrentHashMap.newKeySet();
    private final AtomicInteger takingOn = new AtomicInteger();

    Ownership(DataSource database, RunStore runs, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    /** The number by which this process is known while it holds runs. */
    long number() {
        return number;
    }

    /** Begins to hold one more run. */
    synchronized void hold() {
        if (held++ == 0) {
            lock();
            heart = Thread.ofVirtual().name("harvest-heart").start(this::beat);
        }
    }

    /** Holds one run less. */
    synchronized void letGo() {
        if (--held == 0) {
            close();
        }
    }

    /**
     * Takes a run on, which is this process's own from the moment it is written down: nobody takes it for left behind before
     * the work on it has begun. It is worked on until {@link #end}.
     */
    Optional<ClaimedRun> takeOn(Supplier<Optional<ClaimedRun>> taking) {
        takingOn.incrementAndGet();
        try {
            var taken = taking.get();
            taken.ifPresent(run -> active.add(run.id()));
            return taken;
        } finally {
            takingOn.decrementAndGet();
        }
    }

    /** Works on a run no more. */
    void end(RunId run) {
        active.remove(run);
    }

    /** Whether a living process holds the run. */
    public boolean isHeld(OpenRun run) {
        var owner = run.owner();
        if (run.state() != State.RUNNING || owner == null) {
            return false;
        }
        if (run.heartbeatAt().plus(DEAD).isBefore(clock.instant())) {
            return false;
        }
        return owner == number ? takingOn.get() > 0 || active.contains(run.id()) : isAlive(owner);
    }

    @Override
    public synchronized void destroy() {
        close();
    }

    private void lock() {
        try {
            var own = database.getConnection();
            connection = own;
            try (var statement = own.prepareStatement("select pg_advisory_lock(?)")) {
                statement.setLong(1, number);
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the lock of this process's runs", e);
        }
    }

    private void close() {
        if (heart != null) {
            heart.interrupt();
            heart = null;
        }
        if (connection != null) {
            try (var closing = connection;
                    var statement = closing.prepareStatement("select pg_advisory_unlock(?)")) {
                statement.setLong(1, number);
                statement.execute();
            } catch (SQLException e) {
                LOG.debug("the lock went with its connection", e);
            }
            connection = null;
        }
    }

    private boolean isAlive(long owner) {
        try (var look = database.getConnection();
                var statement = look.prepareStatement(
                        "select case when pg_try_advisory_lock(?) then not pg_advisory_unlock(?) else true end")) {
            statement.setLong(1, owner);
            statement.setLong(2, owner);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for the owner of a run", e);
        }
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BEAT);
                runs.beat(active, clock.instant());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the heartbeat of the harvest could not be written: {}", e.getMessage());
            }
        }
    }
}
