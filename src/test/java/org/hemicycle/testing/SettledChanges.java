package org.hemicycle.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
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

    private static long number(DSLContext database, String query) {
        return database.resultQuery(query).fetchSingle(0, Long.class);
    }
}
