package org.hemicycle.ground.platform.changes;

import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.platform.tables.Tables;
import org.hemicycle.ground.shared.ContentRef;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The change log. A context appends in the transaction of the change itself; followers read in the order of commit: a row
 * becomes readable only when no older transaction can still add one before it.
 */
@Component
public class Changes {
    private final DSLContext database;

    Changes(DSLContext database) {
        this.database = database;
    }

    /** Appends changes; must be called within the transaction that makes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<Change> changes) {
        var log = Tables.CHANGE;
        var insert = database.insertInto(log, log.KIND, log.CONTENT_ID, log.REVISION, log.AUDIENCE, log.CAUSE);
        for (var change : changes) {
            insert = insert.values(
                    change.ref().kind(),
                    change.ref().id(),
                    change.revision(),
                    change.audience().token(),
                    change.cause().name());
        }
        if (!changes.isEmpty()) {
            insert.execute();
        }
    }

    /** The changes behind a cursor, oldest first, at most {@code limit}. */
    public List<LoggedChange> after(ChangeCursor cursor, int limit) {
        var log = Tables.CHANGE;
        var transaction = log.TRANSACTION;
        var horizon = DSL.field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", SQLDataType.BIGINT);
        return database.select(
                        transaction,
                        log.NUMBER,
                        log.KIND,
                        log.CONTENT_ID,
                        log.REVISION,
                        log.AUDIENCE,
                        log.CAUSE,
                        log.AT)
                .from(log)
                .where(DSL.row(transaction, log.NUMBER).gt(cursor.transaction(), cursor.number()))
                .and(transaction.lt(horizon))
                .orderBy(transaction, log.NUMBER)
                .limit(limit)
                .fetch(row -> new LoggedChange(
                        new ChangeCursor(row.value1(), row.value2()),
                        Change.of(
                                new ContentRef(row.value3(), row.value4()),
                                row.value5(),
                                new Audience(row.value6()),
                                Cause.valueOf(row.value7())),
                        row.value8()));
    }
}
