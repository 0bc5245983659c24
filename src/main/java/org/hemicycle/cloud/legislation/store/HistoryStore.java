package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.HISTORY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.ground.platform.changes.Cause;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What we learned of works, and when. Rows are added and never rewritten. */
@Repository
public class HistoryStore {
    private final DSLContext database;

    HistoryStore(DSLContext database) {
        this.database = database;
    }

    /** What was learned of a work. */
    public record Learned(
            long work, long revision, @Nullable Instant happenedAt, Cause cause, List<FieldChange> changes) {}

    public void add(Collection<Learned> learned, Instant now) {
        var copy = new CopyRows("legislation.history (work_id, revision, learned_at, happened_at, cause, changes)");
        learned.forEach(one -> copy.add(
                one.work(),
                one.revision(),
                now,
                one.happenedAt(),
                one.cause(),
                StoredJson.writeChanges(one.changes())));
        copy.write(database);
    }

    /** The revisions of a work after the first, newest first. */
    public List<Revision> of(long work) {
        return database.selectFrom(HISTORY)
                .where(HISTORY.WORK_ID.eq(work))
                .orderBy(HISTORY.LEARNED_AT.desc(), HISTORY.ID.desc())
                .fetch(row -> new Revision(
                        row.get(HISTORY.REVISION),
                        row.get(HISTORY.LEARNED_AT),
                        row.get(HISTORY.HAPPENED_AT),
                        Cause.valueOf(row.get(HISTORY.CAUSE)),
                        StoredJson.readChanges(row.get(HISTORY.CHANGES)),
                        row.get(HISTORY.FORMERLY)));
    }
}
