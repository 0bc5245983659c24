package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.FORMER_ADDRESS;
import static org.hemicycle.cloud.legislation.tables.Tables.HISTORY;
import static org.hemicycle.cloud.legislation.tables.Tables.WORK;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hemicycle.cloud.legislation.BillAddress;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Former addresses of works, and what passes on when works are merged or parted: an address once given leads on for ever. */
@Repository
public class AddressStore {
    private final DSLContext database;

    AddressStore(DSLContext database) {
        this.database = database;
    }

    /** From now on the address leads to that work. */
    public void addFormerAddress(BillAddress address, long work, Instant now) {
        database.insertInto(FORMER_ADDRESS)
                .values(address.chamber(), address.key(), work, now)
                .onConflictDoNothing()
                .execute();
    }

    /** The former addresses, names and history of a work become those of another; its own address leads there. */
    public void bequeath(WorkRow from, long to, Instant now) {
        database.execute(
                "insert into legislation.former_address select chamber, slug, ?, since from legislation.former_address"
                        + " where work_id = ? on conflict do nothing",
                to,
                from.id());
        database.update(HISTORY)
                .set(HISTORY.WORK_ID, to)
                .set(
                        HISTORY.FORMERLY,
                        DSL.coalesce(HISTORY.FORMERLY, from.address().path()))
                .where(HISTORY.WORK_ID.eq(from.id()))
                .execute();
        database.execute(
                "update legislation.identifier set work_id = ?, said = false where work_id = ?", to, from.id());
        addFormerAddress(from.address(), to, now);
    }

    /** A work that was merged once and stands alone again gets back its history; its address is its own. */
    public void giveBack(BillAddress address, long work) {
        giveUp(address);
        database.execute(
                "update legislation.history set work_id = ?, formerly = null where formerly = ?", work, address.path());
        database.execute(
                "update legislation.work set revision = 1 + coalesce((select max(revision) from legislation.history"
                        + " where work_id = work.id), 0) where id = ?",
                work);
    }

    /** The address leads nowhere else any more: a work has it for its own. */
    public void giveUp(BillAddress address) {
        database.deleteFrom(FORMER_ADDRESS)
                .where(FORMER_ADDRESS.CHAMBER.eq(address.chamber()).and(FORMER_ADDRESS.SLUG.eq(address.key())))
                .execute();
    }

    /** The works that an address led to formerly, or that want it together with others. */
    public Set<Long> formerlyAt(BillAddress address) {
        var works = new HashSet<Long>(database.select(FORMER_ADDRESS.WORK_ID)
                .from(FORMER_ADDRESS)
                .where(FORMER_ADDRESS.CHAMBER.eq(address.chamber()).and(FORMER_ADDRESS.SLUG.eq(address.key())))
                .union(database.select(WORK.ID)
                        .from(WORK)
                        .where(WORK.CHAMBER.eq(address.chamber()).and(WORK.WANTED.eq(address.key()))))
                .fetch(FORMER_ADDRESS.WORK_ID));
        return works;
    }
}
