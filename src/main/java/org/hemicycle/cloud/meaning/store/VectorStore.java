package org.hemicycle.cloud.meaning.store;

import static org.hemicycle.cloud.meaning.tables.Tables.VECTOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.Sha256;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The vectors of the titles of content. */
@Repository
public class VectorStore {
    private final DSLContext database;

    VectorStore(DSLContext database) {
        this.database = database;
    }

    /** The vector of the English title of a piece of content. */
    public record Kept(ContentRef ref, String english, byte[] numbers) {}

    /** The vectors of these texts that this version has made. */
    public Map<String, byte[]> known(Collection<String> english, String version) {
        var texts = new LinkedHashMap<String, String>();
        english.forEach(text -> texts.put(Sha256.hex(text), text));
        var known = new HashMap<String, byte[]>();
        if (!texts.isEmpty()) {
            database.select(VECTOR.HASH, VECTOR.NUMBERS)
                    .from(VECTOR)
                    .where(VECTOR.HASH.eq(DSL.any(
                            texts.values().stream().map(VectorStore::hash).toArray(byte[][]::new))))
                    .and(VECTOR.VERSION.eq(version))
                    .forEach(row ->
                            known.put(texts.getOrDefault(HexFormat.of().formatHex(row.value1()), ""), row.value2()));
        }
        return known;
    }

    /** Of this content these are the vectors and no others; the answer is those that are new. */
    public Set<ContentRef> replace(Collection<ContentRef> contents, List<Kept> kept, String version) {
        forget(contents, kept);
        if (kept.isEmpty()) {
            return Set.of();
        }
        var insert = database.insertInto(
                VECTOR, VECTOR.KIND, VECTOR.CONTENT_ID, VECTOR.HASH, VECTOR.VERSION, VECTOR.NUMBERS);
        for (var one : kept) {
            insert = insert.values(one.ref().kind(), one.ref().id(), hash(one.english()), version, one.numbers());
        }
        return new HashSet<>(insert.onConflict(VECTOR.KIND, VECTOR.CONTENT_ID)
                .doUpdate()
                .set(VECTOR.HASH, DSL.excluded(VECTOR.HASH))
                .set(VECTOR.VERSION, DSL.excluded(VECTOR.VERSION))
                .set(VECTOR.NUMBERS, DSL.excluded(VECTOR.NUMBERS))
                .where(DSL.row(VECTOR.HASH, VECTOR.VERSION)
                        .ne(DSL.row(DSL.excluded(VECTOR.HASH), DSL.excluded(VECTOR.VERSION))))
                .returningResult(VECTOR.KIND, VECTOR.CONTENT_ID)
                .fetch(row -> new ContentRef(row.value1(), row.value2())));
    }

    private void forget(Collection<ContentRef> contents, List<Kept> kept) {
        var gone = new HashSet<>(contents);
        kept.forEach(one -> gone.remove(one.ref()));
        var rows = new ArrayList<org.jooq.Row2<String, String>>();
        gone.forEach(ref -> rows.add(DSL.row(ref.kind(), ref.id())));
        if (!rows.isEmpty()) {
            database.deleteFrom(VECTOR)
                    .where(DSL.row(VECTOR.KIND, VECTOR.CONTENT_ID).in(rows))
                    .execute();
        }
    }

    private static byte[] hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
