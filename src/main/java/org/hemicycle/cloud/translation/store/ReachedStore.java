package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.REACHED;

import java.util.Set;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far the change log was followed by what brings everything into English. */
@Repository
public class ReachedStore {
    private final DSLContext database;

    ReachedStore(DSLContext database) {
        this.database = database;
    }

    /**
     * A place in the change log.
     *
     * @param languages from which a machine could translate into English when it was reached
     */
    public record Place(ChangeCursor cursor, Set<String> languages) {
        public Place {
            languages = Set.copyOf(languages);
        }
    }

    /** The place that was reached. */
    public Place place() {
        return database.selectFrom(REACHED)
                .fetchSingle(row -> new Place(
                        new ChangeCursor(row.get(REACHED.TRANSACTION), row.get(REACHED.NUMBER)),
                        Set.of(row.get(REACHED.LANGUAGES))));
    }

    /** Goes on from a place to another; false where somebody else has gone on from it. */
    public boolean advance(Place from, Place to) {
        return database.update(REACHED)
                        .set(REACHED.TRANSACTION, to.cursor().transaction())
                        .set(REACHED.NUMBER, to.cursor().number())
                        .set(REACHED.LANGUAGES, to.languages().stream().sorted().toArray(String[]::new))
                        .where(REACHED.TRANSACTION.eq(from.cursor().transaction()))
                        .and(REACHED.NUMBER.eq(from.cursor().number()))
                        .execute()
                == 1;
    }
}
