package org.hemicycle.ground.platform.changes;

import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.platform.tables.Routines;
import org.hemicycle.ground.platform.tables.Tables;
import org.hemicycle.ground.shared.ContentRef;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
        if (changes.isEmpty()) {
            return;
        }
        var log = Tables.CHANGE;
        var transaction =
                database.select(Routines.currentTransaction()).fetchSingle().value1();
        var insert = database.insertInto(
                log, log.TRANSACTION, log.KIND, log.CONTENT_ID, log.REVISION, log.AUDIENCE, log.CAUSE);
        for (var change : changes) {
            insert = insert.values(
                    transaction,
                    change.ref().kind(),
                    change.ref().id(),
                    change.revision(),
                    change.audience().token(),
                    change.cause().name());
        }
        insert.execute();
    }

    /** The changes behind a cursor, oldest first, at most {@code limit}. */
    public List<LoggedChange> after(ChangeCursor cursor, int limit) {
        var log = Tables.CHANGE;
        var transaction = log.TRANSACTION;
        var horizon = DSL.field(DSL.select(Routines.settledTransactions()));
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

    /** The end of the log as it can be read now: what a follower that has just read everything else has come to. */
    public ChangeCursor end() {
        var log = Tables.CHANGE;
        var horizon = DSL.field(DSL.select(Routines.settledTransactions()));
        return database.select(log.TRANSACTION, log.NUMBER)
                .from(log)
                .where(log.TRANSACTION.lt(horizon))
                .orderBy(log.TRANSACTION.desc(), log.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new ChangeCursor(row.value1(), row.value2()))
                .orElse(ChangeCursor.START);
    }
}
