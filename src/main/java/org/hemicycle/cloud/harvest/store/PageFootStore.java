package org.hemicycle.cloud.harvest.store;

import static org.hemicycle.cloud.harvest.tables.Tables.BODY;
import static org.hemicycle.cloud.harvest.tables.Tables.FRAGMENT;
import static org.hemicycle.cloud.harvest.tables.Tables.PAGE_FOOT;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.hemicycle.cloud.connectors.PageFoot;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the paging of the answers turns on. */
@Component
public class PageFootStore {
    private static final int LONGEST = 4096;

    private final DSLContext database;

    public PageFootStore(DSLContext database) {
        this.database = database;
    }

    /** The feet of some fragments as this state of the declaration read them, by fragment. */
    public Map<Long, PageFoot> of(Collection<Long> fragments, String declaration) {
        return database.select(FRAGMENT.ID, BODY.SHA256, PAGE_FOOT.RECORDS, PAGE_FOOT.NAMED)
                .from(PAGE_FOOT)
                .join(FRAGMENT)
                .on(FRAGMENT.ID.eq(PAGE_FOOT.FRAGMENT_ID))
                .join(BODY)
                .on(BODY.ID.eq(FRAGMENT.BODY_ID))
                .where(PAGE_FOOT.FRAGMENT_ID.eq(DSL.any(fragments.toArray(Long[]::new))))
                .and(PAGE_FOOT.DECLARATION_SHA256.eq(declaration))
                .fetchMap(
                        FRAGMENT.ID,
                        row -> new PageFoot(HexFormat.of().formatHex(row.value2()), row.value3(), row.value4()));
    }

    /** Keeps what can be kept; a page without its foot is read again. */
    public void keep(Map<Long, PageFoot> feet, String declaration) {
        var kept = feet.entrySet().stream()
                .filter(foot -> canBeKept(foot.getValue().named()))
                .map(foot -> DSL.row(
                        foot.getKey(),
                        declaration,
                        foot.getValue().records(),
                        foot.getValue().named()))
                .toList();
        if (!kept.isEmpty()) {
            database.insertInto(
                            PAGE_FOOT,
                            PAGE_FOOT.FRAGMENT_ID,
                            PAGE_FOOT.DECLARATION_SHA256,
                            PAGE_FOOT.RECORDS,
                            PAGE_FOOT.NAMED)
                    .valuesOfRows(kept)
                    .onConflict(PAGE_FOOT.FRAGMENT_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /** Not what is longer than an address has any reason to be, or holds what the database cannot give back as it was. */
    private static boolean canBeKept(@Nullable String named) {
        return named == null
                || (named.length() <= LONGEST
                        && named.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(named));
    }
}
