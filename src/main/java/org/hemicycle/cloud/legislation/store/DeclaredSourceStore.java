package org.hemicycle.cloud.legislation.store;

import static org.hemicycle.cloud.legislation.tables.Tables.SOURCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The sources as they were declared when their records were read. */
@Repository
public class DeclaredSourceStore {
    private final DSLContext database;

    DeclaredSourceStore(DSLContext database) {
        this.database = database;
    }

    /** All sources, by connector. */
    public Map<String, DeclaredSource> all() {
        var sources = new HashMap<String, DeclaredSource>();
        database.selectFrom(SOURCE)
                .forEach(row -> sources.put(
                        row.get(SOURCE.CONNECTOR),
                        new DeclaredSource(
                                row.get(SOURCE.CONNECTOR),
                                row.get(SOURCE.TITLE),
                                row.get(SOURCE.HOME),
                                List.of(row.get(SOURCE.CHAMBERS)),
                                new Licence(
                                        row.get(SOURCE.LICENCE_ID),
                                        row.get(SOURCE.LICENCE_NAME),
                                        row.get(SOURCE.LICENCE_URL),
                                        row.get(SOURCE.ATTRIBUTION)),
                                List.of(row.get(SOURCE.STREAMS)),
                                Set.of(row.get(SOURCE.ADDS)))));
        return sources;
    }

    /** Writes what the declaration says now. */
    public void save(DeclaredSource source) {
        var licence = source.licence();
        database.insertInto(SOURCE)
                .set(SOURCE.CONNECTOR, source.connector())
                .set(SOURCE.TITLE, source.title())
                .set(SOURCE.HOME, source.home())
                .set(SOURCE.CHAMBERS, source.chambers().toArray(String[]::new))
                .set(SOURCE.LICENCE_ID, licence.id())
                .set(SOURCE.LICENCE_NAME, licence.name())
                .set(SOURCE.LICENCE_URL, licence.url())
                .set(SOURCE.ATTRIBUTION, licence.attribution())
                .set(SOURCE.STREAMS, source.streams().toArray(String[]::new))
                .set(SOURCE.ADDS, source.adds().stream().sorted().toArray(String[]::new))
                .onConflict(SOURCE.CONNECTOR)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
