package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.RENDERING;
import static org.hemicycle.cloud.translation.tables.Tables.TEXT;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was made of the texts. What a person wrote is never touched by what a machine makes. */
@Repository
public class RenderingStore {
    /** The language that everything is brought into, so that it is found in any. */
    public static final String COMMON_LANGUAGE = "en";

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext database;
    private final AppearanceStore appearances;

    RenderingStore(DSLContext database, AppearanceStore appearances) {
        this.database = database;
        this.appearances = appearances;
    }

    /** The best there is of some texts in a language, by the number of the text. */
    public Map<Long, TranslatedText> of(Collection<Long> texts, String language) {
        return texts.isEmpty() ? Map.of() : found(texts, language, DSL.noCondition());
    }

    /** What a machine or the memory gave for a text, whether a person's words stand before it or not; null where none did. */
    public @Nullable TranslatedText withoutPerson(long text, String language) {
        return found(List.of(text), language, RENDERING.BY_PERSON.isFalse()).get(text);
    }

    private Map<Long, TranslatedText> found(Collection<Long> texts, String language, Condition which) {
        var best = new HashMap<Long, TranslatedText>();
        database.select(RENDERING.fields())
                .select(TEXT.LANGUAGE)
                .from(RENDERING)
                .join(TEXT)
                .on(TEXT.ID.eq(RENDERING.TEXT_ID))
                .where(RENDERING.TEXT_ID.eq(DSL.any(texts.toArray(Long[]::new))))
                .and(RENDERING.LANGUAGE.eq(language))
                .and(which)
                .orderBy(RENDERING.BY_PERSON)
                .forEach(row -> best.put(
                        row.get(RENDERING.TEXT_ID),
                        new TranslatedText(
                                row.get(RENDERING.CONTENT),
                                row.get(TEXT.LANGUAGE),
                                language,
                                Quality.valueOf(row.get(RENDERING.QUALITY)),
                                row.get(RENDERING.ENGINE),
                                row.get(RENDERING.VERSION),
                                row.get(RENDERING.ROUTE),
                                Arrays.asList(row.get(RENDERING.TERMS)),
                                segments(row.get(RENDERING.SEGMENTS)),
                                row.get(RENDERING.MADE_BY),
                                row.get(RENDERING.CHECKED_BY),
                                row.get(RENDERING.MADE_AT))));
        return best;
    }

    /** A second person has checked what the first one wrote. */
    public void checked(long text, String language, String who) {
        database.update(RENDERING)
                .set(RENDERING.CHECKED_BY, who)
                .where(persons(text, language))
                .execute();
    }

    /** A person's words stand no more; whether there were any. */
    public boolean endPersons(long text, String language) {
        var ended =
                database.deleteFrom(RENDERING).where(persons(text, language)).execute() > 0;
        if (ended) {
            told(List.of(text), language);
        }
        return ended;
    }

    private void told(List<Long> texts, String language) {
        if (language.equals(COMMON_LANGUAGE) && !texts.isEmpty()) {
            appearances.translated(texts);
        }
    }

    private static Condition persons(long text, String language) {
        return RENDERING.TEXT_ID.eq(text).and(RENDERING.LANGUAGE.eq(language)).and(RENDERING.BY_PERSON.isTrue());
    }

    /**
     * What a machine made of a text, and what that rests on.
     *
     * @param text the number of the text
     */
    public record MachineMade(
            long text, OriginalText original, String language, String content, String version, String basis) {}

    /** What the memory gave is no machine's work. */
    private static Condition byMachine() {
        return RENDERING.BY_PERSON.isFalse().and(RENDERING.ENGINE.ne(TranslatedText.MEMORY));
    }

    /** Whether a machine has made anything. */
    public boolean hasMachineMade() {
        return database.fetchExists(RENDERING, byMachine());
    }

    /** Takes what machines made of some texts. */
    public interface Taker {
        void take(List<MachineMade> some) throws InterruptedException;
    }

