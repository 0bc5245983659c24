package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with the real program, from the first start on. */
@Tag("long")
class OperatorsDayTests {
    private static final String NOBODYS_NAME = "Zephyrine-Quillfeather";

    @TempDir
    private Path recordings;

    @Test
    void samplesGoAndStayAwayAndLogsTellNothingOfPersons() throws Exception {
        try (var data = PlatformFolder.make("day")) {
            String token;
            try (var up = up(data)) {
                up.await(() -> !up.read("/api/v1/bills?size=1").contains("\"total\":0,"));
                up.await(() -> ask(data, OperatorsDayTests::allEnded));
                token = OperatorsBrowser.token(up);
                try (var operator = OperatorsBrowser.signedIn(up)) {
                    assertThat(operator.look("/en/legislation?q=" + NOBODYS_NAME)
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(operator.look("/en/" + NOBODYS_NAME).statusCode())
                            .isEqualTo(404);
                    assertThat(operator.look("/api/v1/bills?q=" + NOBODYS_NAME + "&size=9999")
                                    .statusCode())
                            .isEqualTo(400);

                    var answer = operator.press("/en/sources", "/en/sources/samples/remove");

                    assertThat(answer.statusCode()).isEqualTo(200);
                }
                up.await(() -> up.read("/api/v1/bills?size=1").contains("\"total\":0,"));
                up.interrupt();
            }
            try (var up = up(data)) {
                assertThat(up.output()).doesNotContain("/operator/");
                boolean nothingHarvested = ask(data, OperatorsDayTests::allEnded);
                assertThat(nothingHarvested).isTrue();
                int fragments = ask(data, database -> database.fetchCount(DSL.table("harvest.fragment")));
                assertThat(fragments).isZero();
                up.interrupt();
            }
            var password = Files.readString(data.path().resolve("postgresql/password"));
            assertThat(logs(data))
                    .isNotEmpty()
                    .allSatisfy((file, text) -> assertThat(text)
                            .as(file.toString())
                            .doesNotContain(token, NOBODYS_NAME, "203.0.113.77", password));
        }
    }

    @Test
    void sourceIsSwitchedOnPausedAndOffByButtons() throws Exception {
        try (var data = PlatformFolder.make("buttons");
                var up = PlatformProcess.start(data.path(), "up", "--port", "0", "--empty")
                        .ready();
                var operator = OperatorsBrowser.signedIn(up)) {
            var page = "/en/sources/no-storting";

            operator.press(page, page + "/pause");
            operator.press(page, page + "/on");

            up.await(() -> up.read("/api/v1/sources/no-storting").contains("\"switchedOn\":true"));
            assertThat(up.read("/api/v1/sources/no-storting")).contains("\"paused\":true", "\"lastRun\":null");
            operator.press(page, page + "/off");
            assertThat(up.read("/api/v1/sources/no-storting")).contains("\"switchedOn\":false", "\"nextRunAt\":null");
            up.interrupt();
        }
    }

    @Test
    void everythingIsMadeAnewFromWhatTheSourcesSaid() throws Exception {
        SampleRecordings.write(recordings, 4);
        try (var data = PlatformFolder.make("anew");
                var server = PostgresServer.durable(data.path().resolve("postgresql"))) {
            var database = DSL.using(server.address().dataSource(), SQLDialect.POSTGRES);
            succeeds(PlatformProcess.start(data.path(), "harvest", "--all", "--from", recordings.toString()));
            var before = StoreContent.withoutSteps(database);
            assertThat(before.get("legislation.work")).hasSizeGreaterThan(50);

            succeeds(PlatformProcess.start(data.path(), "reindex", "--from-fragments"));
            assertThat(StoreContent.withoutSteps(database)).isEqualTo(before);

            database.execute("truncate legislation.work, legislation.source_record, legislation.reading,"
                    + " legislation.quarantine, legislation.record_count, legislation.work_count, legislation.part_taken,"
                    + " legislation.member cascade");
            succeeds(PlatformProcess.start(data.path(), "reindex", "--from-fragments"));
            var after = StoreContent.withoutSteps(database);
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        }
    }

    private static PlatformProcess up(PlatformFolder data) throws Exception {
        return PlatformProcess.start(data.path(), "up", "--port", "0").ready();
    }

    private static void succeeds(PlatformProcess command) throws Exception {
        try (command) {
            assertThat(command.exit()).as(command.output()).isZero();
        }
    }

    private static boolean allEnded(DSLContext database) {
        return database.fetchCount(DSL.table("harvest.run"), DSL.condition("state <> 'ENDED'")) == 0
                && database.fetchExists(DSL.table("harvest.run"));
    }

    private static <T> T ask(PlatformFolder data, Function<DSLContext, T> question) throws IOException {
        return question.apply(DSL.using(data.database().dataSource(), SQLDialect.POSTGRES));
    }

    private static Map<Path, String> logs(PlatformFolder data) throws IOException {
        var texts = new java.util.TreeMap<Path, String>();
        for (var folder : List.of("logs", "postgresql/log")) {
            try (var files = Files.walk(data.path().resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> texts.put(file, text(file)));
            }
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
