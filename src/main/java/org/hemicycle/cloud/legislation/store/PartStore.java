package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.PART_TAKEN;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who signs and who votes, by the source's own keys of persons; a copy of what the records say, for finding it by person. */
@Repository
public class PartStore {
    private final DSLContext database;

    PartStore(DSLContext database) {
        this.database = database;
    }

    /** Writes what new and changed records say. */
    public void write(Map<Long, RecordRow> fresh, Map<Long, RecordRow> changed) {
        delete(changed.keySet());
        var copy = new CopyRows("legislation.part_taken (record_id, person, connector, vote, day, position, words)");
        fresh.forEach((id, row) -> add(copy, id, row.record()));
        changed.forEach((id, row) -> add(copy, id, row.record()));
        copy.write(database);
    }

    private static void add(CopyRows copy, long id, SourceRecord record) {
        var sponsors = new HashSet<String>();
        for (var sponsor : record.content().sponsors()) {
            var person = sponsor.id();
            if (person != null && sponsor.kind() != Sponsor.Kind.BODY && sponsors.add(person)) {
                copy.add(id, person, record.connector(), null, record.content().introducedOn(), null, sponsor.role());
            }
        }
        int number = 0;
        for (var vote : record.content().votes()) {
            add(copy, id, record.connector(), number++, vote);
        }
    }

    private static void add(CopyRows copy, long id, String connector, int number, VoteEvent vote) {
        for (var ballot : vote.ballots()) {
            if (ballot.memberId() != null) {
                copy.add(id, ballot.memberId(), connector, number, vote.date(), ballot.position(), ballot.words());
            }
        }
    }

    /** Forgets what these records said. */
    public void delete(Collection<Long> records) {
        if (!records.isEmpty()) {
            database.deleteFrom(PART_TAKEN)
                    .where(PART_TAKEN.RECORD_ID.eq(DSL.any(records.toArray(Long[]::new))))
                    .execute();
        }
    }
}
