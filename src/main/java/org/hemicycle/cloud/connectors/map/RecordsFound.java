package org.hemicycle.cloud.connectors.map;

import java.util.List;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Text;

/** The records of an answer, where its declaration says that they stand. */
final class RecordsFound {
    private static final Path LINES = Path.of(".");
    private static final Path VALUES = Path.of("*");

    private RecordsFound() {}

    static List<Scope> in(Scope answer, ReadPlan plan) {
        var each = plan.each();
        var keys = plan.keys();
        if (each == null && keys == null && !plan.format().hasLines()) {
            return List.of(answer);
        }
        var records = (each != null ? each : keys != null ? VALUES : LINES).records(answer);
        if (keys != null) {
            records.forEach(record -> putKey(record, keys));
        }
        return records;
    }

    /** Records that are the values of a map take their key as a field. */
    private static void putKey(Scope record, String field) {
        var key = record.key();
        if (key != null && record.node() instanceof Fields fields) {
            fields.add(field, new Text(key));
        }
    }
}
