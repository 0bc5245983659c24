package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.PROFILE;

import java.util.Map;
import org.hemicycle.cloud.harvest.watch.Learnt;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was learnt of the streams of each source. */
@Component
public class ProfileStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    public ProfileStore(DSLContext database) {
        this.database = database;
    }

    /** What was learnt of a source, by stream. */
    public Map<String, Learnt> of(String connector) {
        return database.select(PROFILE.STREAM, PROFILE.LEARNT)
                .from(PROFILE)
                .where(PROFILE.CONNECTOR.eq(connector))
                .fetchMap(PROFILE.STREAM, row -> read(row.value2()));
    }

    /** What the run of a source that is under way has learnt so far, by stream. */
    public Map<String, Learnt> underWay(String connector) {
        return database.select(PROFILE.STREAM, PROFILE.LEARNING)
                .from(PROFILE)
                .where(PROFILE.CONNECTOR.eq(connector))
                .and(PROFILE.LEARNING.isNotNull())
                .fetchMap(PROFILE.STREAM, row -> read(row.value2()));
    }

    /** Keeps what the run under way has learnt so far of some streams; what was learnt before it stays. */
    public void keepUnderWay(String connector, Map<String, Learnt> streams) {
        streams.forEach((stream, learning) -> {
            var json = written(learning);
            database.insertInto(PROFILE)
                    .set(PROFILE.CONNECTOR, connector)
                    .set(PROFILE.STREAM, stream)
                    .set(PROFILE.LEARNT, written(Learnt.NOTHING))
                    .set(PROFILE.LEARNING, json)
                    .onConflict(PROFILE.CONNECTOR, PROFILE.STREAM)
                    .doUpdate()
                    .set(PROFILE.LEARNING, json)
                    .execute();
        });
    }

    /** Forgets what a run under way has learnt. */
    public void forgetUnderWay(String connector) {
        database.update(PROFILE)
                .setNull(PROFILE.LEARNING)
                .where(PROFILE.CONNECTOR.eq(connector))
                .and(PROFILE.LEARNING.isNotNull())
                .execute();
    }

    /** Keeps what was learnt of some streams, for the runs to come. */
    public void save(String connector, Map<String, Learnt> streams) {
        streams.forEach((stream, learnt) -> {
            var json = written(learnt);
            database.insertInto(PROFILE)
                    .set(PROFILE.CONNECTOR, connector)
                    .set(PROFILE.STREAM, stream)
                    .set(PROFILE.LEARNT, json)
                    .onConflict(PROFILE.CONNECTOR, PROFILE.STREAM)
                    .doUpdate()
                    .set(PROFILE.LEARNT, json)
                    .execute();
        });
    }

    private static Learnt read(JSONB json) {
        return JSON.readValue(json.data(), Learnt.class);
    }

    private static JSONB written(Learnt learnt) {
        return JSONB.jsonb(JSON.writeValueAsString(learnt));
    }
}
