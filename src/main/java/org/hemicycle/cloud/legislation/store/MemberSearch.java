package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MANDATE;
import static org.hemicycle.cloud.legislation.tables.Tables.MEMBER;
import static org.hemicycle.cloud.legislation.tables.Tables.PART_TAKEN;
import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE_RECORD;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.cloud.connectors.record.VoteEvent.Position;
import org.hemicycle.cloud.legislation.MemberList;
import org.hemicycle.cloud.legislation.MemberList.Choice;
import org.hemicycle.cloud.legislation.MemberQuery;
import org.hemicycle.cloud.legislation.PartTaken;
import org.hemicycle.cloud.legislation.PartTaken.Some;
import org.hemicycle.cloud.legislation.model.Folding;
import org.hemicycle.cloud.legislation.model.NaturalOrder;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds members, and what they took part in. */
@Repository
public class MemberSearch {
    /** A seat without an end is one of today as long as its source has said something within so many days. */
    private static final int BELIEVED_DAYS = 400;

    private static final int MANY_CHOICES = 400;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final DSLContext database;

    MemberSearch(DSLContext database) {
        this.database = database;
    }

    /** How many members of a country a source gives, and when it said the latest. */
    public record Given(String connector, long members, Instant asOf) {}

    /** The sources of the members of a country. */
    public List<Given> given(String country) {
        return database.select(MEMBER.CONNECTOR, DSL.count(), DSL.max(MEMBER.AS_OF))
                .from(MEMBER)
                .where(MEMBER.COUNTRY.eq(country))
                .and(MEMBER.REMOVED_AT.isNull())
                .groupBy(MEMBER.CONNECTOR)
                .orderBy(MEMBER.CONNECTOR)
                .fetch(row -> new Given(row.value1(), row.value2(), row.value3()));
    }

    /** The members that are asked for, with how many there are in all. */
    public Some<MemberList.Card> find(MemberQuery query, Instant now) {
        var total = DSL.count().over();
        var rows = database.select(MEMBER.CHAMBER, MEMBER.SLUG, MEMBER.CONTENT, MEMBER.CONNECTOR, MEMBER.SAMPLE, total)
                .from(MEMBER)
                .where(asked(query, now))
                .orderBy(MEMBER.SORTED, MEMBER.ID)
                .limit(query.size())
                .offset((query.page() - 1) * query.size())
                .fetch();
        var cards = rows.map(row -> new MemberList.Card(
                new org.hemicycle.cloud.legislation.MemberAddress(row.value1(), row.value2()),
                StoredJson.readProfile(row.value3()),
                row.value4(),
                row.value5()));
        long found = rows.isEmpty()
                ? (query.page() == 1 ? 0 : count(query, now))
                : rows.getFirst().value6();
        return new Some<>(cards, found);
    }

    private long count(MemberQuery query, Instant now) {
        return database.fetchCount(MEMBER, asked(query, now));
    }

    private static Condition asked(MemberQuery query, Instant now) {
        var conditions = new ArrayList<Condition>();
        conditions.add(MEMBER.REMOVED_AT.isNull());
        if (query.country() != null) {
            conditions.add(MEMBER.COUNTRY.eq(query.country()));
        }
        BLANKS.splitAsStream(query.words().strip())
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .limit(8)
                .forEach(word -> conditions.add(MEMBER.FOLDED.like("%" + word + "%")));
        var seat = seat(query, now);
        if (!seat.isEmpty()) {
            conditions.add(DSL.exists(DSL.selectOne()
                    .from(MANDATE)
                    .where(MANDATE.MEMBER_ID.eq(MEMBER.ID))
                    .and(DSL.and(seat))));
        }
        return DSL.and(conditions);
    }

    private static List<Condition> seat(MemberQuery query, Instant now) {
        var seat = new ArrayList<Condition>();
        if (query.chamber() != null) {
            seat.add(MANDATE.CHAMBER.eq(query.chamber()));
        }
        if (query.term() != null) {
            seat.add(MANDATE.TERM.eq(query.term()));
        }
        if (query.party() != null) {
            seat.add(MANDATE.PARTY.eq(query.party()));
        }
        if (query.today()) {
            seat.add(today(now));
        }
        return seat;
    }

    private static Condition today(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var latest = DSL.field(
                "(select max(o.as_of) from legislation.member o where o.connector = {0})",
                Instant.class, MEMBER.CONNECTOR);
        var open = MANDATE.ENDS
                .isNull()
                .and(MANDATE.STARTS.le(today))
                .and(latest.gt(now.minus(java.time.Duration.ofDays(BELIEVED_DAYS))));
        return MANDATE.ENDS
                .ge(today)
                .and(MANDATE.STARTS.isNull().or(MANDATE.STARTS.le(today)))
                .or(open);
    }

    /** The chambers, terms and parties of the members of a country. */
    public MemberList.Choices choices(String country) {
        var members = DSL.countDistinct(MANDATE.MEMBER_ID);
        var rows = database.select(MANDATE.CHAMBER, MANDATE.TERM, MANDATE.PARTY, members)
                .from(MANDATE)
                .where(MANDATE.COUNTRY.eq(country))
                .groupBy(DSL.groupingSets(MANDATE.CHAMBER, MANDATE.TERM, MANDATE.PARTY))
                .fetch();
        return new MemberList.Choices(
                values(rows, MANDATE.CHAMBER), newestFirst(values(rows, MANDATE.TERM)), values(rows, MANDATE.PARTY));
    }

