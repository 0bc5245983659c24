package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.QUARANTINE;
import static org.hemicycle.cloud.legislation.tables.Tables.RECORD_COUNT;
import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE_RECORD;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK_COUNT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Running counts of records and works, kept with each change. */
@Repository
public class CountStore {
    private final DSLContext database;

    CountStore(DSLContext database) {
        this.database = database;
    }

    /** What is counted together. */
    public record Sort(String connector, String stream, RecordKind kind, boolean removed) {}

    /** How many there are. */
    public record Tally(long records, long stages, long unmapped) {
        public Tally plus(Tally other) {
            return new Tally(records + other.records, stages + other.stages, unmapped + other.unmapped);
        }
    }

    /** A count of works: by connector or by chamber. */
    public record Dimension(String name, String value) {}

    /** Words of a record that stand in no mapping. */
    public record RecordWords(String record, List<Unmapped> words) {}

    public void addRecords(Map<Sort, Tally> more) {
        database.batched(batch -> more.forEach((sort, tally) -> batch.dsl()
                .insertInto(RECORD_COUNT)
                .values(
                        sort.connector(),
                        sort.stream(),
                        sort.kind().name(),
                        sort.removed(),
                        tally.records(),
                        tally.stages(),
                        tally.unmapped())
                .onConflict(RECORD_COUNT.CONNECTOR, RECORD_COUNT.STREAM, RECORD_COUNT.KIND, RECORD_COUNT.REMOVED)
                .doUpdate()
                .set(RECORD_COUNT.RECORDS, RECORD_COUNT.RECORDS.plus(DSL.excluded(RECORD_COUNT.RECORDS)))
                .set(RECORD_COUNT.STAGES, RECORD_COUNT.STAGES.plus(DSL.excluded(RECORD_COUNT.STAGES)))
                .set(RECORD_COUNT.UNMAPPED, RECORD_COUNT.UNMAPPED.plus(DSL.excluded(RECORD_COUNT.UNMAPPED)))
                .execute()));
    }

    public void addWorks(Map<Dimension, Long> more) {
        database.batched(batch -> more.forEach((dimension, works) -> batch.dsl()
                .insertInto(WORK_COUNT)
                .values(dimension.name(), dimension.value(), works)
                .onConflict(WORK_COUNT.DIMENSION, WORK_COUNT.VALUE)
                .doUpdate()
                .set(WORK_COUNT.WORKS, WORK_COUNT.WORKS.plus(DSL.excluded(WORK_COUNT.WORKS)))
                .execute()));
    }

    public Map<Sort, Tally> records() {
        var counts = new HashMap<Sort, Tally>();
        database.selectFrom(RECORD_COUNT)
                .where(RECORD_COUNT.RECORDS.gt(0L))
                .forEach(row -> counts.put(
                        new Sort(
                                row.get(RECORD_COUNT.CONNECTOR),
                                row.get(RECORD_COUNT.STREAM),
                                RecordKind.valueOf(row.get(RECORD_COUNT.KIND)),
                                row.get(RECORD_COUNT.REMOVED)),
                        new Tally(
                                row.get(RECORD_COUNT.RECORDS),
                                row.get(RECORD_COUNT.STAGES),
                                row.get(RECORD_COUNT.UNMAPPED))));
        return counts;
    }

    public Map<Dimension, Long> works() {
        var counts = new HashMap<Dimension, Long>();
        database.selectFrom(WORK_COUNT)
                .where(WORK_COUNT.WORKS.gt(0L))
                .forEach(row -> counts.put(
                        new Dimension(row.get(WORK_COUNT.DIMENSION), row.get(WORK_COUNT.VALUE)),
                        row.get(WORK_COUNT.WORKS)));
        return counts;
    }

    /** Records held back, by connector. */
    public Map<String, Long> heldBack() {
        return database.select(QUARANTINE.CONNECTOR, DSL.count().cast(Long.class))
                .from(QUARANTINE)
                .where(QUARANTINE.HELD_BACK)
                .groupBy(QUARANTINE.CONNECTOR)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The records of a connector that have unmapped words. */
    public List<RecordWords> unmappedWords(String connector) {
        return database.select(SOURCE_RECORD.RECORD_KEY, SOURCE_RECORD.UNMAPPED_WORDS)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.CONNECTOR.eq(connector))
                .and(SOURCE_RECORD.UNMAPPED_WORDS.isNotNull())
                .and(SOURCE_RECORD.REMOVED_AT.isNull())
                .fetch(row -> new RecordWords(row.value1(), StoredJson.readWords(row.value2())));
    }
}
