package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.QUARANTINE;
import static org.hemicycle.cloud.legislation.tables.Tables.READING;
import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE_RECORD;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.legislation.QuarantinedRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was read from which fragment, by which state of the declaration, and what could not be read. */
@Repository
public class ReadingStore {
    private final DSLContext database;

    ReadingStore(DSLContext database) {
        this.database = database;
    }

    /** A fragment that was read. */
    public record Read(
            long fragment,
            String connector,
            String stream,
            String address,
            String declaration,
            boolean derived,
            Instant fetchedAt,
            long[] records,
            int heldBack,
            int unmapped) {}

    /** Where and when a fragment was had. */
    public record Origin(long fragment, String address, Instant fetchedAt) {}

    /** Something that could not be read. */
    public record Trouble(
            String stream,
            @Nullable String key,
            long fragment,
            String at,
            @Nullable String field,
            String reason,
            boolean heldBack) {}

    /** Writes readings, over earlier ones of the same fragments. */
    public void save(Collection<Read> readings, Instant now) {
        database.deleteFrom(READING)
                .where(READING.FRAGMENT_ID.eq(
                        DSL.any(readings.stream().map(Read::fragment).toArray(Long[]::new))))
                .execute();
        var copy = new CopyRows("legislation.reading (fragment_id, connector, stream, address, declaration_sha256,"
                + " derived, fetched_at, records, held_back, unmapped, read_at)");
        readings.forEach(one -> copy.add(
                one.fragment(),
                one.connector(),
                one.stream(),
                one.address(),
                one.declaration(),
                one.derived(),
                one.fetchedAt(),
                one.records(),
                one.heldBack(),
                one.unmapped(),
                now));
        copy.write(database);
    }

    /** The records that stand in these fragments, those that were read by this state of the declaration. */
    public Map<Long, TakenRecords> known(Collection<Long> fragments, String declaration) {
        var rows = database.select(READING.FRAGMENT_ID, READING.RECORDS, READING.HELD_BACK, READING.UNMAPPED)
                .from(READING)
                .where(READING.FRAGMENT_ID.eq(DSL.any(fragments.toArray(Long[]::new))))
                .and(READING.DECLARATION_SHA256.eq(declaration))
                .fetch();
        var unmapped = unmapped(rows.stream()
                .filter(row -> row.value4() > 0)
                .flatMap(row -> Arrays.stream(row.value2()))
                .toArray(Long[]::new));
        var known = new HashMap<Long, TakenRecords>();
        for (var row : rows) {
            var records = Arrays.stream(row.value2()).mapToLong(Long::longValue).toArray();
            known.put(
                    row.value1(),
                    TakenRecords.unchanged(records, row.value4() > 0 ? unmapped : Map.of(), row.value3()));
        }
        return known;
    }

    private Map<Long, Integer> unmapped(Long[] records) {
        return records.length == 0
                ? Map.of()
                : database.select(SOURCE_RECORD.ID, SOURCE_RECORD.UNMAPPED)
                        .from(SOURCE_RECORD)
                        .where(SOURCE_RECORD.ID.eq(DSL.any(records)))
                        .and(SOURCE_RECORD.UNMAPPED.gt(0))
                        .fetchMap(SOURCE_RECORD.ID, SOURCE_RECORD.UNMAPPED);
    }

    /** The fragments that were last read by another state of the declaration, oldest first, and by which. */
    public Map<Long, String> stale(String connector, String declaration) {
        return database.select(READING.FRAGMENT_ID, READING.DECLARATION_SHA256)
                .from(READING)
                .where(READING.CONNECTOR.eq(connector))
                .and(READING.DECLARATION_SHA256.notIn("", declaration))
                .orderBy(READING.FRAGMENT_ID)
                .fetchMap(READING.FRAGMENT_ID, READING.DECLARATION_SHA256);
    }

    /** The fragments of a connector that a run did not see. */
    public List<Long> notSeen(String connector, LongPredicate seen) {
        return database
                .select(READING.FRAGMENT_ID)
                .from(READING)
                .where(READING.CONNECTOR.eq(connector))
                .and(READING.DECLARATION_SHA256.ne(""))
                .fetch(READING.FRAGMENT_ID)
                .stream()
                .filter(fragment -> !seen.test(fragment))
                .toList();
    }

    /** The records that stand in these fragments and in no other current one of the connector. */
    public List<Long> onlyIn(String connector, Collection<Long> fragments) {
        var gone = fragments.toArray(Long[]::new);
        return database.fetch(
                        "select distinct r from legislation.reading, unnest(records) r where fragment_id = any(?)"
                                + " except select r from legislation.reading, unnest(records) r"
                                + " where connector = ? and declaration_sha256 <> '' and fragment_id <> all(?)",
                        gone,
                        connector,
                        gone)
                .getValues(0, Long.class);
    }

