package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.RECALLED;
import static org.hemicycle.cloud.translation.tables.Tables.RENDERING;
import static org.hemicycle.cloud.translation.tables.Tables.TEXT;
import static org.hemicycle.cloud.translation.tables.Tables.WISH;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.ground.shared.Sha256;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which translations rest on the memory, so that they change with it. */
@Repository
public class RecalledStore {
    private static final short MADE_ANEW = 5;
    /** A sentence that stands in more texts than this is left to be made anew with the next version of the machine. */
    private static final int MOST = 5_000;

    private final DSLContext database;

    RecalledStore(DSLContext database) {
        this.database = database;
    }

    /** A translation that was made with these units, and with no others. */
    public record Resting(long text, String language, List<Long> units) {}

    /** From now on these translations rest on their units. */
    public void note(Collection<Resting> translations) {
        database.deleteFrom(RECALLED)
                .where(DSL.row(RECALLED.TEXT_ID, RECALLED.LANGUAGE)
                        .in(translations.stream()
                                .map(one -> DSL.row(one.text(), one.language()))
                                .toList()))
                .execute();
        translations.stream()
                .flatMap(one -> one.units().stream().distinct().map(unit -> new Rest(unit, one)))
                .sorted(Comparator.comparingLong(Rest::unit))
                .forEach(this::note);
    }

    private record Rest(long unit, Resting translation) {}

    /** A unit that has gone in between is nothing to rest on. */
    private void note(Rest rest) {
        database.execute(
                "insert into translation.recalled (unit_id, text_id, language)"
                        + " select id, ?, ? from translation.unit where id = ? for key share",
                rest.translation().text(),
                rest.translation().language(),
                rest.unit());
    }

    /** What rests on these units goes, and is wished for anew. */
    public void forget(Collection<Long> units, Instant now) {
        var numbers = units.toArray(Long[]::new);
        var resting = DSL.select(RECALLED.TEXT_ID, RECALLED.LANGUAGE)
                .from(RECALLED)
                .where(RECALLED.UNIT_ID.eq(DSL.any(numbers)));
        wish(DSL.selectDistinct(RECALLED.TEXT_ID, RECALLED.LANGUAGE, DSL.val(MADE_ANEW), DSL.val(now))
                .from(RECALLED)
                .where(RECALLED.UNIT_ID.eq(DSL.any(numbers))));
        database.deleteFrom(RENDERING)
                .where(RENDERING.BY_PERSON.isFalse())
                .and(DSL.row(RENDERING.TEXT_ID, RENDERING.LANGUAGE).in(resting))
                .execute();
    }

    /** What a machine made of texts that the memory knows now is wished for anew. */
    public void awaken(Collection<Unit> units, Instant now) {
        var hashes = new ArrayList<byte[]>();
        var sources = new ArrayList<String>();
        var targets = new ArrayList<String>();
        for (var unit : units) {
            unit.directions().forEach(direction -> {
                hashes.add(Sha256.of(unit.in(direction.from()).getBytes(StandardCharsets.UTF_8)));
                sources.add(direction.from());
                targets.add(direction.to());
            });
        }
        wish(DSL.selectDistinct(TEXT.ID, RENDERING.LANGUAGE, DSL.val(MADE_ANEW), DSL.val(now))
                .from(TEXT)
                .join(RENDERING)
                .on(RENDERING.TEXT_ID.eq(TEXT.ID))
                .where(RENDERING.BY_PERSON.isFalse())
                .and(DSL.condition(
                        "({0}, {1}, {2}) in (select * from unnest({3}::bytea[], {4}::text[], {5}::text[]))",
                        TEXT.SHA256,
                        TEXT.LANGUAGE,
                        RENDERING.LANGUAGE,
                        DSL.val(hashes.toArray(byte[][]::new)),
                        DSL.val(sources.toArray(String[]::new)),
                        DSL.val(targets.toArray(String[]::new)))));
    }

    /** What a machine made of texts in which a sentence stands is wished for anew. */
    public void awaken(String sentence, String from, String to, Instant now) {
        wish(DSL.selectDistinct(TEXT.ID, RENDERING.LANGUAGE, DSL.val(MADE_ANEW), DSL.val(now))
                .from(TEXT)
                .join(RENDERING)
                .on(RENDERING.TEXT_ID.eq(TEXT.ID))
                .where(RENDERING.BY_PERSON.isFalse())
                .and(RENDERING.LANGUAGE.eq(to))
                .and(TEXT.LANGUAGE.eq(from))
                .and(TEXT.CONTENT.contains(sentence))
                .limit(MOST));
    }

    private void wish(org.jooq.Select<org.jooq.Record4<Long, String, Short, Instant>> texts) {
        database.insertInto(WISH, WISH.TEXT_ID, WISH.LANGUAGE, WISH.PRIORITY, WISH.NEXT_TRY_AT)
                .select(texts)
                .onConflictDoNothing()
                .execute();
    }
}
