package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.COMPARISON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** With which state of machines and terms the translations were compared, and how far that has come. */
@Repository
public class ComparisonStore {
    private final DSLContext database;

    ComparisonStore(DSLContext database) {
        this.database = database;
    }

    /** Whether all translations were compared with this state. */
    public boolean isDone(String state) {
        return database.fetchExists(COMPARISON, COMPARISON.DONE_FOR.eq(state));
    }

    /** The number of the last text that was compared with this state; 0 before the first. */
    public long upTo(String state) {
        var upTo = database.select(COMPARISON.UP_TO)
                .from(COMPARISON)
                .where(COMPARISON.UNDER_WAY_FOR.eq(state))
                .fetchOne(COMPARISON.UP_TO);
        return upTo == null ? 0 : upTo;
    }

    /** The texts up to a number were compared with this state. */
    public void compared(String state, long upTo) {
        database.insertInto(COMPARISON)
                .set(COMPARISON.DONE_FOR, "")
                .set(COMPARISON.UNDER_WAY_FOR, state)
                .set(COMPARISON.UP_TO, upTo)
                .onConflict(COMPARISON.ONE)
                .doUpdate()
                .set(COMPARISON.UNDER_WAY_FOR, state)
                .set(COMPARISON.UP_TO, upTo)
                .execute();
    }

    /** All of them were. */
    public void done(String state) {
        compared(state, 0);
        database.update(COMPARISON)
                .set(COMPARISON.DONE_FOR, state)
                .setNull(COMPARISON.UNDER_WAY_FOR)
                .execute();
    }
}
