package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE_RECORD;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK_COUNT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The works: their rows, addresses and the decisions about them. */
@Repository
public class WorkStore {
    private static final String COLUMNS = "id, chamber, slug, wanted, country, kind, number, title, language, stage,"
            + " certainty, outcome, introduced_on, last_activity_on, sample, removed_at, learned_at, changed_at";
    /** Any number; it stands for "works are being joined" among the advisory locks of the database. */
    private static final long JOINING = 7_251_006_413L;

    private static final List<SelectField<?>> WORK_ROW = List.of(
            WORK.ID,
            WORK.CHAMBER,
            WORK.SLUG,
            WORK.WANTED,
            WORK.REVISION,
            WORK.LEARNED_AT,
            WORK.CHANGED_AT,
            WORK.REMOVED_AT);

    private final DSLContext database;

    WorkStore(DSLContext database) {
        this.database = database;
    }

    /** A bill on its way into a work's row. */
    public record NewWork(
            long id,
            Bill bill,
            @Nullable String wanted,
            @Nullable Instant removedAt) {}

    /**
     * Lets one transaction at a time join works, until it ends. Its queries are planned for the rows they are given: a plan
     * kept from when the tables were small would read them whole.
     */
    public void lock() {
        database.execute(
                "select pg_advisory_xact_lock(?), set_config('plan_cache_mode', 'force_custom_plan', true)", JOINING);
    }

    public List<Long> newIds(int count) {
        return Sequences.next(database, "legislation.work_id_seq", count);
    }

