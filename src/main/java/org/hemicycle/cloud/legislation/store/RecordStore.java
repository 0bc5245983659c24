package org.hemicycle.cloud.legislation.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hemicycle.cloud.legislation.tables.Tables.READING;
import static org.hemicycle.cloud.legislation.tables.Tables.RECORD_VERSION;
import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE_RECORD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Version;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The source records. Everything goes in batches. */
@Repository
public class RecordStore {
    private static final String COLUMNS =
            "id, connector, stream, record_key, work_key, kind, work_id, content, content_hash,"
                    + " fragment_id, at, position, dated, stages, unmapped, unmapped_words, derived, sample, first_seen_at,"
                    + " changed_at";
    private static final List<SelectField<?>> STORED = List.of(
            SOURCE_RECORD.ID,
            SOURCE_RECORD.CONNECTOR,
            SOURCE_RECORD.STREAM,
            SOURCE_RECORD.RECORD_KEY,
            SOURCE_RECORD.WORK_KEY,
            SOURCE_RECORD.KIND,
            SOURCE_RECORD.WORK_ID,
            SOURCE_RECORD.CONTENT,
            SOURCE_RECORD.FRAGMENT_ID,
            SOURCE_RECORD.AT,
            SOURCE_RECORD.DATED,
            SOURCE_RECORD.DERIVED,
            SOURCE_RECORD.SAMPLE,
            SOURCE_RECORD.CHANGED_AT,
            SOURCE_RECORD.REMOVED_AT);

    private final DSLContext database;

    RecordStore(DSLContext database) {
        this.database = database;
    }

    /** What names a record within its connector. */
    public record RecordName(String stream, String key) {}

    /** Those of these records that we hold. */
    public Map<RecordName, HeldRecord> held(String connector, Collection<RecordName> names) {
        var streams = names.stream().map(RecordName::stream).toArray(String[]::new);
        var keys = names.stream().map(RecordName::key).toArray(String[]::new);
        // One look into the index for each, whatever the planner thinks of the size of the table.
        var ids = DSL.field(
                "array(select (select r.id from legislation.source_record r where r.connector = {0}"
                        + " and r.stream = w.stream and r.record_key = w.key)"
                        + " from unnest({1}::text[], {2}::text[]) w(stream, key))",
                Long[].class, DSL.val(connector), DSL.val(streams), DSL.val(keys));
        var held = new HashMap<RecordName, HeldRecord>();
        database.select(
                        SOURCE_RECORD.ID,
                        SOURCE_RECORD.STREAM,
                        SOURCE_RECORD.RECORD_KEY,
                        SOURCE_RECORD.WORK_KEY,
                        SOURCE_RECORD.KIND,
                        SOURCE_RECORD.WORK_ID,
                        SOURCE_RECORD.CONTENT_HASH,
                        SOURCE_RECORD.FRAGMENT_ID,
                        SOURCE_RECORD.AT,
                        SOURCE_RECORD.POSITION,
                        SOURCE_RECORD.DATED,
                        SOURCE_RECORD.DERIVED,
                        SOURCE_RECORD.STAGES,
                        SOURCE_RECORD.UNMAPPED,
                        SOURCE_RECORD.SAMPLE,
                        SOURCE_RECORD.REMOVED_AT,
                        READING.ADDRESS,
                        READING.FETCHED_AT)
                .from(SOURCE_RECORD)
                .join(READING)
                .on(READING.FRAGMENT_ID.eq(SOURCE_RECORD.FRAGMENT_ID))
                .where(SOURCE_RECORD.ID.eq(DSL.any(ids)))
                .forEach(row -> held.put(
                        new RecordName(row.get(SOURCE_RECORD.STREAM), row.get(SOURCE_RECORD.RECORD_KEY)),
                        heldRecord(row)));
        return held;
    }

    private static HeldRecord heldRecord(Record row) {
        return new HeldRecord(
                row.get(SOURCE_RECORD.ID),
                row.get(SOURCE_RECORD.WORK_KEY),
                RecordKind.valueOf(row.get(SOURCE_RECORD.KIND)),
                row.get(SOURCE_RECORD.WORK_ID),
                row.get(SOURCE_RECORD.CONTENT_HASH),
                row.get(SOURCE_RECORD.FRAGMENT_ID),
                row.get(SOURCE_RECORD.AT),
                new Version(
                        row.get(SOURCE_RECORD.DATED),
                        row.get(SOURCE_RECORD.DERIVED),
                        row.get(READING.FETCHED_AT),
                        row.get(READING.ADDRESS),
                        row.get(SOURCE_RECORD.POSITION)),
                row.get(SOURCE_RECORD.STAGES),
                row.get(SOURCE_RECORD.UNMAPPED),
                row.get(SOURCE_RECORD.SAMPLE),
                row.get(SOURCE_RECORD.REMOVED_AT));
    }

