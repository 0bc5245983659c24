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
                .fetchMap(PROFILE.STREAM, row -> JSON.readValue(row.value2().data(), Learnt.class));
    }

    /** Keeps what was learnt of some streams. */
    public void save(String connector, Map<String, Learnt> streams) {
        streams.forEach((stream, learnt) -> {
            var json = JSONB.jsonb(JSON.writeValueAsString(learnt));
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
}
