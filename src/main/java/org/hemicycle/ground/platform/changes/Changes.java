package org.hemicycle.ground.platform.changes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        var transaction =
                database.select(Routines.currentTransaction()).fetchSingle().value1();
        database.execute(
                "insert into platform.change (transaction, kind, content_id, revision, audience, cause)"
                        + " select ?, * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])",
                transaction,
                texts(changes, change -> change.ref().kind()),
                texts(changes, change -> change.ref().id()),
                changes.stream().map(Change::revision).toArray(Long[]::new),
                texts(changes, change -> change.audience().token()),
                texts(changes, change -> change.cause().name()));
    }

    private static String[] texts(Collection<Change> changes, Function<Change, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }

    /** When the last change up to a cursor was logged; empty where there is none. */
    public Optional<Instant> at(ChangeCursor cursor) {
        var log = Tables.CHANGE;
        return database.select(log.AT)
                .from(log)
                .where(DSL.row(log.TRANSACTION, log.NUMBER).le(cursor.transaction(), cursor.number()))
                .orderBy(log.TRANSACTION.desc(), log.NUMBER.desc())
                .limit(1)
                .fetchOptional(log.AT);
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
