package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MANDATE;
import static org.hemicycle.cloud.legislation.tables.Tables.MEMBER;
import static org.hemicycle.cloud.legislation.tables.Tables.MEMBER_ALIAS;
import static org.hemicycle.cloud.legislation.tables.Tables.MEMBER_HISTORY;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.cloud.legislation.model.Folding;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.ground.platform.changes.Cause;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The members of parliaments: their rows, mandates and history. */
@Repository
public class MemberStore {
    private static final int MANY = 5_000;

    private final DSLContext database;

    MemberStore(DSLContext database) {
        this.database = database;
    }

    /** What was learned of a member. */
    public record Learned(long member, long revision, Cause cause, List<FieldChange> changes) {}

    /** The members that these keys of sources name. */
    public Map<WorkKey, MemberRow> byPersons(Collection<WorkKey> persons) {
        var found = new HashMap<WorkKey, MemberRow>();
        if (!persons.isEmpty()) {
            rows(named("member", persons)).forEach(row -> found.put(row.person(), row));
        }
        return found;
    }

    /** The addresses of the members that these keys of sources name; of those a source still gives. */
    public Map<WorkKey, MemberAddress> addresses(Collection<WorkKey> persons) {
        var found = new HashMap<WorkKey, MemberAddress>();
        if (!persons.isEmpty()) {
            database.select(MEMBER.CONNECTOR, MEMBER.PERSON, MEMBER.CHAMBER, MEMBER.SLUG)
                    .from(MEMBER)
                    .where(named("member", persons))
                    .forEach(row -> found.put(
                            new WorkKey(row.value1(), row.value2()), new MemberAddress(row.value3(), row.value4())));
            byAlias(persons.stream()
                            .filter(person -> person.key().contains(":") && !found.containsKey(person))
                            .toList())
                    .forEach(found::putIfAbsent);
        }
        return found;
    }

    /** The addresses of those that are named by another identifier than their key, if it is one person's only. */
    private Map<WorkKey, MemberAddress> byAlias(Collection<WorkKey> persons) {
        var found = new HashMap<WorkKey, MemberAddress>();
        if (!persons.isEmpty()) {
            database.select(MEMBER_ALIAS.CONNECTOR, MEMBER_ALIAS.PERSON, DSL.min(MEMBER.CHAMBER), DSL.min(MEMBER.SLUG))
                    .from(MEMBER_ALIAS)
                    .join(MEMBER)
                    .on(MEMBER.ID.eq(MEMBER_ALIAS.MEMBER_ID))
                    .where(named("member_alias", persons))
                    .groupBy(MEMBER_ALIAS.CONNECTOR, MEMBER_ALIAS.PERSON)
                    .having(DSL.count().eq(1))
                    .forEach(row -> found.put(
                            new WorkKey(row.value1(), row.value2()), new MemberAddress(row.value3(), row.value4())));
        }
        return found;
    }

    private static Condition named(String table, Collection<WorkKey> persons) {
        var connectors = persons.stream().map(WorkKey::connector).toArray(String[]::new);
        var keys = persons.stream().map(WorkKey::key).toArray(String[]::new);
        return DSL.condition(
                "({0}.connector, {0}.person) in (select * from unnest({1}::text[], {2}::text[]))",
                DSL.raw(table), DSL.val(connectors), DSL.val(keys));
    }

    /** The member of a country with that key. */
    public Optional<MemberRow> at(String country, String key) {
        return rows(MEMBER.COUNTRY.eq(country).and(MEMBER.SLUG.eq(key))).stream()
                .findFirst();
    }

    /** Which of these keys are taken in a country. */
    public Set<String> taken(String country, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(database.select(MEMBER.SLUG)
                        .from(MEMBER)
                        .where(MEMBER.COUNTRY.eq(country))
                        .and(MEMBER.SLUG.eq(DSL.any(keys.toArray(String[]::new))))
                        .fetch(MEMBER.SLUG));
    }

    private List<MemberRow> rows(Condition condition) {
        return database.selectFrom(MEMBER).where(condition).orderBy(MEMBER.ID).fetch(MemberStore::row);
    }

    static MemberRow row(Record row) {
        return new MemberRow(
                row.get(MEMBER.ID),
                new WorkKey(row.get(MEMBER.CONNECTOR), row.get(MEMBER.PERSON)),
                new MemberAddress(row.get(MEMBER.CHAMBER), row.get(MEMBER.SLUG)),
                StoredJson.readProfile(row.get(MEMBER.CONTENT)),
                row.get(MEMBER.SAMPLE),
                row.get(MEMBER.REVISION),
                row.get(MEMBER.AS_OF),
                row.get(MEMBER.LEARNED_AT),
                row.get(MEMBER.CHANGED_AT),
                row.get(MEMBER.REMOVED_AT));
    }

    /** Inserts members that are not there yet. */
    public void insert(Collection<MemberRow> rows) {
        var ids = Sequences.next(database, "legislation.member_id_seq", rows.size())
                .iterator();
        var members = new CopyRows("legislation.member (id, connector, person, chamber, slug, country, name, folded,"
                + " sorted, content, as_of, sample, revision, learned_at, changed_at, removed_at)");
        var mandates = mandates();
        var aliases = aliases();
        for (var row : rows) {
            long id = ids.next();
            members.add(
                    id,
                    row.person().connector(),
                    row.person().key(),
                    row.address().chamber(),
                    row.address().key(),
                    row.address().country(),
                    row.profile().name(),
                    Folding.fold(row.profile().name()),
                    sorted(row.profile()),
                    StoredJson.writeProfile(row.profile()),
                    row.asOf(),
                    row.sample(),
                    row.revision(),
                    row.learnedAt(),
                    row.changedAt(),
                    row.removedAt());
            add(mandates, id, row);
            addAliases(aliases, id, row);
        }
        members.write(database);
        mandates.write(database);
        aliases.write(database);
    }

