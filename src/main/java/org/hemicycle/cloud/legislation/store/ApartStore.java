package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.KEPT_APART;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.model.Joining;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What people decided: that two works of sources are not one, whatever names they share. */
@Repository
public class ApartStore {
    private final DSLContext database;

    ApartStore(DSLContext database) {
        this.database = database;
    }

    /** Decides that two works of sources are not one. */
    public void keepApart(WorkKey one, WorkKey other, String because, Instant now) {
        var first = one.compareTo(other) < 0 ? one : other;
        var second = first == one ? other : one;
        database.insertInto(
                        KEPT_APART,
                        KEPT_APART.CONNECTOR,
                        KEPT_APART.WORK_KEY,
                        KEPT_APART.OTHER_CONNECTOR,
                        KEPT_APART.OTHER_WORK_KEY,
                        KEPT_APART.BECAUSE,
                        KEPT_APART.DECIDED_AT)
                .values(first.connector(), first.key(), second.connector(), second.key(), because, now)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes back every decision about that work of a source. */
    public List<WorkKey> rejoin(WorkKey key, Instant now) {
        return database
                .update(KEPT_APART)
                .set(KEPT_APART.UNDONE_AT, now)
                .where(KEPT_APART.UNDONE_AT.isNull())
                .and(KEPT_APART
                        .CONNECTOR
                        .eq(key.connector())
                        .and(KEPT_APART.WORK_KEY.eq(key.key()))
                        .or(KEPT_APART
                                .OTHER_CONNECTOR
                                .eq(key.connector())
                                .and(KEPT_APART.OTHER_WORK_KEY.eq(key.key()))))
                .returning()
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(
                        new WorkKey(row.get(KEPT_APART.CONNECTOR), row.get(KEPT_APART.WORK_KEY)),
                        new WorkKey(row.get(KEPT_APART.OTHER_CONNECTOR), row.get(KEPT_APART.OTHER_WORK_KEY))))
                .distinct()
                .toList();
    }

    /** The decisions that stand about any of these. */
    public List<Joining.Apart> keptApart(Collection<WorkKey> keys) {
        var connectors = keys.stream().map(WorkKey::connector).toArray(String[]::new);
        var works = keys.stream().map(WorkKey::key).toArray(String[]::new);
        return database.select(
                        KEPT_APART.CONNECTOR,
                        KEPT_APART.WORK_KEY,
                        KEPT_APART.OTHER_CONNECTOR,
                        KEPT_APART.OTHER_WORK_KEY)
                .from(KEPT_APART)
                .where(KEPT_APART.UNDONE_AT.isNull())
                .and(DSL.condition(
                        "(connector, work_key) in (select * from unnest({0}::text[], {1}::text[]))",
                        DSL.val(connectors), DSL.val(works)))
                .fetch(row -> new Joining.Apart(
                        new WorkKey(row.value1(), row.value2()), new WorkKey(row.value3(), row.value4())));
    }
}
