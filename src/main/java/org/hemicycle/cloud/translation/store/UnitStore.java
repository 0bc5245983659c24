package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.UNIT;
import static org.hemicycle.cloud.translation.tables.Tables.WORDING;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.memory.Words;
import org.hemicycle.ground.shared.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The units of the memory. */
@Repository
public class UnitStore {
    /** Of how many units of the same words the best is chosen. */
    private static final int CANDIDATES = 50;

    private static final int AT_ONCE = 1_000;
    private static final int SHARING = 500;
    private static final String SHARES =
            "to_tsvector('simple'::regconfig, {0}) @@ to_tsquery('simple'::regconfig, {1})";

    private final DSLContext database;

    UnitStore(DSLContext database) {
        this.database = database;
    }

    /** A unit with its number and the content it goes with. */
    public record Kept(long id, String takenFrom, Unit unit) {}

    /** A unit on its way in, with the content it goes with; empty for a file. */
    public record Fresh(String takenFrom, Unit unit) {}

    /** By text, the units that say the same words in the first language, whatever their capitals; the newest first. */
    public Map<String, List<Kept>> saying(Collection<String> texts, Direction direction) {
        return found(texts, Words::folded, WORDING.FOLDED, direction);
    }

    /** By text, the units that say the same words with other numbers in the first language; the newest first. */
    public Map<String, List<Kept>> sayingWithOtherNumbers(Collection<String> texts, Direction direction) {
        return found(texts, Words::frame, WORDING.FRAME, direction);
    }

    /** What of a text others have that say the same. */
    private interface Telling {
        byte @Nullable [] of(String text);
    }

    private Map<String, List<Kept>> found(
            Collection<String> texts, Telling telling, Field<byte[]> column, Direction direction) {
        var keys = new HashMap<String, ByteBuffer>();
        texts.forEach(text -> {
            var key = telling.of(text);
            if (key != null) {
                keys.put(text, ByteBuffer.wrap(key));
            }
        });
        var found =
                keys.isEmpty() ? Map.<ByteBuffer, List<Kept>>of() : found(Set.copyOf(keys.values()), column, direction);
        var byText = new HashMap<String, List<Kept>>();
        keys.forEach((text, key) -> byText.put(text, found.getOrDefault(key, List.of())));
        return byText;
    }

    /** Units that share these words, plain and lower-case, in the first language. */
    public List<Kept> sharing(List<String> words, Direction direction) {
        if (words.isEmpty()) {
            return List.of();
        }
        var said = WORDING.as("said");
        var sharing = database.select(said.UNIT_ID)
                .from(said)
                .where(said.LANGUAGE.eq(direction.from()))
                .and(DSL.condition(SHARES, said.CONTENT, DSL.val(String.join(" | ", words))))
                .limit(SHARING)
                .fetch(said.UNIT_ID);
        return whole(UNIT.ID
                .eq(DSL.any(sharing.toArray(Long[]::new)))
                .and(UNIT.ORIGINAL.in("", direction.from()))
                .and(has(direction.to())));
    }

    private Map<ByteBuffer, List<Kept>> found(Set<ByteBuffer> keys, Field<byte[]> column, Direction direction) {
        var said = WORDING.as("said");
        var told = Objects.requireNonNull(said.field(column));
        var written = WORDING.as("written");
        var key = told.as("told");
        var from = said.CONTENT.as("from_text");
        var to = written.CONTENT.as("to_text");
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(told).orderBy(UNIT.MADE_AT.desc(), UNIT.ID.desc()))
                .as("place");
        var all = database.select(UNIT.fields())
                .select(key, from, to, place)
                .from(said)
                .join(written)
                .on(written.UNIT_ID.eq(said.UNIT_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(said.UNIT_ID))
                .where(told.eq(DSL.any(keys.stream().map(ByteBuffer::array).toArray(byte[][]::new))))
                .and(said.LANGUAGE.eq(direction.from()))
                .and(written.LANGUAGE.eq(direction.to()))
                .and(UNIT.ORIGINAL.in("", direction.from()))
                .asTable("candidates");
        var found = new HashMap<ByteBuffer, List<Kept>>();
        database.selectFrom(all)
                .where(all.field(place).le(CANDIDATES))
                .orderBy(all.field(place))
                .forEach(row -> found.computeIfAbsent(ByteBuffer.wrap(row.get(key)), any -> new ArrayList<>())
                        .add(kept(row, Map.of(direction.from(), row.get(from), direction.to(), row.get(to)))));
        return found;
    }

