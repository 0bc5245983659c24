package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.IDENTIFIER;
import static org.hemicycle.cloud.legislation.tables.Tables.LINK;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.model.Folding;
import org.hemicycle.cloud.legislation.model.Name;
import org.hemicycle.cloud.legislation.model.WorkNames;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The names of works and the links between them. */
@Repository
public class NameStore {
    private final DSLContext database;

    NameStore(DSLContext database) {
        this.database = database;
    }

    /** A work that a link leads to or comes from. */
    public record Linked(Link.Type type, Name to, @Nullable String words, BillCard bill) {}

    /** A name of a work as it is kept. */
    public record Kept(long work, Name name, boolean identifying, boolean said) {}

    /** The works that carry one of these identifying names. */
    public Set<Long> worksNamed(Collection<Name> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.fetch(
                        "select distinct i.work_id from unnest(?::text[], ?::text[], ?::text[], ?::text[])"
                                + " n(scheme, chamber, term, folded) join legislation.identifier i on i.folded = n.folded"
                                + " and i.scheme = n.scheme and i.chamber = n.chamber and i.term = n.term"
                                + " where i.identifying and i.said",
                        names.stream().map(Name::scheme).toArray(String[]::new),
                        names.stream().map(Name::chamber).toArray(String[]::new),
                        names.stream().map(Name::term).toArray(String[]::new),
                        names.stream().map(Name::folded).toArray(String[]::new))
                .getValues(0, Long.class));
    }

    /** The works known in a chamber by a name, however it is written. */
    public Set<Long> worksKnownAs(BillAddress address) {
        var folded = Folding.fold(address.key());
        if (folded.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.selectDistinct(IDENTIFIER.WORK_ID)
                .from(IDENTIFIER)
                .join(WORK)
                .on(WORK.ID.eq(IDENTIFIER.WORK_ID))
                .where(IDENTIFIER.FOLDED.eq(folded))
                .and(IDENTIFIER
                        .CHAMBER
                        .eq(address.chamber())
                        .or(WORK.CHAMBER
                                .eq(address.chamber())
                                .and(IDENTIFIER.CHAMBER.eq("").or(IDENTIFIER.CHAMBER.startsWith("@")))))
                .fetch(IDENTIFIER.WORK_ID));
    }

    public List<Kept> namesOf(Collection<Long> works) {
        return database.selectFrom(IDENTIFIER)
                .where(IDENTIFIER.WORK_ID.eq(DSL.any(works.toArray(Long[]::new))))
                .fetch(row -> new Kept(
                        row.get(IDENTIFIER.WORK_ID),
                        new Name(
                                row.get(IDENTIFIER.SCHEME),
                                row.get(IDENTIFIER.CHAMBER),
                                row.get(IDENTIFIER.TERM),
                                row.get(IDENTIFIER.FOLDED)),
                        row.get(IDENTIFIER.IDENTIFYING),
                        row.get(IDENTIFIER.SAID)));
    }

    public void insert(Map<Long, Map<Name, WorkNames.Given>> names, Instant now) {
        var copy = new CopyRows("legislation.identifier"
                + " (work_id, scheme, chamber, term, value, folded, identifying, said_by, since)");
        names.forEach((work, given) -> given.forEach((name, as) -> copy.add(
                work,
                name.scheme(),
                name.chamber(),
                name.term(),
                as.value(),
                name.folded(),
                as.identifying(),
                as.connector(),
                now)));
        copy.write(database);
    }

    /** Sets whether names are still said and identify. */
    public void update(Collection<Kept> names) {
        database.batched(batch -> names.forEach(kept -> batch.dsl()
                .update(IDENTIFIER)
                .set(IDENTIFIER.SAID, kept.said())
                .set(IDENTIFIER.IDENTIFYING, kept.identifying())
                .where(is(kept))
                .execute()));
    }

    public void delete(Collection<Kept> names) {
        database.batched(batch -> names.forEach(
                kept -> batch.dsl().deleteFrom(IDENTIFIER).where(is(kept)).execute()));
    }

    private static Condition is(Kept kept) {
        return IDENTIFIER
                .WORK_ID
                .eq(kept.work())
                .and(IDENTIFIER.SCHEME.eq(kept.name().scheme()))
                .and(IDENTIFIER.CHAMBER.eq(kept.name().chamber()))
                .and(IDENTIFIER.TERM.eq(kept.name().term()))
                .and(IDENTIFIER.FOLDED.eq(kept.name().folded()));
    }

    public void insertLinks(Map<Long, Set<WorkNames.Pointer>> links) {
        var copy = new CopyRows("legislation.link (work_id, type, scheme, chamber, term, folded, words)");
        links.forEach((work, pointers) -> pointers.forEach(link -> copy.add(
                work,
                link.type(),
                link.to().scheme(),
                link.to().chamber(),
                link.to().term(),
                link.to().folded(),
                link.words())));
        copy.write(database);
    }

    public void deleteLinks(Collection<Long> works) {
        database.deleteFrom(LINK)
                .where(LINK.WORK_ID.eq(DSL.any(works.toArray(Long[]::new))))
                .execute();
    }

    /** The links of works, for telling whether they changed. */
    public Map<Long, Set<WorkNames.Pointer>> linksOf(Collection<Long> works) {
        var links = new HashMap<Long, Set<WorkNames.Pointer>>();
        database.selectFrom(LINK)
                .where(LINK.WORK_ID.eq(DSL.any(works.toArray(Long[]::new))))
                .forEach(row -> links.computeIfAbsent(row.get(LINK.WORK_ID), any -> new HashSet<>())
                        .add(new WorkNames.Pointer(
                                Link.Type.valueOf(row.get(LINK.TYPE)), target(row), row.get(LINK.WORDS))));
        return links;
    }

    /** The works that a work's links lead to. */
    public List<Linked> linkedFrom(long work) {
        return linked(LINK.WORK_ID.eq(work), IDENTIFIER.WORK_ID);
    }

    /** The works whose links lead to a work. */
    public List<Linked> linkingTo(long work) {
        return linked(IDENTIFIER.WORK_ID.eq(work), LINK.WORK_ID);
    }

    private List<Linked> linked(Condition which, org.jooq.Field<Long> otherEnd) {
        return database.selectDistinct(LINK.fields())
                .select(WORK.fields())
                .from(LINK)
                .join(IDENTIFIER)
                .on(IDENTIFIER.FOLDED.eq(LINK.FOLDED))
                .and(IDENTIFIER.SCHEME.eq(LINK.SCHEME))
                .and(IDENTIFIER
                        .CHAMBER
                        .eq(LINK.CHAMBER)
                        .or(LINK.CHAMBER.eq(DSL.concat(DSL.inline("@"), IDENTIFIER.SAID_BY))))
                .and(IDENTIFIER.TERM.eq(LINK.TERM).or(LINK.TERM.eq("")))
                .join(WORK)
                .on(WORK.ID.eq(otherEnd))
                .where(which)
                .and(LINK.WORK_ID.ne(IDENTIFIER.WORK_ID))
                .limit(200)
                .fetch(row -> new Linked(
                        Link.Type.valueOf(row.get(LINK.TYPE)), target(row), row.get(LINK.WORDS), WorkStore.card(row)));
    }

    /** Other works that carry one of this work's names which does not identify it, with the name. */
    public Map<BillCard, String> sharingNames(long work) {
        var own = IDENTIFIER.as("own");
        var sharing = new HashMap<BillCard, String>();
        database.select(own.VALUE)
                .select(WORK.fields())
                .from(own)
                .join(IDENTIFIER)
                .on(IDENTIFIER.FOLDED.eq(own.FOLDED))
                .and(IDENTIFIER.SCHEME.eq(own.SCHEME))
                .and(IDENTIFIER.CHAMBER.eq(own.CHAMBER))
                .join(WORK)
                .on(WORK.ID.eq(IDENTIFIER.WORK_ID))
                .where(own.WORK_ID.eq(work))
                .and(IDENTIFIER.WORK_ID.ne(work))
                .and(own.SCHEME.ne(WorkNames.ADDRESS))
                .and(own.SAID)
                .and(IDENTIFIER.SAID)
                .limit(50)
                .forEach(row -> sharing.putIfAbsent(WorkStore.card(row), row.get(own.VALUE)));
        return sharing;
    }

    private static Name target(Record row) {
        return new Name(row.get(LINK.SCHEME), row.get(LINK.CHAMBER), row.get(LINK.TERM), row.get(LINK.FOLDED));
    }
}
