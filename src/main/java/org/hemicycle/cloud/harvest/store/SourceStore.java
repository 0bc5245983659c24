package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.SOURCE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each source is to be read. */
@Component
public class SourceStore {
    private final DSLContext database;

    public SourceStore(DSLContext database) {
        this.database = database;
    }

    /** The sources that somebody has ever touched, by connector. */
    public Map<String, SourceRow> all() {
        return database.selectFrom(SOURCE)
                .fetchMap(
                        SOURCE.CONNECTOR,
                        row -> new SourceRow(
                                row.get(SOURCE.SWITCHED_ON),
                                row.get(SOURCE.PAUSED),
                                row.get(SOURCE.NEXT_RUN_AT),
                                row.get(SOURCE.LAST_SUCCESS_AT),
                                row.get(SOURCE.LAST_ATTEMPT_AT),
                                row.get(SOURCE.FAILURES)));
    }

    /** Switches a source on or off. */
    public void switchTo(String connector, boolean on, @Nullable Instant nextRunAt) {
        database.insertInto(SOURCE)
                .set(SOURCE.CONNECTOR, connector)
                .set(SOURCE.SWITCHED_ON, on)
                .set(SOURCE.NEXT_RUN_AT, nextRunAt)
                .onConflict(SOURCE.CONNECTOR)
                .doUpdate()
                .set(SOURCE.SWITCHED_ON, on)
                .set(SOURCE.NEXT_RUN_AT, nextRunAt)
                .execute();
    }

    /** Pauses a source or lets it go on. */
    public void pause(String connector, boolean paused) {
        set(connector, SOURCE.PAUSED, paused);
    }

    /** Plans the next run. */
    public void plan(String connector, @Nullable Instant nextRunAt) {
        set(connector, SOURCE.NEXT_RUN_AT, nextRunAt);
    }

    /** The connectors that are switched on, not paused, and due. */
    public List<String> due(Instant now) {
        return database.select(SOURCE.CONNECTOR)
                .from(SOURCE)
                .where(SOURCE.SWITCHED_ON)
                .and(SOURCE.PAUSED.isFalse())
                .and(SOURCE.NEXT_RUN_AT.le(now))
                .orderBy(SOURCE.NEXT_RUN_AT)
                .fetch(SOURCE.CONNECTOR);
    }

    /** Notes that a run ended well, and with it that earlier failures are over. */
    public void succeeded(String connector, Instant at) {
        database.insertInto(SOURCE)
                .set(SOURCE.CONNECTOR, connector)
                .set(SOURCE.LAST_SUCCESS_AT, at)
                .set(SOURCE.LAST_ATTEMPT_AT, at)
                .onConflict(SOURCE.CONNECTOR)
                .doUpdate()
                .set(SOURCE.LAST_SUCCESS_AT, at)
                .set(SOURCE.LAST_ATTEMPT_AT, at)
                .set(SOURCE.FAILURES, 0)
                .execute();
    }

    /** Notes that a run ended without what the source has to say; the answer is how many did in a row. */
    public int failed(String connector, Instant at) {
        return database.insertInto(SOURCE)
                .set(SOURCE.CONNECTOR, connector)
                .set(SOURCE.LAST_ATTEMPT_AT, at)
                .set(SOURCE.FAILURES, 1)
                .onConflict(SOURCE.CONNECTOR)
                .doUpdate()
                .set(SOURCE.LAST_ATTEMPT_AT, at)
                .set(SOURCE.FAILURES, SOURCE.FAILURES.plus(1))
                .returning(SOURCE.FAILURES)
                .fetchSingle(SOURCE.FAILURES);
    }

    private <T> void set(String connector, Field<T> field, @Nullable T value) {
        database.insertInto(SOURCE)
                .set(SOURCE.CONNECTOR, connector)
                .set(field, value)
                .onConflict(SOURCE.CONNECTOR)
                .doUpdate()
                .set(field, value)
                .execute();
    }

    /** The row of one source. */
    public record SourceRow(
            boolean switchedOn,
            boolean paused,
            @Nullable Instant nextRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastAttemptAt,
            int failures) {
        public static final SourceRow UNTOUCHED = new SourceRow(false, false, null, null, null, 0);
    }
}
