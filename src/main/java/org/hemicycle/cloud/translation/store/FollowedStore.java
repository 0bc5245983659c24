package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.FOLLOWED;

import java.util.Optional;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far each follower has come in the change log. */
@Repository
public class FollowedStore {
    private final DSLContext database;

    FollowedStore(DSLContext database) {
        this.database = database;
    }

    /** The place of a follower, which nobody else moves until the transaction ends; empty while somebody does. */
    public Optional<ChangeCursor> take(String name) {
        database.insertInto(FOLLOWED)
                .set(FOLLOWED.NAME, name)
                .set(FOLLOWED.TRANSACTION, ChangeCursor.START.transaction())
                .set(FOLLOWED.NUMBER, ChangeCursor.START.number())
                .onConflictDoNothing()
                .execute();
        return database.selectFrom(FOLLOWED)
                .where(FOLLOWED.NAME.eq(name))
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new ChangeCursor(row.get(FOLLOWED.TRANSACTION), row.get(FOLLOWED.NUMBER)));
    }

    /** It has come this far. */
    public void moveTo(String name, ChangeCursor cursor) {
        database.update(FOLLOWED)
                .set(FOLLOWED.TRANSACTION, cursor.transaction())
                .set(FOLLOWED.NUMBER, cursor.number())
                .where(FOLLOWED.NAME.eq(name))
                .execute();
    }
}
