package org.hemicycle.cloud.legislation.store;

import java.util.List;
import org.jooq.DSLContext;

/** Takes numbers from a sequence, many at once. */
final class Sequences {
    private Sequences() {}

    static List<Long> next(DSLContext database, String sequence, int count) {
        return count == 0
                ? List.of()
                : database.fetch("select nextval('" + sequence + "') from generate_series(1, ?)", count)
                        .getValues(0, Long.class);
    }
}
