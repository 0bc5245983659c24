package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.TEXT;
import static org.hemicycle.cloud.translation.tables.Tables.WISH;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What is to be translated, in the order of its urgency. */
@Repository
public class WishStore {
    private final DSLContext database;

    WishStore(DSLContext database) {
        this.database = database;
    }

    /** A text that is wanted in a language, for the so-manieth time. */
    public record Wish(long text, OriginalText original, String language, int tries) {}

    /** Wishes for texts in a language; what is wished for already becomes no less urgent by it. */
    public void add(Collection<Long> texts, String language, int priority, Instant now) {
        if (texts.isEmpty()) {
            return;
        }
        var insert = database.insertInto(WISH, WISH.TEXT_ID, WISH.LANGUAGE, WISH.PRIORITY, WISH.NEXT_TRY_AT);
        for (var text : texts.stream().sorted().toList()) {
            insert = insert.values(text, language, (short) priority, now);
        }
        insert.onConflict(WISH.TEXT_ID, WISH.LANGUAGE)
                .doUpdate()
                .set(WISH.PRIORITY, DSL.excluded(WISH.PRIORITY))
                .where(WISH.PRIORITY.gt(DSL.excluded(WISH.PRIORITY)))
                .execute();
    }

    /**
     * Takes the most urgent wishes that are due, those of a larger number than {@code least} left aside; nobody else gets
     * them until the lease is over.
     */
    public List<Wish> take(int limit, int least, Instant now, Duration lease) {
        var due = DSL.select(WISH.TEXT_ID, WISH.LANGUAGE)
                .from(WISH)
                .where(WISH.NEXT_TRY_AT.le(now))
                .and(WISH.PRIORITY.le((short) least))
                .orderBy(WISH.PRIORITY, WISH.NEXT_TRY_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked();
        return database.update(WISH)
                .set(WISH.NEXT_TRY_AT, now.plus(lease))
                .set(WISH.TRIES, WISH.TRIES.plus(1).cast(WISH.TRIES.getDataType()))
                .from(TEXT)
                .where(TEXT.ID.eq(WISH.TEXT_ID))
                .and(DSL.row(WISH.TEXT_ID, WISH.LANGUAGE).in(due))
                .returningResult(
                        WISH.TEXT_ID,
                        WISH.LANGUAGE,
                        WISH.TRIES,
                        TEXT.CONTENT,
                        TEXT.LANGUAGE,
                        TEXT.KIND,
                        TEXT.COUNTRY,
                        TEXT.INITIATOR,
                        TEXT.AUDIENCE)
                .fetch(row -> new Wish(
                        row.get(WISH.TEXT_ID), TextStore.read(row), row.get(WISH.LANGUAGE), row.get(WISH.TRIES)));
    }

    /** These wishes are fulfilled or will never be. */
    public void end(Collection<Wish> done) {
        database.deleteFrom(WISH).where(among(done)).execute();
    }

    /** These were taken and not begun: others may take them, and it counts as no try. */
    public void giveBack(Collection<Wish> taken, Instant now) {
        if (!taken.isEmpty()) {
            database.update(WISH)
                    .set(WISH.NEXT_TRY_AT, now)
                    .set(WISH.TRIES, WISH.TRIES.minus(1).cast(WISH.TRIES.getDataType()))
                    .where(among(taken))
                    .execute();
        }
    }

    private static Condition among(Collection<Wish> wishes) {
        return DSL.row(WISH.TEXT_ID, WISH.LANGUAGE)
                .in(wishes.stream()
                        .map(wish -> DSL.row(wish.text(), wish.language()))
                        .toList());
    }

    /** The wish was not fulfilled this time. */
    public void postpone(long text, String language, Instant until, String trouble) {
        database.update(WISH)
                .set(WISH.NEXT_TRY_AT, until)
                .set(WISH.TROUBLE, trouble)
                .where(WISH.TEXT_ID.eq(text))
                .and(WISH.LANGUAGE.eq(language))
                .execute();
    }

    /** Whether more than this wait and are due. */
    public boolean hasMoreThan(int number, Instant now) {
        return database.fetchCount(database.selectOne()
                        .from(WISH)
                        .where(WISH.NEXT_TRY_AT.le(now))
                        .limit(number + 1))
                > number;
    }

    /** How many wait, whether due or postponed. */
    public int waiting() {
        return database.fetchCount(WISH);
    }
}