    public List<WorkRow> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows(WORK.ID.eq(DSL.any(ids.toArray(Long[]::new))));
    }

    public Optional<WorkRow> at(BillAddress address) {
        return rows(WORK.CHAMBER.eq(address.chamber()).and(WORK.SLUG.eq(address.key()))).stream()
                .findFirst();
    }

    public List<WorkRow> at(Collection<BillAddress> addresses) {
        return addresses.isEmpty() ? List.of() : rows(in(addresses, "slug"));
    }

    /** The works that have one of these addresses or would have it if no other wanted it. */
    public List<WorkRow> wanting(Collection<BillAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var plain = rows(in(addresses, "slug").and(WORK.WANTED.isNull()));
        return Stream.concat(plain.stream(), rows(in(addresses, "wanted").and(WORK.WANTED.isNotNull())).stream())
                .toList();
    }

    private static Condition in(Collection<BillAddress> addresses, String column) {
        var chambers = addresses.stream().map(BillAddress::chamber).toArray(String[]::new);
        var keys = addresses.stream().map(BillAddress::key).toArray(String[]::new);
        return DSL.condition(
                "(work.chamber, work." + column + ") in (select * from unnest({0}::text[], {1}::text[]))",
                DSL.val(chambers),
                DSL.val(keys));
    }

    private List<WorkRow> rows(Condition condition) {
        return database.select(WORK_ROW)
                .from(WORK)
                .where(condition)
                .orderBy(WORK.ID)
                .fetch(WorkStore::workRow);
    }

    private static WorkRow workRow(Record row) {
        return new WorkRow(
                row.get(WORK.ID),
                new BillAddress(row.get(WORK.CHAMBER), row.get(WORK.SLUG)),
                row.get(WORK.WANTED),
                row.get(WORK.REVISION),
                row.get(WORK.LEARNED_AT),
                row.get(WORK.CHANGED_AT),
                row.get(WORK.REMOVED_AT));
    }

    /** The smallest key of a source that a work is built from; it tells works apart whatever the order of arrival. */
    public WorkKey smallestKey(long work) {
        return database
                .selectDistinct(SOURCE_RECORD.CONNECTOR, SOURCE_RECORD.WORK_KEY)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.WORK_ID.eq(work))
                .fetch(row -> new WorkKey(row.value1(), row.value2()))
                .stream()
                .min(WorkKey::compareTo)
                .orElseThrow(() -> new IllegalStateException("a work without records: " + work));
    }

    public void insert(Collection<NewWork> works, Instant now) {
        var copy = new CopyRows("legislation.work (" + COLUMNS + ")");
        for (var work : works) {
            var card = BillCard.of(work.bill(), work.removedAt() != null);
            copy.add(
                    work.id(),
                    card.address().chamber(),
                    card.address().key(),
                    work.wanted(),
                    work.bill().country(),
                    card.kind(),
                    card.number(),
                    card.title(),
                    card.language(),
                    card.stage(),
                    card.certainty(),
                    card.outcome(),
                    card.introducedOn(),
                    card.lastActivityOn(),
                    card.sample(),
                    work.removedAt(),
                    now,
                    now);
        }
        copy.write(database);
    }

    /** Writes new states of works; each becomes a further revision. */
    public void update(Collection<NewWork> works, Instant now) {
        database.batched(batch -> works.forEach(work -> {
            var card = BillCard.of(work.bill(), work.removedAt() != null);
            batch.dsl()
                    .update(WORK)
                    .set(WORK.CHAMBER, card.address().chamber())
                    .set(WORK.SLUG, card.address().key())
                    .set(WORK.WANTED, work.wanted())
                    .set(WORK.COUNTRY, work.bill().country())
                    .set(WORK.KIND, card.kind().name())
                    .set(WORK.NUMBER, card.number())
                    .set(WORK.TITLE, card.title())
                    .set(WORK.LANGUAGE, card.language())
                    .set(WORK.STAGE, card.stage().name())
                    .set(WORK.CERTAINTY, card.certainty().name())
                    .set(WORK.OUTCOME, card.outcome().name())
                    .set(WORK.INTRODUCED_ON, card.introducedOn())
                    .set(WORK.LAST_ACTIVITY_ON, card.lastActivityOn())
                    .set(WORK.SAMPLE, card.sample())
                    .set(WORK.REMOVED_AT, work.removedAt())
                    .set(WORK.REVISION, WORK.REVISION.plus(1))
                    .set(WORK.CHANGED_AT, now)
                    .where(WORK.ID.eq(work.id()))
                    .execute();
        }));
    }

    /** Gives a work another address; a further revision. */
    public void rename(long work, BillAddress to, @Nullable String wanted, Instant now) {
        database.update(WORK)
                .set(WORK.CHAMBER, to.chamber())
                .set(WORK.SLUG, to.key())
                .set(WORK.WANTED, wanted)
                .set(WORK.REVISION, WORK.REVISION.plus(1))
                .set(WORK.CHANGED_AT, now)
                .where(WORK.ID.eq(work))
                .execute();
    }

    /** Deletes the row of a work that is no work any more, with its names and history. */
    public void delete(long work) {
        database.deleteFrom(WORK).where(WORK.ID.eq(work)).execute();
    }

    /** What lists show of these works, in any order. */
    public List<BillCard> cards(Collection<Long> works) {
        return works.isEmpty() ? List.of() : cardsWhere(WORK.ID.eq(DSL.any(works.toArray(Long[]::new))), 1000);
    }

    /** Of each chamber the bill introduced last; sample data only where there is nothing else. */
    public List<BillCard> newestOfEachChamber() {
        var chambers = DSL.select(WORK_COUNT.VALUE)
                .from(WORK_COUNT)
                .where(WORK_COUNT.DIMENSION.eq("chamber"))
                .asTable("chambers");
        var newest = DSL.selectFrom(WORK)
                .where(WORK.CHAMBER.eq(chambers.field(WORK_COUNT.VALUE)))
                .and(WORK.REMOVED_AT.isNull())
                .orderBy(WORK.SAMPLE, WORK.INTRODUCED_ON.desc().nullsLast(), WORK.ID.desc())
                .limit(1)
                .asTable(WORK);
        return database.select(newest.fields())
                .from(chambers)
                .crossJoin(DSL.lateral(newest))
                .fetch(WorkStore::card);
    }

    /** The addresses of all works that their sources give, read a few thousand at a time. */
    public Stream<String> allAddresses() {
        return Stream.iterate(
                        addressesAfter(0),
                        page -> !page.isEmpty(),
                        page -> addressesAfter(page.getLast().id()))
                .flatMap(List::stream)
                .map(row -> row.address().path());
    }

    /** The largest number of a work, 0 where there is none. */
    public long largestId() {
        return database.select(DSL.coalesce(DSL.max(WORK.ID), 0L)).from(WORK).fetchSingle(0, Long.class);
    }

    /** The addresses of the works with numbers behind the first and up to the second that are no samples and still given. */
    public List<BillAddress> addresses(long behind, long upTo) {
        return database.select(WORK_ROW)
                .from(WORK)
                .where(WORK.ID.gt(behind))
                .and(WORK.ID.le(upTo))
                .and(WORK.REMOVED_AT.isNull())
                .and(WORK.SAMPLE.isFalse())
                .orderBy(WORK.ID)
                .fetch(row -> workRow(row).address());
    }

    /** The works behind that number that their sources give, some hundreds of them. */
    public List<WorkRow> after(long id) {
        return rowsAfter(id, 500);
    }

    private List<WorkRow> addressesAfter(long id) {
        return rowsAfter(id, 5000);
    }

    private List<WorkRow> rowsAfter(long id, int limit) {
        return database.select(WORK_ROW)
                .from(WORK)
                .where(WORK.ID.gt(id))
                .and(WORK.REMOVED_AT.isNull())
                .orderBy(WORK.ID)
                .limit(limit)
                .fetch(WorkStore::workRow);
    }

    private List<BillCard> cardsWhere(Condition condition, int limit) {
        return database.select(WORK.fields())
                .from(WORK)
                .where(condition)
                .orderBy(WORK.ID)
                .limit(limit)
                .fetch(WorkStore::card);
    }

    static BillCard card(Record row) {
        return new BillCard(
                new BillAddress(row.get(WORK.CHAMBER), row.get(WORK.SLUG)),
                org.hemicycle.cloud.connectors.record.RecordKind.valueOf(row.get(WORK.KIND)),
                row.get(WORK.NUMBER),
                row.get(WORK.TITLE),
                row.get(WORK.LANGUAGE),
                org.hemicycle.cloud.connectors.record.Stage.valueOf(row.get(WORK.STAGE)),
                org.hemicycle.cloud.connectors.record.Certainty.valueOf(row.get(WORK.CERTAINTY)),
                org.hemicycle.cloud.connectors.record.Outcome.valueOf(row.get(WORK.OUTCOME)),
                row.get(WORK.INTRODUCED_ON),
                row.get(WORK.LAST_ACTIVITY_ON),
                row.get(WORK.SAMPLE),
                row.get(WORK.REMOVED_AT) != null);
    }
}
