package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.hemicycle.testing.RecordingsFolder;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code harvest --all --from FOLDER} twice on one data folder. */
class HarvestedTwiceTests {
    /** What a run writes of itself: that it was, what it has dealt with while under way, and when the source was last read. */
    private static final List<String> OF_RUNS = List.of("harvest.run", "harvest.done", "harvest.source");

    @TempDir
    private Path folder;

    @Test
    void secondHarvestOfTheSameRecordingsWritesNoRow() throws Exception {
        SampleRecordings.write(folder, 3);

        var second = harvestTwice(folder);

        assertThat(second.outcomes()).containsAllEntriesOf(SampleRecordings.outcomes("UNCHANGED"));
    }

    @Test
    @Tag("long")
    void secondHarvestOfRealRecordingsWritesNoRow() throws Exception {
        var recordings = RecordingsFolder.find("no harvest of real answers is repeated");
        if (recordings != null) {
            var second = harvestTwice(recordings);

            assertThat(second.outcomesOfRecorded())
                    .hasSizeGreaterThan(25)
                    .allSatisfy((connector, outcome) -> assertThat(outcome).isEqualTo("UNCHANGED"));
        }
    }

    /** Checks that the second writes nothing, and gives what it printed. */
    private static Harvest harvestTwice(Path recordings) throws Exception {
        try (var data = PlatformFolder.make("twice");
                var server = PostgresServer.durable(data.path().resolve("postgresql"))) {
            var first = harvest(data, recordings);
            assertThat(first.sum("new")).isPositive();
            var database = DSL.using(server.address().dataSource(), SQLDialect.POSTGRES);
            var rows = rows(database);
            var writes = writes(database);

            var second = harvest(data, recordings);

            assertThat(second.sum("new") + second.sum("changed")).isZero();
            assertThat(second.sum("read")).isEqualTo(first.sum("read"));
            assertThat(rows(database)).isEqualTo(rows);
            assertThat(writes(database)).isEqualTo(writes);
            return second;
        }
    }

    private static Harvest harvest(PlatformFolder data, Path recordings) throws Exception {
        try (var harvest = PlatformProcess.start(
                data.path(),
                "harvest",
                "--all",
                "--json",
                "--from",
                recordings.toAbsolutePath().toString())) {
            assertThat(harvest.exit()).as(harvest.output()).isZero();
            var printed = harvest.output()
                    .lines()
                    .filter(line -> line.startsWith("["))
                    .findFirst();
            return new Harvest(JsonMapper.shared().readTree(printed.orElseThrow()));
        }
    }

    private static List<String> tables(DSLContext database) {
        return database
                .fetch("select schemaname || '.' || relname from pg_stat_user_tables order by 1")
                .into(String.class)
                .stream()
                .filter(table -> !OF_RUNS.contains(table))
                .toList();
    }

    private static Map<String, List<String>> rows(DSLContext database) {
        var rows = new TreeMap<String, List<String>>();
        tables(database)
                .forEach(table -> rows.put(
                        table,
                        database.fetch("select t::text from " + table + " t order by 1")
                                .into(String.class)));
        return rows;
    }

    /** How many rows were ever inserted, updated or deleted, also by what was taken back. */
    private static List<String> writes(DSLContext database) {
        var writes = new ArrayList<String>();
        database
                .fetch("select schemaname || '.' || relname as name, n_tup_ins, n_tup_upd, n_tup_del"
                        + " from pg_stat_user_tables order by 1")
                .stream()
                .filter(row -> !OF_RUNS.contains(row.get("name", String.class)))
                .forEach(row -> writes.add(row.formatCSV()));
        return writes;
    }

    /** What {@code --json} prints. */
    private record Harvest(JsonNode lines) {
        int sum(String figure) {
            return lines.valueStream()
                    .mapToInt(line -> line.get(figure).asInt())
                    .sum();
        }

        Map<String, String> outcomes() {
            return outcomes(line -> true);
        }

        /** Those of sources of which an answer is recorded: others are declared from their documentation alone. */
        Map<String, String> outcomesOfRecorded() {
            return outcomes(line -> line.get("read").asInt() > 0);
        }

        private Map<String, String> outcomes(Predicate<JsonNode> which) {
            var outcomes = new TreeMap<String, String>();
            lines.valueStream()
                    .filter(which)
                    .forEach(line -> outcomes.put(
                            line.get("connector").asString(),
                            line.get("outcome").asString()));
            return outcomes;
        }
    }
}