    /** Numbers for records that are to be inserted. */
    public List<Long> newIds(int count) {
        return Sequences.next(database, "legislation.source_record_id_seq", count);
    }

    /** Inserts records; each with its number and the work it belongs to. */
    public void insert(Map<Long, RecordRow> rows, Map<Long, Long> works, Instant now) {
        var copy = new CopyRows("legislation.source_record (" + COLUMNS + ")");
        rows.forEach((id, row) -> copy.add(
                id,
                row.record().connector(),
                row.record().stream(),
                row.record().key(),
                row.record().work(),
                row.record().kind(),
                works.get(id),
                new CopyRows.Utf8(row.content()),
                row.hash(),
                row.fragment(),
                row.record().at(),
                row.version().position(),
                row.version().dated(),
                row.stages(),
                row.unmapped(),
                row.unmappedWords(),
                row.version().derived(),
                row.sample(),
                now,
                now));
        copy.write(database);
    }

    /** Writes new versions over the old ones, which are kept as history. */
    public void update(Map<Long, RecordRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        keepVersions(rows.keySet(), now);
        database.batched(batch -> rows.forEach((id, row) -> batch.dsl()
                .update(SOURCE_RECORD)
                .set(SOURCE_RECORD.WORK_KEY, row.record().work())
                .set(SOURCE_RECORD.KIND, row.record().kind().name())
                .set(SOURCE_RECORD.CONTENT, new String(row.content(), UTF_8).replace("\u0000", ""))
                .set(SOURCE_RECORD.CONTENT_HASH, row.hash())
                .set(SOURCE_RECORD.FRAGMENT_ID, row.fragment())
                .set(SOURCE_RECORD.AT, row.record().at())
                .set(SOURCE_RECORD.POSITION, row.version().position())
                .set(SOURCE_RECORD.DATED, row.version().dated())
                .set(SOURCE_RECORD.STAGES, row.stages())
                .set(SOURCE_RECORD.UNMAPPED, row.unmapped())
                .set(SOURCE_RECORD.UNMAPPED_WORDS, row.unmappedWords())
                .set(SOURCE_RECORD.DERIVED, row.version().derived())
                .set(SOURCE_RECORD.SAMPLE, row.sample())
                .set(SOURCE_RECORD.CHANGED_AT, now)
                .set(SOURCE_RECORD.REMOVED_AT, DSL.castNull(SOURCE_RECORD.REMOVED_AT))
                .where(SOURCE_RECORD.ID.eq(id))
                .execute()));
    }

    private void keepVersions(Collection<Long> records, Instant now) {
        database.insertInto(RECORD_VERSION)
                .select(database.select(
                                SOURCE_RECORD.ID,
                                SOURCE_RECORD.CONTENT_HASH,
                                SOURCE_RECORD.FRAGMENT_ID,
                                SOURCE_RECORD.AT,
                                SOURCE_RECORD.DATED,
                                DSL.val(now))
                        .from(SOURCE_RECORD)
                        .where(SOURCE_RECORD.ID.eq(DSL.any(records.toArray(Long[]::new)))))
                .onConflictDoNothing()
                .execute();
    }

    /** Keeps versions that lost against a later one. */
    public void keepVersions(Map<RecordRow, Long> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        var rows = versions.entrySet().stream()
                .map(one -> DSL.row(
                        one.getValue(),
                        one.getKey().hash(),
                        one.getKey().fragment(),
                        one.getKey().record().at(),
                        one.getKey().version().dated(),
                        now))
                .toList();
        database.insertInto(
                        RECORD_VERSION,
                        RECORD_VERSION.RECORD_ID,
                        RECORD_VERSION.CONTENT_HASH,
                        RECORD_VERSION.FRAGMENT_ID,
                        RECORD_VERSION.AT,
                        RECORD_VERSION.DATED,
                        RECORD_VERSION.LEARNED_AT)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    /** Marks records as removed by their source, or as given again. */
    public void markRemoved(Collection<Long> records, Instant at) {
        database.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.REMOVED_AT, at)
                .where(SOURCE_RECORD.ID.eq(DSL.any(records.toArray(Long[]::new))))
                .execute();
    }

