package org.hemicycle.ground.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, and how to tell that it is whole.
 *
 * @param format of this description; a reader refuses a higher one
 * @param program the release that wrote it
 * @param schemas each schema with the version of its last migration
 * @param tables in an order in which they can be loaded
 */
record Manifest(
        int format,
        String program,
        Instant made,
        String postgresql,
        Map<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<File> files) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** The rows of a table, in PostgreSQL's text format. */
    record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** Where a sequence stands. */
    record Sequence(String schema, String name, long lastValue, boolean called) {}

    /** A file of the data folder. */
    record File(String path, long size, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }
}
