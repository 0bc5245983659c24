package org.hemicycle.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A data folder in which harvests from recordings are queued: whoever brings the platform up there carries them out. */
final class HarvestInAFolder implements AutoCloseable {
    private final PlatformFolder folder;
    private final int pagesAtOnce;
    private @Nullable Connection connection;

    private HarvestInAFolder(PlatformFolder folder, int pagesAtOnce) {
        this.folder = folder;
        this.pagesAtOnce = pagesAtOnce;
    }

    /** Queues a harvest of each connector. */
    static HarvestInAFolder queued(Path recordings, List<String> connectors) throws IOException {
        var folder = PlatformFolder.make("killed");
        try (var server = PostgresServer.durable(folder.path().resolve("postgresql"))) {
            var address = server.address();
            Migrations.migrate(address.dataSource());
            var database = DSL.using(address.dataSource(), SQLDialect.POSTGRES);
            connectors.forEach(connector -> database.execute(
                    "insert into harvest.run (connector, origin, folder, state, asked_by, started_at, heartbeat_at)"
                            + " values (?, 'RECORDED', ?, 'QUEUED', 'test', now(), now())",
                    connector,
                    recordings.toString()));
        }
        return new HarvestInAFolder(folder, 1);
    }

    /** The same, to be harvested once more, with a commit after so many pages. */
    HarvestInAFolder copy(int pagesAtOnce) throws IOException, InterruptedException {
        return new HarvestInAFolder(folder.copy(), pagesAtOnce);
    }

    PlatformFolder folder() {
        return folder;
    }

    /** Without machines for translation: when they come to a text, and to which state of it, differs from run to run. */
    PlatformProcess up() throws IOException {
        return PlatformProcess.with(Map.of(
                        "HEMICYCLE_HARVEST_PAGESATONCE", Integer.toString(pagesAtOnce),
                        "HEMICYCLE_TRANSLATION_APERTIUM_ENABLED", "false",
                        "HEMICYCLE_TRANSLATION_NEURAL_ENABLED", "false",
                        "HEMICYCLE_MEANING_ENABLED", "false"))
                .start(folder.path(), "up", "--port", "0", "--empty");
    }

    /** How many fragments are stored; as long as nobody can tell, none. */
    int fragments() {
        return look("select count(*)::int from harvest.fragment", 0);
    }

    /** Whether all harvests have come to their end; as long as nobody can tell, they have not. */
    boolean hasEnded() {
        return look("select count(*)::int from harvest.run where state <> 'ENDED'", 1) == 0;
    }

    List<String> outcomes() throws IOException, SQLException {
        return query(
                database -> database.fetch("select outcome from harvest.run").into(String.class));
    }

    Map<String, List<String>> content() throws IOException, SQLException {
        return query(StoreContent::of);
    }

    Map<String, List<String>> contentWithoutSteps() throws IOException, SQLException {
        return query(StoreContent::withoutSteps);
    }

    /** How many bills and acts of each chamber are in the store. */
    Map<String, Integer> billsByChamber() throws IOException, SQLException {
        return query(database -> database.fetch("select chamber, count(*)::int from legislation.work group by 1")
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }

    private int look(String query, int otherwise) {
        try {
            return query(database -> database.fetchSingle(query).get(0, Integer.class));
        } catch (IOException | SQLException | RuntimeException notYet) {
            connection = null;
            return otherwise;
        }
    }

    /** Asks over one connection as long as it lives. */
    private <T> T query(Function<DSLContext, T> question) throws IOException, SQLException {
        if (connection == null) {
            connection = folder.database().dataSource().getConnection();
        }
        return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
    }

    @Override
    public void close() throws IOException {
        folder.killServer();
        keepLogs();
        folder.close();
    }

    /** For whoever looks into a failure. */
    private void keepLogs() throws IOException {
        var logs = folder.path().resolve("logs");
        if (Files.exists(logs)) {
            var kept = Path.of(
                    "target/killed-harvests", folder.path().getFileName().toString());
            FileSystemUtils.copyRecursively(logs, kept);
        }
    }
}
