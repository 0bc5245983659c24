package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.hemicycle.testing.PlatformProcess.Starter;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation on a PostgreSQL server of the operator's own, with the role that the guide for operators describes. */
@Tag("long")
@SuppressWarnings("NullAway.Init")
class ExternalDatabaseTests {
    private static final String PASSWORD = "p@ss:w/ord %";
    private static final String ENCODED = "p%40ss%3Aw%2Ford%20%25";

    private static PlatformFolder serverFolder;
    private static PostgresServer server;

    @BeforeAll
    static void startServer() throws Exception {
        serverFolder = PlatformFolder.make("external");
        server = PostgresServer.disposable(serverFolder.path(), Path.of("target/postgresql"));
        server.execute("create role outsider login password '" + PASSWORD + "'");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
        serverFolder.close();
    }

    @Test
    void wholeInstallationRunsOnAnExternalServerWithAnOrdinaryRole() throws Exception {
        database("original");
        database("copy");
        try (var data = PlatformFolder.make("outside");
                var other = PlatformFolder.make("outside-copy")) {
            var backup = data.path().resolve("one.zip");
            int bills;
            try (var up = on("original").start(data.path(), "up", "--port", "0").ready()) {
                up.await(() -> ended("original"));
                bills = asOutsider("original").fetchCount(DSL.table("legislation.work"));
                up.await(() -> up.read("/api/v1/bills?size=1").contains("\"total\":" + bills));
                up.interrupt();
            }
            succeeds(on("original").start(data.path(), "backup", backup.toString()));
            succeeds(on("copy").start(other.path(), "restore", backup.toString()));

            assertThat(rows("copy")).isEqualTo(rows("original"));
            assertThat(data.path().resolve("postgresql")).doesNotExist();
            try (var up = on("copy").start(other.path(), "up", "--port", "0").ready()) {
                up.await(() -> up.read("/api/v1/bills?size=1").contains("\"total\":" + bills));
                up.interrupt();
            }
        }
    }

    @Test
    void restoreIntoADatabaseThatIsNotEmptyIsRefused() throws Exception {
        database("filled");
        try (var data = PlatformFolder.make("outside-full")) {
            var backup = data.path().resolve("one.zip");
            succeeds(on("filled").start(data.path(), "backup", backup.toString()));

            try (var restore = on("filled").start(data.path(), "restore", backup.toString())) {
                assertThat(restore.exit()).isEqualTo(1);
                assertThat(restore.output()).contains("is not empty (one.zip)");
            }
            try (var empty = PlatformFolder.make("outside-empty");
                    var restore = on("filled").start(empty.path(), "restore", backup.toString())) {
                assertThat(restore.exit()).isEqualTo(1);
                assertThat(restore.output())
                        .contains("HEMICYCLE_DB_URL is not empty")
                        .doesNotContain(PASSWORD, ENCODED);
            }
        }
    }

    @Test
    void wrongPasswordIsToldWithoutShowingIt() throws Exception {
        try (var data = PlatformFolder.make("outside-wrong");
                var up = PlatformProcess.with(Map.of())
                        .and("HEMICYCLE_DB_URL", url("postgres").replace(ENCODED, "wr0ng-secret"))
                        .start(data.path(), "up", "--port", "0")) {
            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output()).contains("HEMICYCLE_DB_URL").doesNotContain("wr0ng-secret");
        }
    }

    @Test
    void databaseWithAnotherEncodingIsRefused() throws Exception {
        server.execute("create database latin owner outsider encoding 'LATIN1' locale 'C' template template0");
        try (var data = PlatformFolder.make("outside-latin");
                var up = on("latin").start(data.path(), "up", "--port", "0")) {
            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output()).contains("encoding LATIN1", "UTF8");
        }
    }

    private static void database(String name) {
        server.execute("create database " + name + " owner outsider encoding 'UTF8' locale_provider 'builtin'"
                + " builtin_locale 'C.UTF-8' template template0");
    }

    private static String url(String database) {
        var address = server.address(database).url().replace("jdbc:postgresql://", "");
        return "postgresql://outsider:" + ENCODED + "@" + address;
    }

    private static Starter on(String database) {
        return PlatformProcess.with(Map.of("HEMICYCLE_DB_URL", url(database)));
    }

    private static void succeeds(PlatformProcess command) throws Exception {
        try (command) {
            assertThat(command.exit()).as(command.output()).isZero();
        }
    }

    private static boolean ended(String name) {
        var database = asOutsider(name);
        return database.fetchExists(DSL.table("harvest.run"))
                && !database.fetchExists(DSL.table("harvest.run"), DSL.condition("state <> 'ENDED'"));
    }

    private static DSLContext asOutsider(String database) {
        return DSL.using(DatabaseAddress.parse(url(database)).dataSource(), SQLDialect.POSTGRES);
    }

    /** All rows, less the number that keeps transactions of different servers apart. */
    private static TreeMap<String, List<String>> rows(String name) {
        var database = asOutsider(name);
        var rows = new TreeMap<String, List<String>>();
        database.fetch("select schemaname || '.' || relname from pg_stat_user_tables "
                        + " where relname not in ('flyway_schema_history', 'transaction_offset')")
                .into(String.class)
                .forEach(table -> rows.put(
                        table,
                        database.fetch("select t::text from " + table + " t order by 1")
                                .into(String.class)));
        return rows;
    }
}