    /**
     * These fragments say nothing any more; should their source answer so again they are read again.
     *
     * @param except records whose fragments still count, because what the source says of them now could not be read
     */
    public void retire(Collection<Long> fragments, Collection<Long> except) {
        database.execute(
                "update legislation.reading set declaration_sha256 = '' where fragment_id = any(?) and not records && ?",
                fragments.toArray(Long[]::new),
                except.toArray(Long[]::new));
    }

    /** What the fragments that a run saw hold back. */
    public HeldBackNow heldBack(String connector, LongPredicate seen) {
        var keys = new HashMap<String, Set<String>>();
        var nameless = new HashSet<String>();
        database
                .select(QUARANTINE.STREAM, QUARANTINE.RECORD_KEY, QUARANTINE.FRAGMENT_ID)
                .from(QUARANTINE)
                .where(QUARANTINE.CONNECTOR.eq(connector))
                .and(QUARANTINE.HELD_BACK)
                .fetch()
                .stream()
                .filter(row -> seen.test(row.value3()))
                .forEach(row -> {
                    if (row.value2() == null) {
                        nameless.add(row.value1());
                    } else {
                        keys.computeIfAbsent(row.value1(), any -> new HashSet<>())
                                .add(row.value2());
                    }
                });
        return new HeldBackNow(keys, nameless);
    }

    /**
     * Records that are there and could not be read.
     *
     * @param keys by stream, of those whose key could be read
     * @param nameless streams with records of which not even the key could be read
     */
    public record HeldBackNow(Map<String, Set<String>> keys, Set<String> nameless) {
        /** Whether a record may be among them. */
        public boolean mayBe(String stream, String key) {
            return nameless.contains(stream)
                    || keys.getOrDefault(stream, Set.of()).contains(key);
        }
    }

    /** Forgets what was read from these fragments. */
    public void deleteOf(Collection<Long> fragments) {
        var gone = fragments.toArray(Long[]::new);
        database.deleteFrom(READING)
                .where(READING.FRAGMENT_ID.eq(DSL.any(gone)))
                .execute();
        database.deleteFrom(QUARANTINE)
                .where(QUARANTINE.FRAGMENT_ID.eq(DSL.any(gone)))
                .execute();
    }

    /** Where and when these fragments were had, those that were read. */
    public Map<Long, Origin> origins(Collection<Long> fragments) {
        return database.select(READING.FRAGMENT_ID, READING.ADDRESS, READING.FETCHED_AT)
                .from(READING)
                .where(READING.FRAGMENT_ID.eq(DSL.any(fragments.toArray(Long[]::new))))
                .fetchMap(READING.FRAGMENT_ID, row -> new Origin(row.value1(), row.value2(), row.value3()));
    }

    /** The trouble with these fragments, in place of what was kept of them before. */
    public void saveTrouble(String connector, Collection<Long> fragments, List<Trouble> trouble, Instant now) {
        database.deleteFrom(QUARANTINE)
                .where(QUARANTINE.FRAGMENT_ID.eq(DSL.any(fragments.toArray(Long[]::new))))
                .execute();
        var copy = new CopyRows("legislation.quarantine"
                + " (connector, stream, record_key, fragment_id, at, field, reason, held_back, since)");
        trouble.forEach(one -> copy.add(
                connector,
                one.stream(),
                one.key(),
                one.fragment(),
                one.at(),
                one.field(),
                one.reason(),
                one.heldBack(),
                now));
        copy.write(database);
    }

    /** What of a connector could not be read, newest first. */
    public List<QuarantinedRecord> quarantine(String connector, int limit) {
        return database.selectFrom(QUARANTINE)
                .where(QUARANTINE.CONNECTOR.eq(connector))
                .orderBy(QUARANTINE.HELD_BACK.desc(), QUARANTINE.ID.desc())
                .limit(limit)
                .fetch(row -> new QuarantinedRecord(
                        row.get(QUARANTINE.CONNECTOR),
                        row.get(QUARANTINE.STREAM),
                        row.get(QUARANTINE.RECORD_KEY),
                        row.get(QUARANTINE.FRAGMENT_ID),
                        row.get(QUARANTINE.AT),
                        row.get(QUARANTINE.FIELD),
                        row.get(QUARANTINE.REASON),
                        row.get(QUARANTINE.SINCE)));
    }
}
