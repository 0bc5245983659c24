package org.hemicycle.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Everything that the schemas harvest and legislation hold, and the change log, table by table and column by column as the database itself tells,
 * so that a new table or column cannot be forgotten. What says which process did something and when is told only by whether it
 * is there: the sequence numbers that a killed process drew and lost, and the time of its clock. References by such numbers are
 * told by the name of what they refer to.
 */
final class StoreContent {
    /** Times that the source gives, not our clock. */
    private static final Set<String> TIMES_OF_THE_SOURCE = Set.of("dated", "happened_at");

    /**
     * Which process holds a run, how often it changed hands, in which transaction it wrote, and how many requests it put: one
     * whose answer was not yet committed when the process died is put again and counts again.
     */
    private static final Set<String> DEPENDS_ON_PROCESSES =
            Set.of("harvest.run.owner", "harvest.run.fence", "harvest.run.requests", "platform.change.transaction");

    /** In how many steps something was learned depends on which pages were committed together, and that on time. */
    private static final Set<String> TELLS_OF_STEPS = Set.of(
            "legislation.history",
            "legislation.member_history",
            "legislation.former_address",
            "platform.change",
            "legislation.member.revision",
            "legislation.work.revision");

    /**
     * What was learnt of a stream: its matters, and not how often each was met. A page that was read again after a kill, to
     * follow where it leads, is learnt from again.
     */
    private static final String LEARNT = """
            concat_ws(' ', t.learnt ->> 'declaration',
            (select string_agg(key, ' ' order by key) from jsonb_object_keys(t.learnt -> 'fields') key),
            (select string_agg(key, ' ' order by key) from jsonb_object_keys(t.learnt -> 'paths') key),
            (select string_agg(key, ' ' order by key) from jsonb_object_keys(t.learnt -> 'languages') key),
            (select string_agg(word, ' ' order by word) from jsonb_array_elements_text(t.learnt -> 'words') word))""";

    private static final String FRAGMENT = "(select concat_ws(' ', f.connector, f.stream, f.address, f.place,"
            + " encode(b.sha256, 'hex')) from harvest.fragment f join harvest.body b on b.id = f.body_id where f.id = t.%s)";
    private static final String RECORD = "(select concat_ws(' ', r.connector, r.stream, r.record_key)"
            + " from legislation.source_record r where r.id = %s)";

    private static final Map<String, String> REFERENCES = Map.of(
            "fragment_id",
            FRAGMENT,
            "superseded_by",
            FRAGMENT,
            "body_id",
            "(select encode(b.sha256, 'hex') from harvest.body b where b.id = t.%s)",
            "run_id",
            "(select concat_ws(' ', r.connector, r.origin) from harvest.run r where r.id = t.%s)",
            "work_id",
            "(select concat_ws(' ', w.chamber, w.slug) from legislation.work w where w.id = t.%s)",
            "member_id",
            "(select concat_ws(' ', m.connector, m.person) from legislation.member m where m.id = t.%s)",
            "record_id",
            RECORD.replace("%s", "t.%s"),
            "records[]",
            "(select string_agg(" + RECORD.formatted("number") + ", ', ' order by place)"
                    + " from unnest(t.%s) with ordinality of_all(number, place))");

    private final DSLContext database;
    private final Set<String> left;

    private StoreContent(DSLContext database, Set<String> left) {
        this.database = database;
        this.left = left;
    }

    /** The rows of each table as text, in an order of their own. */
    static Map<String, List<String>> of(DSLContext database) {
        return new StoreContent(database, Set.of()).tables();
    }

    /** The same, less what tells of the steps in which something was learned rather than of what is known. */
    static Map<String, List<String>> withoutSteps(DSLContext database) {
        return new StoreContent(database, TELLS_OF_STEPS).tables();
    }

    private Map<String, List<String>> tables() {
        var tables = new TreeMap<String, List<String>>();
        database.fetch("""
                        select c.table_schema || '.' || c.table_name as of_table, c.column_name, c.data_type, c.is_identity
                        from information_schema.columns c
                        where (c.table_schema in ('harvest', 'legislation') or c.table_name = 'change')
                        and c.table_name <> 'flyway_schema_history'
                        order by 1, c.ordinal_position""").intoGroups("of_table").forEach((table, columns) -> {
            if (left.contains(table)) {
                return;
            }
            var expressions = new ArrayList<String>();
            columns.forEach(column -> expressions.add(expression(
                    table + "." + column.get("column_name", String.class),
                    column.get("column_name", String.class),
                    column.get("data_type", String.class),
                    column.get("is_identity", String.class).equals("YES"))));
            tables.put(String.valueOf(table), rows(String.valueOf(table), expressions));
        });
        return tables;
    }

    private List<String> rows(String table, List<String> expressions) {
        var text = expressions.stream()
                .map(expression -> "coalesce(" + expression + "::text, '-')")
                .collect(Collectors.joining(", "));
        return database.fetch("select concat_ws(' | ', " + text + ") as content from " + table + " t order by 1")
                .into(String.class);
    }

    private String expression(String fullName, String name, String type, boolean identity) {
        if (identity || left.contains(fullName)) {
            return "'#'";
        }
        if (fullName.equals("harvest.profile.learnt")) {
            return LEARNT;
        }
        if (DEPENDS_ON_PROCESSES.contains(fullName)) {
            return "'any'";
        }
        if (type.startsWith("timestamp") && !TIMES_OF_THE_SOURCE.contains(name)) {
            return "case when t." + name + " is null then 'never' else 'once' end";
        }
        var reference = REFERENCES.get(type.equals("ARRAY") && name.equals("records") ? name + "[]" : name);
        if (reference != null) {
            return reference.formatted(name);
        }
        if (type.equals("bigint") && (name.endsWith("_id") || name.endsWith("_by"))) {
            throw new IllegalStateException(fullName + " refers to a row by its number: say to which");
        }
        return type.equals("bytea") ? "md5(t." + name + ")" : "t." + name;
    }
}