    private static List<Choice> values(List<? extends Record> rows, Field<String> field) {
        return rows.stream()
                .filter(row -> row.get(field) != null)
                .map(row -> new Choice(row.get(field), row.get(3, Long.class)))
                .sorted((one, other) -> one.value().compareToIgnoreCase(other.value()))
                .limit(MANY_CHOICES)
                .toList();
    }

    private static List<Choice> newestFirst(List<Choice> terms) {
        return terms.stream()
                .sorted((one, other) -> NaturalOrder.INSTANCE.compare(other.value(), one.value()))
                .toList();
    }

    /** The bills that a person put forward, the newest first. */
    public Some<PartTaken.Put> put(WorkKey person, List<String> aliases, int limit, int offset) {
        var works = database.select(
                        SOURCE_RECORD.WORK_ID, DSL.max(PART_TAKEN.WORDS).as("role"))
                .from(PART_TAKEN)
                .join(SOURCE_RECORD)
                .on(SOURCE_RECORD.ID.eq(PART_TAKEN.RECORD_ID))
                .where(by(person, aliases))
                .and(PART_TAKEN.CONNECTOR.eq(person.connector()))
                .and(PART_TAKEN.VOTE.isNull())
                .and(SOURCE_RECORD.REMOVED_AT.isNull())
                .and(SOURCE_RECORD.WORK_ID.isNotNull())
                .groupBy(SOURCE_RECORD.WORK_ID)
                .asTable("put");
        var total = DSL.count().over().as("total");
        var rows = database.select(WORK.fields())
                .select(works.field("role", String.class), total)
                .from(works)
                .join(WORK)
                .on(WORK.ID.eq(works.field(SOURCE_RECORD.WORK_ID)))
                .orderBy(WORK.INTRODUCED_ON.desc().nullsLast(), WORK.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        return new Some<>(
                rows.map(row -> new PartTaken.Put(WorkStore.card(row), row.get("role", String.class))),
                rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class));
    }

    /** The votes that a person cast, the latest first. */
    public Some<PartTaken.Cast> cast(WorkKey person, List<String> aliases, int limit, int offset) {
        var cast = DSL.select(
                        PART_TAKEN.RECORD_ID,
                        PART_TAKEN.VOTE,
                        PART_TAKEN.DAY,
                        PART_TAKEN.POSITION,
                        PART_TAKEN.WORDS,
                        DSL.count().over().as("total"))
                .from(PART_TAKEN)
                .join(SOURCE_RECORD)
                .on(SOURCE_RECORD.ID.eq(PART_TAKEN.RECORD_ID))
                .where(by(person, aliases))
                .and(PART_TAKEN.CONNECTOR.eq(person.connector()))
                .and(PART_TAKEN.VOTE.isNotNull())
                .and(SOURCE_RECORD.REMOVED_AT.isNull())
                .orderBy(PART_TAKEN.DAY.desc().nullsLast(), PART_TAKEN.RECORD_ID.desc(), PART_TAKEN.VOTE)
                .limit(limit)
                .offset(offset)
                .asTable("cast_");
        return casts(cast);
    }

    /** Named by the source's key, or by another identifier that is this person's only. */
    private static Condition by(WorkKey person, List<String> aliases) {
        return DSL.condition(
                "part_taken.person = any(array(select {0}::text union all select person from legislation.member_alias"
                        + " where connector = {1} and person = any({2}::text[]) group by person having count(*) = 1))",
                DSL.val(person.key()), DSL.val(person.connector()), DSL.val(aliases.toArray(String[]::new)));
    }

    private Some<PartTaken.Cast> casts(org.jooq.Table<?> cast) {
        var record = SOURCE_RECORD.as("record");
        var vote = DSL.field("cast_.vote", Integer.class);
        var subject = DSL.field(
                        "coalesce(record.content::jsonb #>> array['content', 'votes', cast_.vote::text, 'subject'],"
                                + " record.content::jsonb #>> array['content', 'votes', cast_.vote::text, 'id'])",
                        String.class)
                .as("subject");
        var rows = database.select(WORK.fields())
                .select(
                        DSL.field("cast_.day", LocalDate.class).as("day"),
                        DSL.field("cast_.position", String.class).as("position"),
                        DSL.field("cast_.words", String.class).as("words"),
                        DSL.field("cast_.total", Long.class).as("total"),
                        subject)
                .from(cast)
                .join(record)
                .on(record.ID.eq(DSL.field("cast_.record_id", Long.class)))
                .leftJoin(WORK)
                .on(WORK.ID.eq(record.WORK_ID))
                .orderBy(
                        DSL.field("cast_.day").desc().nullsLast(),
                        DSL.field("cast_.record_id").desc(),
                        vote)
                .fetch();
        return new Some<>(
                rows.map(row -> new PartTaken.Cast(
                        row.get(WORK.ID) == null ? null : WorkStore.card(row),
                        row.get("day", LocalDate.class),
                        row.get("subject", String.class),
                        row.get("words", String.class),
                        Optional.ofNullable(row.get("position", String.class))
                                .map(Position::valueOf)
                                .orElse(null))),
                rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class));
    }
}
