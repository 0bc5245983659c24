package org.hemicycle.cloud.translation.terms;

import static org.hemicycle.cloud.translation.tables.Tables.TERM_PROPOSAL;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.terms.TermProposal.State;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The proposed entries of the term base, and what became of them; nothing is ever deleted. */
@Repository
public class TermProposals {
    private final DSLContext database;
    private final Clock clock;

    TermProposals(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<TermProposal> all() {
        return database.selectFrom(TERM_PROPOSAL)
                .orderBy(TERM_PROPOSAL.ID.desc())
                .fetch(TermProposals::read);
    }

    /** The one of a number; empty where there is none. */
    public Optional<TermProposal> find(long id) {
        return database.selectFrom(TERM_PROPOSAL).where(TERM_PROPOSAL.ID.eq(id)).fetchOptional(TermProposals::read);
    }

    /** Those that stand in the term base now, in the order of their numbers. */
    List<TermProposal> accepted() {
        return database.selectFrom(TERM_PROPOSAL)
                .where(TERM_PROPOSAL.STATE.eq(State.ACCEPTED.name()))
                .orderBy(TERM_PROPOSAL.ID)
                .fetch(TermProposals::read);
    }

    /** What tells the entries that are accepted now from those of another time. */
    String state() {
        return String.valueOf(database.select(
                        DSL.listAgg(TERM_PROPOSAL.ID.cast(String.class), ",").withinGroupOrderBy(TERM_PROPOSAL.ID))
                .from(TERM_PROPOSAL)
                .where(TERM_PROPOSAL.STATE.eq(State.ACCEPTED.name()))
                .fetchOne(0, String.class));
    }

    /** Keeps an entry as a proposal; the answer is its number. */
    public long propose(String term, String entry, String by) {
        return database.insertInto(TERM_PROPOSAL)
                .set(TERM_PROPOSAL.TERM, term)
                .set(TERM_PROPOSAL.ENTRY, entry)
                .set(TERM_PROPOSAL.STATE, State.PROPOSED.name())
                .set(TERM_PROPOSAL.PROPOSED_BY, by)
                .set(TERM_PROPOSAL.PROPOSED_AT, now())
                .returningResult(TERM_PROPOSAL.ID)
                .fetchSingle()
                .value1();
    }

    /** Has a proposal stand in the term base, in place of an earlier one of the same term. */
    @Transactional
    public void accept(TermProposal proposal, String by) {
        database.update(TERM_PROPOSAL)
                .set(TERM_PROPOSAL.STATE, State.WITHDRAWN.name())
                .where(TERM_PROPOSAL.TERM.eq(proposal.term()))
                .and(TERM_PROPOSAL.STATE.eq(State.ACCEPTED.name()))
                .execute();
        decide(proposal.id(), State.ACCEPTED, by);
    }

    /** Declines a proposal, or takes back one that was accepted. */
    public void decline(TermProposal proposal, String by) {
        decide(proposal.id(), proposal.state() == State.ACCEPTED ? State.WITHDRAWN : State.DECLINED, by);
    }

    private void decide(long id, State state, String by) {
        database.update(TERM_PROPOSAL)
                .set(TERM_PROPOSAL.STATE, state.name())
                .set(TERM_PROPOSAL.DECIDED_BY, by)
                .set(TERM_PROPOSAL.DECIDED_AT, now())
                .where(TERM_PROPOSAL.ID.eq(id))
                .execute();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The entry as the term base reads it. */
    static Declared declared(TermProposal proposal) {
        return Declared.read("proposal " + proposal.id(), proposal.entry());
    }

    private static TermProposal read(Record row) {
        return new TermProposal(
                row.get(TERM_PROPOSAL.ID),
                row.get(TERM_PROPOSAL.TERM),
                row.get(TERM_PROPOSAL.ENTRY),
                State.valueOf(row.get(TERM_PROPOSAL.STATE)),
                row.get(TERM_PROPOSAL.PROPOSED_BY),
                row.get(TERM_PROPOSAL.PROPOSED_AT),
                row.get(TERM_PROPOSAL.DECIDED_BY),
                row.get(TERM_PROPOSAL.DECIDED_AT));
    }
}
