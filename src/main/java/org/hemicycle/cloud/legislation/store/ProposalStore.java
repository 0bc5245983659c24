package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.MAPPING_PROPOSAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.legislation.MappingProposal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What readers propose to correct in mappings, and what was decided. */
@Repository
public class ProposalStore {
    private final DSLContext database;

    ProposalStore(DSLContext database) {
        this.database = database;
    }

    /** Has proposals come in one by one until the transaction ends, so that they can be counted. */
    public void lock() {
        database.execute("lock table legislation.mapping_proposal in share row exclusive mode");
    }

    /** How many nobody has decided, of one source or of all. */
    public int open(@Nullable String connector) {
        return database.fetchCount(
                MAPPING_PROPOSAL,
                MAPPING_PROPOSAL
                        .DECIDED_AT
                        .isNull()
                        .and(connector == null ? DSL.noCondition() : MAPPING_PROPOSAL.CONNECTOR.eq(connector)));
    }

    public void add(
            String connector,
            String words,
            Stage stage,
            String reason,
            @Nullable String reference,
            @Nullable String credit,
            Instant now) {
        database.insertInto(MAPPING_PROPOSAL)
                .set(MAPPING_PROPOSAL.CONNECTOR, connector)
                .set(MAPPING_PROPOSAL.WORDS, words)
                .set(MAPPING_PROPOSAL.STAGE, stage.name())
                .set(MAPPING_PROPOSAL.REASON, reason)
                .set(MAPPING_PROPOSAL.REFERENCE, reference)
                .set(MAPPING_PROPOSAL.CREDIT, credit)
                .set(MAPPING_PROPOSAL.RECEIVED_AT, now)
                .execute();
    }

    /** What nobody has decided, oldest first. */
    public List<MappingProposal> waiting(int most) {
        return database.selectFrom(MAPPING_PROPOSAL)
                .where(MAPPING_PROPOSAL.DECIDED_AT.isNull())
                .orderBy(MAPPING_PROPOSAL.ID)
                .limit(most)
                .fetch(ProposalStore::proposal);
    }

    /** What was decided, newest first. */
    public List<MappingProposal> decided(@Nullable String connector, int most) {
        return database.selectFrom(MAPPING_PROPOSAL)
                .where(MAPPING_PROPOSAL.DECIDED_AT.isNotNull())
                .and(connector == null ? DSL.noCondition() : MAPPING_PROPOSAL.CONNECTOR.eq(connector))
                .orderBy(MAPPING_PROPOSAL.DECIDED_AT.desc(), MAPPING_PROPOSAL.ID.desc())
                .limit(most)
                .fetch(ProposalStore::proposal);
    }

    /** Decides on one that waits; empty where none of that number does. */
    public Optional<MappingProposal> decide(long id, boolean accepted, @Nullable String answer, Instant now) {
        return database.update(MAPPING_PROPOSAL)
                .set(MAPPING_PROPOSAL.DECIDED_AT, now)
                .set(MAPPING_PROPOSAL.ACCEPTED, accepted)
                .set(MAPPING_PROPOSAL.ANSWER, answer)
                .where(MAPPING_PROPOSAL.ID.eq(id))
                .and(MAPPING_PROPOSAL.DECIDED_AT.isNull())
                .returning()
                .fetchOptional(ProposalStore::proposal);
    }

    private static MappingProposal proposal(Record row) {
        return new MappingProposal(
                row.get(MAPPING_PROPOSAL.ID),
                row.get(MAPPING_PROPOSAL.CONNECTOR),
                row.get(MAPPING_PROPOSAL.WORDS),
                Stage.valueOf(row.get(MAPPING_PROPOSAL.STAGE)),
                row.get(MAPPING_PROPOSAL.REASON),
                row.get(MAPPING_PROPOSAL.REFERENCE),
                row.get(MAPPING_PROPOSAL.CREDIT),
                row.get(MAPPING_PROPOSAL.RECEIVED_AT),
                row.get(MAPPING_PROPOSAL.DECIDED_AT),
                row.get(MAPPING_PROPOSAL.ACCEPTED),
                row.get(MAPPING_PROPOSAL.ANSWER));
    }
}
