package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MEMBER_CORRECTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.hemicycle.cloud.legislation.MemberCorrection.Field;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What editors corrected of members' data, by the keys that sources give persons. */
@Repository
public class CorrectionStore {
    private final DSLContext database;

    CorrectionStore(DSLContext database) {
        this.database = database;
    }

    /** The corrections of these persons that stand, oldest first. */
    public Map<WorkKey, List<MemberCorrection>> of(Collection<WorkKey> persons) {
        var connectors = persons.stream().map(WorkKey::connector).toArray(String[]::new);
        var keys = persons.stream().map(WorkKey::key).toArray(String[]::new);
        return database
                .selectFrom(MEMBER_CORRECTION)
                .where(MEMBER_CORRECTION.TAKEN_BACK_AT.isNull())
                .and(DSL.condition(
                        "(connector, person) in (select * from unnest({0}::text[], {1}::text[]))",
                        DSL.val(connectors), DSL.val(keys)))
                .orderBy(MEMBER_CORRECTION.ID)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new WorkKey(row.get(MEMBER_CORRECTION.CONNECTOR), row.get(MEMBER_CORRECTION.PERSON)),
                        Collectors.mapping(CorrectionStore::correction, Collectors.toList())));
    }

    private static MemberCorrection correction(Record row) {
        return new MemberCorrection(
                row.get(MEMBER_CORRECTION.ID),
                Field.valueOf(row.get(MEMBER_CORRECTION.FIELD)),
                row.get(MEMBER_CORRECTION.MANDATE),
                row.get(MEMBER_CORRECTION.VALUE),
                row.get(MEMBER_CORRECTION.REASON),
                row.get(MEMBER_CORRECTION.ORIGIN),
                row.get(MEMBER_CORRECTION.CORRECTED_AT));
    }

    /** Adds one, in the place of an earlier one of the same value. */
    public void add(
            WorkKey person,
            Field field,
            @Nullable String mandate,
            @Nullable String value,
            String reason,
            String origin,
            Instant now) {
        takeBack(
                person,
                MEMBER_CORRECTION
                        .FIELD
                        .eq(field.name())
                        .and(
                                mandate == null
                                        ? MEMBER_CORRECTION.MANDATE.isNull()
                                        : MEMBER_CORRECTION.MANDATE.eq(mandate)),
                now);
        database.insertInto(MEMBER_CORRECTION)
                .set(MEMBER_CORRECTION.CONNECTOR, person.connector())
                .set(MEMBER_CORRECTION.PERSON, person.key())
                .set(MEMBER_CORRECTION.FIELD, field.name())
                .set(MEMBER_CORRECTION.MANDATE, mandate)
                .set(MEMBER_CORRECTION.VALUE, value)
                .set(MEMBER_CORRECTION.REASON, reason)
                .set(MEMBER_CORRECTION.ORIGIN, origin)
                .set(MEMBER_CORRECTION.CORRECTED_AT, now)
                .execute();
    }

    /** Takes one back; false where none of that number stands. */
    public boolean takeBack(WorkKey person, long id, Instant now) {
        return takeBack(person, MEMBER_CORRECTION.ID.eq(id), now) > 0;
    }

    private int takeBack(WorkKey person, Condition which, Instant now) {
        return database.update(MEMBER_CORRECTION)
                .set(MEMBER_CORRECTION.TAKEN_BACK_AT, now)
                .where(MEMBER_CORRECTION.CONNECTOR.eq(person.connector()))
                .and(MEMBER_CORRECTION.PERSON.eq(person.key()))
                .and(MEMBER_CORRECTION.TAKEN_BACK_AT.isNull())
                .and(which)
                .execute();
    }
}