    /** Writes new states of members. */
    public void update(Collection<MemberRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.batched(batch -> rows.forEach(row -> batch.dsl()
                .update(MEMBER)
                .set(MEMBER.CHAMBER, row.address().chamber())
                .set(MEMBER.NAME, row.profile().name())
                .set(MEMBER.FOLDED, Folding.fold(row.profile().name()))
                .set(MEMBER.SORTED, sorted(row.profile()))
                .set(MEMBER.CONTENT, StoredJson.writeProfile(row.profile()))
                .set(MEMBER.AS_OF, row.asOf())
                .set(MEMBER.SAMPLE, row.sample())
                .set(MEMBER.REVISION, row.revision())
                .set(MEMBER.CHANGED_AT, row.changedAt())
                .set(MEMBER.REMOVED_AT, row.removedAt())
                .where(MEMBER.ID.eq(row.id()))
                .execute()));
        var ids = DSL.any(rows.stream().map(MemberRow::id).toArray(Long[]::new));
        database.deleteFrom(MANDATE).where(MANDATE.MEMBER_ID.eq(ids)).execute();
        database.deleteFrom(MEMBER_ALIAS).where(MEMBER_ALIAS.MEMBER_ID.eq(ids)).execute();
        var mandates = mandates();
        var aliases = aliases();
        rows.forEach(row -> {
            add(mandates, row.id(), row);
            addAliases(aliases, row.id(), row);
        });
        mandates.write(database);
        aliases.write(database);
    }

    private static CopyRows mandates() {
        return new CopyRows("legislation.mandate (member_id, country, chamber, term, party, starts, ends)");
    }

    private static CopyRows aliases() {
        return new CopyRows("legislation.member_alias (member_id, connector, person)");
    }

    private static void addAliases(CopyRows aliases, long id, MemberRow row) {
        row.profile().aliases().forEach(alias -> aliases.add(id, row.person().connector(), alias));
    }

    private static void add(CopyRows mandates, long id, MemberRow row) {
        if (row.removedAt() != null) {
            return;
        }
        for (var mandate : row.profile().mandates()) {
            mandates.add(
                    id,
                    row.address().country(),
                    mandate.chamber() == null ? row.address().chamber() : mandate.chamber(),
                    mandate.term(),
                    partyOf(mandate),
                    mandate.from(),
                    mandate.to());
        }
    }

    private static @org.jspecify.annotations.Nullable String partyOf(Mandate mandate) {
        return mandate.party() == null ? mandate.group() : mandate.party();
    }

    private static String sorted(Profile profile) {
        return profile.familyName() == null
                ? Folding.fold(profile.name())
                : Folding.fold(profile.familyName()) + " "
                        + Folding.fold(profile.givenName() == null ? "" : profile.givenName());
    }

    /** Deletes members for good. */
    public void delete(Collection<Long> members) {
        if (!members.isEmpty()) {
            database.deleteFrom(MEMBER)
                    .where(MEMBER.ID.eq(DSL.any(members.toArray(Long[]::new))))
                    .execute();
        }
    }

    public void addHistory(Collection<Learned> learned, Instant now) {
        var copy = new CopyRows("legislation.member_history (member_id, revision, learned_at, cause, changes)");
        learned.forEach(one ->
                copy.add(one.member(), one.revision(), now, one.cause(), StoredJson.writeChanges(one.changes())));
        copy.write(database);
    }

    /** The revisions of a member after the first, newest first. */
    public List<Revision> history(long member) {
        return database.selectFrom(MEMBER_HISTORY)
                .where(MEMBER_HISTORY.MEMBER_ID.eq(member))
                .orderBy(MEMBER_HISTORY.ID.desc())
                .fetch(row -> new Revision(
                        row.get(MEMBER_HISTORY.REVISION),
                        row.get(MEMBER_HISTORY.LEARNED_AT),
                        null,
                        Cause.valueOf(row.get(MEMBER_HISTORY.CAUSE)),
                        StoredJson.readChanges(row.get(MEMBER_HISTORY.CHANGES)),
                        null));
    }

    /** The addresses of members that are no samples and still given, behind a number, some thousands. */
    public List<MemberAddress> addresses(long behind, long upTo) {
        return database.select(MEMBER.CHAMBER, MEMBER.SLUG)
                .from(MEMBER)
                .where(MEMBER.ID.gt(behind))
                .and(MEMBER.ID.le(upTo))
                .and(MEMBER.REMOVED_AT.isNull())
                .and(MEMBER.SAMPLE.isFalse())
                .orderBy(MEMBER.ID)
                .limit(MANY)
                .fetch(row -> new MemberAddress(row.value1(), row.value2()));
    }

    /** The largest number of a member, 0 where there is none. */
    public long largestId() {
        return database.select(DSL.coalesce(DSL.max(MEMBER.ID), 0L))
                .from(MEMBER)
                .fetchSingle(0, Long.class);
    }
}
