package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MAPPING_USE;
import static org.hemicycle.cloud.legislation.tables.Tables.MAPPING_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.UsedMapping;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The declarations that records were read by, so that any answer can be read again as it was then. */
@Repository
public class MappingVersionStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    MappingVersionStore(DSLContext database) {
        this.database = database;
    }

    /** Notes that a declaration is used; one that was used last keeps the moment it is used since. */
    public void used(Connector connector, Instant now) {
        database.insertInto(MAPPING_VERSION)
                .set(MAPPING_VERSION.CONNECTOR, connector.name())
                .set(MAPPING_VERSION.DECLARATION_SHA256, connector.sha256())
                .set(MAPPING_VERSION.VERSION, connector.mapping().version())
                .set(MAPPING_VERSION.TEXTS, JSON.writeValueAsString(connector.texts()))
                .onConflictDoNothing()
                .execute();
        if (!inUse(connector.name()).equals(Optional.of(connector.sha256()))) {
            database.insertInto(MAPPING_USE)
                    .set(MAPPING_USE.CONNECTOR, connector.name())
                    .set(MAPPING_USE.DECLARATION_SHA256, connector.sha256())
                    .set(MAPPING_USE.SINCE, now)
                    .execute();
        }
    }

    private Optional<String> inUse(String connector) {
        return database.select(MAPPING_USE.DECLARATION_SHA256)
                .from(MAPPING_USE)
                .where(MAPPING_USE.CONNECTOR.eq(connector))
                .orderBy(MAPPING_USE.ID.desc())
                .limit(1)
                .fetchOptional(MAPPING_USE.DECLARATION_SHA256);
    }

    /** The declaration of that checksum; empty where none such was used. */
    public Optional<Map<String, String>> texts(String connector, String sha256) {
        return database.select(MAPPING_VERSION.TEXTS)
                .from(MAPPING_VERSION)
                .where(MAPPING_VERSION.CONNECTOR.eq(connector))
                .and(MAPPING_VERSION.DECLARATION_SHA256.eq(sha256))
                .fetchOptional(row -> texts(row.value1()));
    }

    /** The declaration that was used at a moment; empty where there was none yet. */
    public Optional<Map<String, String>> usedAt(String connector, Instant moment) {
        return database.select(MAPPING_VERSION.TEXTS)
                .from(MAPPING_USE)
                .join(MAPPING_VERSION)
                .using(MAPPING_USE.CONNECTOR, MAPPING_USE.DECLARATION_SHA256)
                .where(MAPPING_USE.CONNECTOR.eq(connector))
                .and(MAPPING_USE.SINCE.le(moment))
                .orderBy(MAPPING_USE.ID.desc())
                .limit(1)
                .fetchOptional(row -> texts(row.value1()));
    }

    /** Keeps what reading again by a declaration changed, since it is used the last time. */
    public void saveDifference(String connector, String sha256, MappingDifference difference) {
        database.update(MAPPING_USE)
                .set(MAPPING_USE.DIFFERENCE, JSON.writeValueAsString(difference))
                .where(MAPPING_USE.ID.eq(lastUse(connector, sha256)))
                .execute();
    }

    /** What reading again by a declaration changed so far, since it is used the last time. */
    public MappingDifference difference(String connector, String sha256) {
        return database.select(MAPPING_USE.DIFFERENCE)
                .from(MAPPING_USE)
                .where(MAPPING_USE.ID.eq(lastUse(connector, sha256)))
                .fetchOptional(MAPPING_USE.DIFFERENCE)
                .map(MappingVersionStore::difference)
                .orElse(MappingDifference.NOTHING);
    }

    private static Select<Record1<Long>> lastUse(String connector, String sha256) {
        return DSL.select(DSL.max(MAPPING_USE.ID))
                .from(MAPPING_USE)
                .where(MAPPING_USE.CONNECTOR.eq(connector))
                .and(MAPPING_USE.DECLARATION_SHA256.eq(sha256));
    }

    /** When which declaration of a source was used, newest first. */
    public List<UsedMapping> of(String connector) {
        var until = DSL.lag(MAPPING_USE.SINCE).over(DSL.orderBy(MAPPING_USE.ID.desc()));
        return database.select(
                        MAPPING_VERSION.VERSION,
                        MAPPING_USE.DECLARATION_SHA256,
                        MAPPING_USE.SINCE,
                        until,
                        MAPPING_USE.DIFFERENCE)
                .from(MAPPING_USE)
                .join(MAPPING_VERSION)
                .using(MAPPING_USE.CONNECTOR, MAPPING_USE.DECLARATION_SHA256)
                .where(MAPPING_USE.CONNECTOR.eq(connector))
                .orderBy(MAPPING_USE.ID.desc())
                .fetch(row -> new UsedMapping(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : difference(row.value5())));
    }

    private static Map<String, String> texts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static MappingDifference difference(String json) {
        return JSON.readValue(json, MappingDifference.class);
    }
}
