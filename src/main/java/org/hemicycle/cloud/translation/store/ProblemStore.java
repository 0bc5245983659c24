package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.PROBLEM;

import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.translation.problems.Problem;
import org.hemicycle.cloud.translation.problems.Problem.Sort;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What readers report about translations. */
@Repository
public class ProblemStore {
    private final DSLContext database;

    ProblemStore(DSLContext database) {
        this.database = database;
    }

    /** Has reports come in one by one until the transaction ends, so that they can be counted. */
    public void lock() {
        database.execute("lock table translation.problem in share row exclusive mode");
    }

    /** How many nobody has seen to, of one page or of all. */
    public int open(@Nullable String page) {
        return database.fetchCount(
                PROBLEM, PROBLEM.SETTLED_AT.isNull().and(page == null ? DSL.noCondition() : PROBLEM.PAGE.eq(page)));
    }

    /** How many have come since then. */
    public int since(Instant then) {
        return database.fetchCount(PROBLEM, PROBLEM.RECEIVED_AT.gt(then));
    }

    public void add(String page, String language, Sort sort, String passage, String note, Instant now) {
        database.insertInto(PROBLEM)
                .set(PROBLEM.PAGE, page)
                .set(PROBLEM.LANGUAGE, language)
                .set(PROBLEM.SORT, sort.name())
                .set(PROBLEM.PASSAGE, passage)
                .set(PROBLEM.NOTE, note)
                .set(PROBLEM.RECEIVED_AT, now)
                .execute();
    }

    /** What nobody has seen to, oldest first. */
    public List<Problem> open(int most) {
        return database.selectFrom(PROBLEM)
                .where(PROBLEM.SETTLED_AT.isNull())
                .orderBy(PROBLEM.ID)
                .limit(most)
                .fetch(row -> new Problem(
                        row.get(PROBLEM.ID),
                        row.get(PROBLEM.PAGE),
                        row.get(PROBLEM.LANGUAGE),
                        Sort.valueOf(row.get(PROBLEM.SORT)),
                        row.get(PROBLEM.PASSAGE),
                        row.get(PROBLEM.NOTE),
                        row.get(PROBLEM.RECEIVED_AT)));
    }

    /** Whether there was one of that number to settle. */
    public boolean settle(long id, Instant now) {
        return database.update(PROBLEM)
                        .set(PROBLEM.SETTLED_AT, now)
                        .where(PROBLEM.ID.eq(id))
                        .and(PROBLEM.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }
}
