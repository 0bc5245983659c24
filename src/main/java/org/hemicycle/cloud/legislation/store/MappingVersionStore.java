package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MAPPING_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.UsedMapping;
import org.jooq.DSLContext;
import org.jooq.Record;
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

    /** Notes that a declaration is used; one that was noted before keeps its first day. */
    public void used(Connector connector, Instant now) {
        database.insertInto(MAPPING_VERSION)
                .set(MAPPING_VERSION.CONNECTOR, connector.name())
                .set(MAPPING_VERSION.DECLARATION_SHA256, connector.sha256())
                .set(MAPPING_VERSION.VERSION, connector.mapping().version())
                .set(MAPPING_VERSION.TEXTS, JSON.writeValueAsString(connector.texts()))
                .set(MAPPING_VERSION.USED_SINCE, now)
                .onConflictDoNothing()
                .execute();
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
                .from(MAPPING_VERSION)
                .where(MAPPING_VERSION.CONNECTOR.eq(connector))
                .and(MAPPING_VERSION.USED_SINCE.le(moment))
                .orderBy(MAPPING_VERSION.USED_SINCE.desc())
                .limit(1)
                .fetchOptional(row -> texts(row.value1()));
    }

    /** Adds to what reading again by a declaration changed. */
    public void addDifference(String connector, String sha256, MappingDifference difference) {
        database.update(MAPPING_VERSION)
                .set(MAPPING_VERSION.DIFFERENCE, JSON.writeValueAsString(difference))
                .where(MAPPING_VERSION.CONNECTOR.eq(connector))
                .and(MAPPING_VERSION.DECLARATION_SHA256.eq(sha256))
                .execute();
    }

    /** What reading again by a declaration changed so far. */
    public MappingDifference difference(String connector, String sha256) {
        return database.select(MAPPING_VERSION.DIFFERENCE)
                .from(MAPPING_VERSION)
                .where(MAPPING_VERSION.CONNECTOR.eq(connector))
                .and(MAPPING_VERSION.DECLARATION_SHA256.eq(sha256))
                .fetchOptional(MAPPING_VERSION.DIFFERENCE)
                .map(MappingVersionStore::difference)
                .orElse(MappingDifference.NOTHING);
    }

    /** All declarations of a source that were used, newest first. */
    public List<UsedMapping> of(String connector) {
        return database.selectFrom(MAPPING_VERSION)
                .where(MAPPING_VERSION.CONNECTOR.eq(connector))
                .orderBy(MAPPING_VERSION.USED_SINCE.desc())
                .fetch(MappingVersionStore::usedMapping);
    }

    private static UsedMapping usedMapping(Record row) {
        var difference = row.get(MAPPING_VERSION.DIFFERENCE);
        return new UsedMapping(
                row.get(MAPPING_VERSION.VERSION),
                row.get(MAPPING_VERSION.DECLARATION_SHA256),
                row.get(MAPPING_VERSION.USED_SINCE),
                difference == null ? null : difference(difference));
    }

    private static Map<String, String> texts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static MappingDifference difference(String json) {
        return JSON.readValue(json, MappingDifference.class);
    }
}