    /**
     * Gives what machines made of the texts after a number, some at a time in the order of the numbers, all languages of a text
     * together.
     */
    public void eachMachineMade(long after, Taker taker) throws InterruptedException {
        for (var some = machineMade(after, AT_ONCE);
                !some.isEmpty();
                some = machineMade(some.getLast().text(), AT_ONCE)) {
            taker.take(some);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private List<MachineMade> machineMade(long after, int texts) {
        var next = DSL.select(TEXT.ID)
                .from(TEXT)
                .where(TEXT.ID.gt(after))
                .orderBy(TEXT.ID)
                .limit(texts);
        return database.select(TEXT.fields())
                .select(RENDERING.LANGUAGE, RENDERING.CONTENT, RENDERING.VERSION, RENDERING.BASIS)
                .from(TEXT)
                .join(RENDERING)
                .on(RENDERING.TEXT_ID.eq(TEXT.ID))
                .where(TEXT.ID.in(next))
                .and(byMachine())
                .orderBy(TEXT.ID, RENDERING.LANGUAGE)
                .fetch(row -> new MachineMade(
                        row.get(TEXT.ID),
                        TextStore.read(row),
                        row.get(RENDERING.LANGUAGE),
                        row.get(RENDERING.CONTENT),
                        row.get(RENDERING.VERSION),
                        row.get(RENDERING.BASIS)));
    }

    /** The same machine with the terms of today would make the same: it counts as made by them. */
    public void confirm(MachineMade made, String version) {
        database.update(RENDERING)
                .set(RENDERING.VERSION, version)
                .where(RENDERING.TEXT_ID.eq(made.text()))
                .and(RENDERING.LANGUAGE.eq(made.language()))
                .and(RENDERING.BY_PERSON.isFalse())
                .and(RENDERING.VERSION.eq(made.version()))
                .execute();
    }

    private static List<TranslatedText.Segment> segments(JSONB kept) {
        return List.of(JSON.readValue(kept.data(), TranslatedText.Segment[].class));
    }

    /**
     * A translation to be kept.
     *
     * @param text the number of the text
     * @param basis what of the declared data it rests on; empty where on nothing
     */
    public record ToSave(long text, TranslatedText made, String basis) {}

    /** Keeps a translation in place of the one of its sort: a person's in place of a person's, the chain's of the chain's. */
    public void save(long text, TranslatedText made) {
        save(List.of(new ToSave(text, made, "")));
    }

    /**
     * The same for some translations of different texts, or into different languages. The texts are taken in the order of their
     * numbers, as {@link TextStore#lock} takes them, so that no two wait for each other.
     */
    public void save(Collection<ToSave> translations) {
        database.insertInto(RENDERING, RENDERING.fields())
                .valuesOfRecords(translations.stream()
                        .sorted(Comparator.comparingLong(ToSave::text))
                        .map(this::row)
                        .toList())
                .onConflict(RENDERING.TEXT_ID, RENDERING.LANGUAGE, RENDERING.BY_PERSON)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        translations.stream()
                .collect(Collectors.groupingBy(
                        one -> one.made().to(), Collectors.mapping(ToSave::text, Collectors.toList())))
                .forEach((language, texts) -> told(texts, language));
    }

    private org.jooq.Record row(ToSave one) {
        var made = one.made();
        var row = database.newRecord(RENDERING);
        row.set(RENDERING.TEXT_ID, one.text());
        row.set(RENDERING.LANGUAGE, made.to());
        row.set(RENDERING.BY_PERSON, made.isByPerson());
        row.set(RENDERING.CONTENT, made.text());
        row.set(RENDERING.QUALITY, made.quality().name());
        row.set(RENDERING.ENGINE, made.engine());
        row.set(RENDERING.VERSION, made.version());
        row.set(RENDERING.ROUTE, made.route());
        row.set(RENDERING.TERMS, made.terms().toArray(String[]::new));
        row.set(RENDERING.SEGMENTS, JSONB.jsonb(JSON.writeValueAsString(made.segments())));
        row.set(RENDERING.BASIS, one.basis());
        row.set(RENDERING.MADE_BY, made.madeBy());
        row.set(RENDERING.CHECKED_BY, made.checkedBy());
        row.set(RENDERING.MADE_AT, made.madeAt());
        return row;
    }
}
