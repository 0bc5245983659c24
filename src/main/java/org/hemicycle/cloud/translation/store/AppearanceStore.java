package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.APPEARANCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.ground.shared.ContentRef;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which content shows which text. */
@Repository
public class AppearanceStore {
    private static final Comparator<Appearance> ORDER = Comparator.comparingLong(Appearance::text)
            .thenComparing(one -> one.ref().kind())
            .thenComparing(one -> one.ref().id());

    private final DSLContext database;

    AppearanceStore(DSLContext database) {
        this.database = database;
    }

    /** A text that content shows in one of its revisions. */
    public record Appearance(long text, ContentRef ref, long revision) {}

    /** Content that has something new to tell. */
    public record News(ContentRef ref, long revision) {}

    /** What this content shows is these texts and no others; the answer is the texts that somewhere are new. */
    public Set<Long> replace(Collection<ContentRef> contents, List<Appearance> shown) {
        forget(contents, shown);
        if (shown.isEmpty()) {
            return new HashSet<>();
        }
        var insert = database.insertInto(
                APPEARANCE, APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID, APPEARANCE.REVISION);
        for (var one : shown.stream().sorted(ORDER).toList()) {
            insert = insert.values(one.text(), one.ref().kind(), one.ref().id(), one.revision());
        }
        var isNew = DSL.field("xmax = 0", Boolean.class);
        var fresh = new HashSet<Long>();
        insert.onConflict(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                .doUpdate()
                .set(APPEARANCE.REVISION, DSL.excluded(APPEARANCE.REVISION))
                .where(APPEARANCE.REVISION.ne(DSL.excluded(APPEARANCE.REVISION)))
                .returningResult(APPEARANCE.TEXT_ID, isNew)
                .forEach(row -> {
                    if (row.value2()) {
                        fresh.add(row.value1());
                    }
                });
        return fresh;
    }

    private void forget(Collection<ContentRef> contents, List<Appearance> shown) {
        var kept = new HashSet<List<Object>>();
        shown.forEach(one -> kept.add(List.of(one.text(), one.ref())));
        var gone = new ArrayList<org.jooq.Row3<Long, String, String>>();
        database.select(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                .from(APPEARANCE)
                .where(DSL.row(APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                        .in(contents.stream()
                                .map(ref -> DSL.row(ref.kind(), ref.id()))
                                .toList()))
                .forEach(row -> {
                    if (!kept.contains(List.of(row.value1(), new ContentRef(row.value2(), row.value3())))) {
                        gone.add(DSL.row(row.value1(), row.value2(), row.value3()));
                    }
                });
        if (!gone.isEmpty()) {
            var these = DSL.row(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                    .in(gone);
            lock(these);
            database.deleteFrom(APPEARANCE).where(these).execute();
        }
    }

    /** Whoever changes several takes them in the same order, so that no two wait for each other. */
    private void lock(Condition these) {
        database.select(APPEARANCE.TEXT_ID)
                .from(APPEARANCE)
                .where(these)
                .orderBy(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                .forUpdate()
                .execute();
    }

    /** These texts can be read in English now. */
    public void translated(Collection<Long> texts) {
        var these = APPEARANCE.TEXT_ID.eq(DSL.any(texts.toArray(Long[]::new)));
        lock(these);
        database.update(APPEARANCE).set(APPEARANCE.NEWS, true).where(these).execute();
    }

    /** Takes content that has something new to tell, each once. */
    public Set<News> takeNews(int limit) {
        var some = DSL.select(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                .from(APPEARANCE)
                .where(APPEARANCE.NEWS)
                .orderBy(APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked();
        return new HashSet<>(database.update(APPEARANCE)
                .set(APPEARANCE.NEWS, false)
                .where(DSL.row(APPEARANCE.TEXT_ID, APPEARANCE.KIND, APPEARANCE.CONTENT_ID)
                        .in(some))
                .returningResult(APPEARANCE.KIND, APPEARANCE.CONTENT_ID, APPEARANCE.REVISION)
                .fetch(row -> new News(new ContentRef(row.value1(), row.value2()), row.value3())));
    }
}
