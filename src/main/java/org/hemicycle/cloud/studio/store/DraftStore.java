package org.hemicycle.cloud.studio.store;

import static org.hemicycle.cloud.studio.tables.Tables.DRAFT;
import static org.hemicycle.cloud.studio.tables.Tables.DRAFT_FILE;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hemicycle.cloud.studio.Draft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The drafts, each with its files. */
@Component
public class DraftStore {
    private final DSLContext database;

    DraftStore(DSLContext database) {
        this.database = database;
    }

    /** When each draft was last changed, by connector. */
    public Map<String, Instant> all() {
        return database.select(DRAFT.CONNECTOR, DRAFT.SAVED_AT)
                .from(DRAFT)
                .orderBy(DRAFT.CONNECTOR)
                .fetchMap(DRAFT.CONNECTOR, DRAFT.SAVED_AT);
    }

    /** The draft of a connector. */
    public Optional<Draft> find(String connector) {
        return database.selectFrom(DRAFT)
                .where(DRAFT.CONNECTOR.eq(connector))
                .fetchOptional(row -> new Draft(
                        connector,
                        row.get(DRAFT.REVISION),
                        row.get(DRAFT.BASED_ON),
                        row.get(DRAFT.SAVED_AT),
                        new TreeMap<>(database.select(DRAFT_FILE.PATH, DRAFT_FILE.CONTENT)
                                .from(DRAFT_FILE)
                                .where(DRAFT_FILE.CONNECTOR.eq(connector))
                                .fetchMap(DRAFT_FILE.PATH, DRAFT_FILE.CONTENT))));
    }

    /** Keeps a draft in place of the revision before it; false, and nothing is kept, where another was kept meanwhile. */
    public boolean keep(Draft draft) {
        if (!raise(draft)) {
            return false;
        }
        database.deleteFrom(DRAFT_FILE)
                .where(DRAFT_FILE.CONNECTOR.eq(draft.connector()))
                .execute();
        var _ = database.batch(draft.files().entrySet().stream()
                        .map(file -> database.insertInto(DRAFT_FILE)
                                .set(DRAFT_FILE.CONNECTOR, draft.connector())
                                .set(DRAFT_FILE.PATH, file.getKey())
                                .set(DRAFT_FILE.CONTENT, file.getValue()))
                        .toList())
                .execute();
        return true;
    }

    private boolean raise(Draft draft) {
        if (draft.revision() == 1) {
            return database.insertInto(DRAFT)
                            .set(DRAFT.CONNECTOR, draft.connector())
                            .set(DRAFT.REVISION, 1)
                            .set(DRAFT.BASED_ON, draft.basedOn())
                            .set(DRAFT.SAVED_AT, draft.savedAt())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return database.update(DRAFT)
                        .set(DRAFT.REVISION, draft.revision())
                        .set(DRAFT.SAVED_AT, draft.savedAt())
                        .where(DRAFT.CONNECTOR.eq(draft.connector()))
                        .and(DRAFT.REVISION.eq(draft.revision() - 1))
                        .execute()
                == 1;
    }

    /** Forgets a draft. */
    public void forget(String connector) {
        database.deleteFrom(DRAFT).where(DRAFT.CONNECTOR.eq(connector)).execute();
    }
}
