package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.DONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.cloud.harvest.RunId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run under way has dealt with. */
@Component
public class DoneStore {
    /** Stands for an answer as a whole rather than one part of it. */
    public static final int WHOLE = -1;

    private final DSLContext database;

    public DoneStore(DSLContext database) {
        this.database = database;
    }

    /** Adds what was dealt with. */
    public void add(RunId run, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        var insert = database.insertInto(DONE, DONE.RUN_ID, DONE.REQUEST_KEY, DONE.PLACE, DONE.FRAGMENT_ID);
        for (var one : done) {
            insert = insert.values(run.value(), one.requestKey(), one.place(), one.fragment());
        }
        insert.onConflictDoNothing().execute();
    }

    /** Everything a run has dealt with, by request. */
    public Map<UUID, List<Done>> of(RunId run) {
        var all = new HashMap<UUID, List<Done>>();
        database.select(DONE.REQUEST_KEY, DONE.PLACE, DONE.FRAGMENT_ID)
                .from(DONE)
                .where(DONE.RUN_ID.eq(run.value()))
                .orderBy(DONE.PLACE)
                .forEach(row -> all.computeIfAbsent(row.value1(), key -> new ArrayList<>())
                        .add(new Done(row.value1(), row.value2(), row.value3())));
        return all;
    }

    /** Forgets a run that has ended. */
    public void forget(RunId run) {
        database.deleteFrom(DONE).where(DONE.RUN_ID.eq(run.value())).execute();
    }

    /**
     * An answer, or a part of one, that was dealt with.
     *
     * @param fragment null where nothing was stored
     */
    public record Done(UUID requestKey, int place, @Nullable Long fragment) {}
}
