package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.RENDERING;
import static org.hemicycle.cloud.translation.tables.Tables.TEXT;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The texts that were ever to be translated, each once. */
@Repository
public class TextStore {
    private final DSLContext database;

    TextStore(DSLContext database) {
        this.database = database;
    }

    /** The numbers of texts; those that are not kept are missing. */
    public Map<OriginalText, Long> find(Collection<OriginalText> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<TextKey, Long>();
        var keys = new LinkedHashMap<OriginalText, TextKey>();
        texts.forEach(text -> keys.put(text, TextKey.of(text)));
        database.select(TEXT.SHA256, TEXT.LANGUAGE, TEXT.KIND, TEXT.COUNTRY, TEXT.INITIATOR, TEXT.AUDIENCE, TEXT.ID)
                .from(TEXT)
                .where(in(keys.values()))
                .forEach(row -> numbers.put(
                        new TextKey(
                                ByteBuffer.wrap(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()),
                        row.value7()));
        var found = new LinkedHashMap<OriginalText, Long>();
        keys.forEach((text, key) -> {
            var number = numbers.get(key);
            if (number != null) {
                found.put(text, number);
            }
        });
        return found;
    }

    /** Keeps texts and gives the numbers of all of them. */
    public Map<OriginalText, Long> keep(Collection<OriginalText> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var insert = database.insertInto(
                TEXT, TEXT.SHA256, TEXT.LANGUAGE, TEXT.KIND, TEXT.COUNTRY, TEXT.INITIATOR, TEXT.AUDIENCE, TEXT.CONTENT);
        for (var text : texts) {
            var key = TextKey.of(text);
            insert = insert.values(
                    key.sha256().array(),
                    key.language(),
                    key.kind(),
                    key.country(),
                    key.initiator(),
                    key.audience(),
                    TextKey.letters(text));
        }
        insert.onConflictDoNothing().execute();
        return find(texts);
    }

    /** Titles that everybody may read and of which no person has made anything in a language, the newest first. */
    public List<OriginalText> withoutPerson(Direction direction, int limit) {
        return database.selectFrom(TEXT)
                .where(TEXT.AUDIENCE.eq(Audience.PUBLIC.token()))
                .and(TEXT.LANGUAGE.eq(direction.from()))
                .and(TEXT.KIND.eq(OriginalText.Kind.TITLE.name()))
                .andNotExists(DSL.selectOne()
                        .from(RENDERING)
                        .where(RENDERING.TEXT_ID.eq(TEXT.ID))
                        .and(RENDERING.LANGUAGE.eq(direction.to()))
                        .and(RENDERING.QUALITY.in(Quality.OFFICIAL.name(), Quality.REVIEWED.name())))
                .orderBy(TEXT.ID.desc())
                .limit(limit)
                .fetch(TextStore::read);
    }

    /** Whatever else is to be made of these texts waits until this transaction ends. */
    public void lock(Collection<Long> numbers) {
        database.select(TEXT.ID)
                .from(TEXT)
                .where(TEXT.ID.eq(DSL.any(numbers.toArray(Long[]::new))))
                .orderBy(TEXT.ID)
                .forUpdate()
                .execute();
    }

    private static Condition in(Collection<TextKey> keys) {
        return DSL.row(TEXT.SHA256, TEXT.LANGUAGE, TEXT.KIND, TEXT.COUNTRY, TEXT.INITIATOR, TEXT.AUDIENCE)
                .in(keys.stream()
                        .map(key -> DSL.row(
                                key.sha256().array(),
                                key.language(),
                                key.kind(),
                                key.country(),
                                key.initiator(),
                                key.audience()))
                        .toList());
    }

    /** Erases the texts of an audience with everything that was made of them. */
    public int erase(Audience audience) {
        return database.deleteFrom(TEXT)
                .where(TEXT.AUDIENCE.eq(audience.token()))
                .execute();
    }

    static OriginalText read(Record row) {
        return new OriginalText(
                row.get(TEXT.CONTENT),
                row.get(TEXT.LANGUAGE),
                OriginalText.Kind.valueOf(row.get(TEXT.KIND)),
                row.get(TEXT.COUNTRY).isEmpty() ? null : row.get(TEXT.COUNTRY),
                row.get(TEXT.INITIATOR).isEmpty() ? null : row.get(TEXT.INITIATOR),
                new Audience(row.get(TEXT.AUDIENCE)));
    }
}
