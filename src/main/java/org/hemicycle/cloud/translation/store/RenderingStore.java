package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.RENDERING;
import static org.hemicycle.cloud.translation.tables.Tables.TEXT;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What was made of the texts. What a person wrote is never touched by what a machine makes. */
@Repository
public class RenderingStore {
    private final DSLContext database;

    RenderingStore(DSLContext database) {
        this.database = database;
    }

    /** The best there is of some texts in a language, by the number of the text. */
    public Map<Long, TranslatedText> of(Collection<Long> texts, String language) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var best = new HashMap<Long, TranslatedText>();
        database.select(RENDERING.fields())
                .select(TEXT.LANGUAGE)
                .from(RENDERING)
                .join(TEXT)
                .on(TEXT.ID.eq(RENDERING.TEXT_ID))
                .where(RENDERING.TEXT_ID.eq(DSL.any(texts.toArray(Long[]::new))))
                .and(RENDERING.LANGUAGE.eq(language))
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
                                row.get(RENDERING.MADE_BY),
                                row.get(RENDERING.MADE_AT))));
        return best;
    }

    /** Keeps a translation in place of the one of its sort: a person's in place of a person's, a machine's of a machine's. */
    public void save(long text, TranslatedText made) {
        database.insertInto(RENDERING)
                .set(RENDERING.TEXT_ID, text)
                .set(RENDERING.LANGUAGE, made.to())
                .set(RENDERING.BY_PERSON, !made.quality().isMachine())
                .set(RENDERING.CONTENT, made.text())
                .set(RENDERING.QUALITY, made.quality().name())
                .set(RENDERING.ENGINE, made.engine())
                .set(RENDERING.VERSION, made.version())
                .set(RENDERING.ROUTE, made.route())
                .set(RENDERING.TERMS, made.terms().toArray(String[]::new))
                .set(RENDERING.MADE_BY, made.madeBy())
                .set(RENDERING.MADE_AT, made.madeAt())
                .onConflict(RENDERING.TEXT_ID, RENDERING.LANGUAGE, RENDERING.BY_PERSON)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
