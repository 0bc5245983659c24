package org.hemicycle.testing;

import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.jooq.DSLContext;

/**
 * The change log is read only up to the oldest transaction that is still open anywhere on the server, and the databases of
 * all test classes share one server: what a test has just logged may be hidden for a moment by what another class left at
 * work. A test that reads the log waits for its own changes first.
 */
public final class SettledChanges {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SettledChanges() {}

    /** Returns when all that was logged in this database so far can be read; fails after 30 s. */
    public static void await(DSLContext database) {
        var latest = number(database, "select coalesce(max(transaction), 0) from platform.change");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> number(database, "select platform.settled_transactions()") > latest);
    }

    /** Returns when a follower has read all that was logged in this database so far; fails after 30 s. */
    public static void awaitFollowed(DSLContext database, Changes changes, Supplier<ChangeCursor> place) {
        await(database);
        var end = changes.end();
        Awaitility.await().atMost(PATIENCE).until(() -> !place.get().isBefore(end));
    }

    private static long number(DSLContext database, String query) {
        return database.resultQuery(query).fetchSingle(0, Long.class);
    }
}