    /** Whether there is anything for a direction. */
    public boolean has(Direction direction) {
        var said = WORDING.as("said");
        var written = WORDING.as("written");
        return database.fetchExists(DSL.selectOne()
                .from(said)
                .join(written)
                .on(written.UNIT_ID.eq(said.UNIT_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(said.UNIT_ID))
                .where(said.LANGUAGE.eq(direction.from()))
                .and(written.LANGUAGE.eq(direction.to()))
                .and(UNIT.ORIGINAL.in("", direction.from())));
    }

    /** The units that go with these pieces of content. */
    public List<Kept> takenFrom(Collection<String> contents) {
        return whole(UNIT.TAKEN_FROM.eq(DSL.any(contents.toArray(String[]::new))));
    }

    /** The units behind one, in their order, for a direction; at most {@code limit}. */
    public List<Kept> after(long id, Direction direction, int limit) {
        var numbers = database.select(UNIT.ID)
                .from(UNIT)
                .where(UNIT.ID.gt(id))
                .and(UNIT.ORIGINAL.in("", direction.from()))
                .and(has(direction.from()))
                .and(has(direction.to()))
                .orderBy(UNIT.ID)
                .limit(limit)
                .fetch(UNIT.ID);
        return whole(UNIT.ID.eq(DSL.any(numbers.toArray(Long[]::new))));
    }

    private static Condition has(String language) {
        return DSL.exists(
                DSL.selectOne().from(WORDING).where(WORDING.UNIT_ID.eq(UNIT.ID)).and(WORDING.LANGUAGE.eq(language)));
    }

    private List<Kept> whole(Condition which) {
        var rows = new LinkedHashMap<Long, Record>();
        var texts = new LinkedHashMap<Long, Map<String, String>>();
        database.select(UNIT.fields())
                .select(WORDING.LANGUAGE, WORDING.CONTENT)
                .from(UNIT)
                .join(WORDING)
                .on(WORDING.UNIT_ID.eq(UNIT.ID))
                .where(which)
                .orderBy(UNIT.ID, WORDING.LANGUAGE)
                .forEach(row -> {
                    rows.put(row.get(UNIT.ID), row);
                    texts.computeIfAbsent(row.get(UNIT.ID), any -> new TreeMap<>())
                            .put(row.get(WORDING.LANGUAGE), row.get(WORDING.CONTENT));
                });
        return rows.values().stream()
                .map(row -> kept(row, Objects.requireNonNull(texts.get(row.get(UNIT.ID)))))
                .toList();
    }

    private static Kept kept(Record row, Map<String, String> texts) {
        var original = row.get(UNIT.ORIGINAL);
        return new Kept(
                row.get(UNIT.ID),
                row.get(UNIT.TAKEN_FROM),
                new Unit(
                        texts,
                        original.isEmpty() ? null : original,
                        row.get(UNIT.COUNTRY),
                        new Origin(
                                Origin.Kind.valueOf(row.get(UNIT.KIND)),
                                row.get(UNIT.WHO),
                                row.get(UNIT.ADDRESS),
                                row.get(UNIT.MADE_AT))));
    }

    /** Adds units; those that are there already, of the same origin and content, are left as they are. How many were new. */
    public int add(Collection<Fresh> fresh) {
        var added = 0;
        for (var one : fresh) {
            var id = insert(one);
            if (id != null) {
                added++;
                words(id, one.unit());
            }
        }
        return added;
    }

    private @Nullable Long insert(Fresh fresh) {
        var unit = fresh.unit();
        var origin = unit.origin();
        return database.insertInto(UNIT)
                .set(UNIT.KIND, origin.kind().name())
                .set(UNIT.WHO, origin.who())
                .set(UNIT.ADDRESS, origin.address())
                .set(UNIT.COUNTRY, unit.country())
                .set(UNIT.ORIGINAL, Objects.requireNonNullElse(unit.original(), ""))
                .set(UNIT.TAKEN_FROM, fresh.takenFrom())
                .set(UNIT.MADE_AT, origin.at())
                .set(UNIT.FINGERPRINT, fingerprint(unit))
                .onConflictDoNothing()
                .returningResult(UNIT.ID)
                .fetchOne(UNIT.ID);
    }

    private void words(long id, Unit unit) {
        var insert = database.insertInto(
                WORDING, WORDING.UNIT_ID, WORDING.LANGUAGE, WORDING.CONTENT, WORDING.FOLDED, WORDING.FRAME);
        for (var text : unit.texts().entrySet()) {
            var words = text.getValue();
            insert = insert.values(id, text.getKey(), words, Words.folded(words), Words.frame(words));
        }
        insert.execute();
    }

    private static byte[] fingerprint(Unit unit) {
        var digest = Sha256.digest();
        Stream.concat(
                        Stream.of(Objects.requireNonNullElse(unit.original(), ""), unit.country()),
                        unit.texts().entrySet().stream().flatMap(text -> Stream.of(text.getKey(), text.getValue())))
                .forEach(part -> {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                });
        return digest.digest();
    }

    /** Takes units out. */
    public void delete(Collection<Long> units) {
        if (!units.isEmpty()) {
            database.deleteFrom(UNIT)
                    .where(UNIT.ID.eq(DSL.any(units.toArray(Long[]::new))))
                    .execute();
        }
    }

    /** The numbers of the units of an origin, the first thousand. */
    public List<Long> of(Origin.Kind kind, String who) {
        return database.select(UNIT.ID)
                .from(UNIT)
                .where(UNIT.KIND.eq(kind.name()))
                .and(UNIT.WHO.eq(who))
                .orderBy(UNIT.ID)
                .limit(AT_ONCE)
                .fetch(UNIT.ID);
    }

    /** How many units there are of each origin. */
    public Map<Origin.Kind, Map<String, Integer>> counts() {
        var counts = new TreeMap<Origin.Kind, Map<String, Integer>>();
        var number = DSL.count();
        database.select(UNIT.KIND, UNIT.WHO, number)
                .from(UNIT)
                .groupBy(UNIT.KIND, UNIT.WHO)
                .orderBy(number.desc(), UNIT.WHO)
                .forEach(row -> counts.computeIfAbsent(Origin.Kind.valueOf(row.value1()), any -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        return counts;
    }
}