    /** Deletes records for good; only sample data is ever deleted. */
    public void delete(Collection<Long> records) {
        database.deleteFrom(SOURCE_RECORD)
                .where(SOURCE_RECORD.ID.eq(DSL.any(records.toArray(Long[]::new))))
                .execute();
    }

    /** Moves records to other works; null takes them out of any. */
    public void assign(Map<Long, Long> workOf, Collection<Long> toNone) {
        if (!workOf.isEmpty()) {
            var records = workOf.keySet().toArray(Long[]::new);
            var works = workOf.values().toArray(Long[]::new);
            database.execute(
                    "update legislation.source_record r set work_id = moved.work"
                            + " from unnest(?::bigint[], ?::bigint[]) moved(record, work) where r.id = moved.record",
                    records,
                    works);
        }
        if (!toNone.isEmpty()) {
            database.update(SOURCE_RECORD)
                    .set(SOURCE_RECORD.WORK_ID, DSL.castNull(SOURCE_RECORD.WORK_ID))
                    .where(SOURCE_RECORD.ID.eq(DSL.any(toNone.toArray(Long[]::new))))
                    .execute();
        }
    }

    /** A record with the work it belongs to, 0 where it belongs to none. */
    public record Placed(StoredRecord record, long work) {}

    /** The records of works, by work. */
    public Map<Long, List<StoredRecord>> ofWorks(Collection<Long> works) {
        var byWork = new LinkedHashMap<Long, List<StoredRecord>>();
        if (!works.isEmpty()) {
            placed(SOURCE_RECORD.WORK_ID.eq(DSL.any(works.toArray(Long[]::new))))
                    .forEach(placed -> byWork.computeIfAbsent(placed.work(), any -> new ArrayList<>())
                            .add(placed.record()));
        }
        return byWork;
    }

    /** The records about these works of sources. */
    public List<Placed> about(Collection<WorkKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var connectors = keys.stream().map(WorkKey::connector).toArray(String[]::new);
        var works = keys.stream().map(WorkKey::key).toArray(String[]::new);
        return placed(DSL.condition(
                "(connector, work_key) in (select * from unnest({0}::text[], {1}::text[]))",
                DSL.val(connectors), DSL.val(works)));
    }

    /** These records. */
    public List<Placed> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : placed(SOURCE_RECORD.ID.eq(DSL.any(ids.toArray(Long[]::new))));
    }

    private List<Placed> placed(Condition condition) {
        return database.select(STORED)
                .from(SOURCE_RECORD)
                .where(condition)
                .orderBy(SOURCE_RECORD.ID)
                .fetch(row -> new Placed(
                        storedRecord(row),
                        row.get(SOURCE_RECORD.WORK_ID) == null ? 0 : row.get(SOURCE_RECORD.WORK_ID)));
    }

    private static StoredRecord storedRecord(Record row) {
        var said = StoredJson.readSaid(row.get(SOURCE_RECORD.CONTENT));
        return new StoredRecord(
                row.get(SOURCE_RECORD.ID),
                new SourceRecord(
                        row.get(SOURCE_RECORD.CONNECTOR),
                        row.get(SOURCE_RECORD.STREAM),
                        row.get(SOURCE_RECORD.RECORD_KEY),
                        row.get(SOURCE_RECORD.WORK_KEY),
                        RecordKind.valueOf(row.get(SOURCE_RECORD.KIND)),
                        said.content(),
                        row.get(SOURCE_RECORD.AT),
                        row.get(SOURCE_RECORD.DATED),
                        said.origins(),
                        List.of()),
                row.get(SOURCE_RECORD.FRAGMENT_ID),
                row.get(SOURCE_RECORD.DERIVED),
                row.get(SOURCE_RECORD.SAMPLE),
                row.get(SOURCE_RECORD.CHANGED_AT),
                row.get(SOURCE_RECORD.REMOVED_AT));
    }

    /** Ids of the sample records of a connector. */
    public List<Long> samples() {
        return database.select(SOURCE_RECORD.ID)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.SAMPLE)
                .fetch(SOURCE_RECORD.ID);
    }
}
