package org.hemicycle.cloud.translation.store;

import static org.hemicycle.cloud.translation.tables.Tables.EDIT;
import static org.hemicycle.cloud.translation.tables.Tables.TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing.Act;
import org.hemicycle.ground.platform.translations.PostEditing.Done;
import org.hemicycle.ground.platform.translations.PostEditing.Earlier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people did to translations. Nothing of it is ever changed. */
@Repository
public class EditStore {
    private static final int SHOWN = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext database;

    EditStore(DSLContext database) {
        this.database = database;
    }

    /** A sentence with what was written for it. */
    public record Line(String source, String text) {}

    /** Notes what somebody did; the answer is its number. */
    public long add(long text, String language, Act act, List<Line> lines, String who, String content, Instant now) {
        return database.insertInto(EDIT)
                .set(EDIT.TEXT_ID, text)
                .set(EDIT.LANGUAGE, language)
                .set(EDIT.ACT, act.name())
                .set(EDIT.SENTENCES, JSONB.jsonb(JSON.writeValueAsString(lines)))
                .set(EDIT.WHO, who)
                .set(EDIT.CONTENT, content)
                .set(EDIT.DONE_AT, now)
                .returningResult(EDIT.ID)
                .fetchSingle(EDIT.ID);
    }

    /** What was done to a translation, the newest first. */
    public List<Done> of(long text, String language) {
        return database.selectFrom(EDIT)
                .where(EDIT.TEXT_ID.eq(text))
                .and(EDIT.LANGUAGE.eq(language))
                .orderBy(EDIT.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new Done(Act.valueOf(row.get(EDIT.ACT)), row.get(EDIT.WHO), row.get(EDIT.DONE_AT)));
    }

    /** What stands of a person for texts of a piece of content other than these, the newest first. */
    public List<Earlier> otherThan(Collection<Long> texts, String content, String language) {
        var later = EDIT.as("later");
        return database.select(EDIT.fields())
                .select(TEXT.KIND)
                .from(EDIT)
                .join(TEXT)
                .on(TEXT.ID.eq(EDIT.TEXT_ID))
                .where(EDIT.CONTENT.eq(content))
                .and(EDIT.LANGUAGE.eq(language))
                .and(EDIT.ACT.eq(Act.WRITTEN.name()))
                .and(EDIT.TEXT_ID.ne(DSL.all(texts.toArray(Long[]::new))))
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.TEXT_ID.eq(EDIT.TEXT_ID))
                        .and(later.LANGUAGE.eq(EDIT.LANGUAGE))
                        .and(later.ID.gt(EDIT.ID))
                        .and(later.ACT.ne(Act.CHECKED.name())))
                .orderBy(EDIT.ID.desc())
                .limit(SHOWN)
                .fetch(row -> {
                    var lines = List.of(JSON.readValue(row.get(EDIT.SENTENCES).data(), Line[].class));
                    return new Earlier(
                            OriginalText.Kind.valueOf(row.get(TEXT.KIND)),
                            String.join(" ", lines.stream().map(Line::source).toList()),
                            String.join(" ", lines.stream().map(Line::text).toList()),
                            row.get(EDIT.WHO),
                            row.get(EDIT.DONE_AT));
                });
    }
}
