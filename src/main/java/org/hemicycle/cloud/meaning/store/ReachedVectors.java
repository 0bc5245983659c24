package org.hemicycle.cloud.meaning.store;

import static org.hemicycle.cloud.meaning.tables.Tables.REACHED;

import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far the change log was followed by what makes vectors. */
@Repository
public class ReachedVectors {
    private final DSLContext database;

    ReachedVectors(DSLContext database) {
        this.database = database;
    }

    /** A place in the change log, and the version of the model by which it was reached. */
    public record Place(ChangeCursor cursor, String version) {}

    /** The place that was reached. */
    public Place place() {
        return database.selectFrom(REACHED)
                .fetchSingle(row -> new Place(
                        new ChangeCursor(row.get(REACHED.TRANSACTION), row.get(REACHED.NUMBER)),
                        row.get(REACHED.VERSION)));
    }

    /** Goes on from a place to another; false where somebody else has gone on from it. */
    public boolean advance(Place from, Place to) {
        return database.update(REACHED)
                        .set(REACHED.TRANSACTION, to.cursor().transaction())
                        .set(REACHED.NUMBER, to.cursor().number())
                        .set(REACHED.VERSION, to.version())
                        .where(REACHED.TRANSACTION.eq(from.cursor().transaction()))
                        .and(REACHED.NUMBER.eq(from.cursor().number()))
                        .and(REACHED.VERSION.eq(from.version()))
                        .execute()
                == 1;
    }
}
