package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while the platform harvests, and has room again later. */
@Tag("long")
class FullDiskTests {
    private static final String SIZE = "460m";

    @TempDir
    private Path recordings;

    @Test
    void harvestWaitsForRoomAndGoesOnWithNothingLost() throws Exception {
        SampleRecordings.write(recordings, 60);
        try (var data = PlatformFolder.make("full")) {
            assumeThat(run(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "mode=755,size=" + SIZE,
                            "tmpfs",
                            data.path().toString()))
                    .as("may mount")
                    .isZero();
            try (var up = PlatformProcess.start(data.path(), "up", "--port", "0", "--empty")
                    .ready()) {
                harvestOnAFullDisk(up, data);
                up.interrupt();
            } finally {
                data.killServer();
                run("umount", data.path().toString());
            }
        }
    }

    private void harvestOnAFullDisk(PlatformProcess up, PlatformFolder data) throws Exception {
        var ballast = data.path().resolve("ballast");
        queue(database(data));
        up.await(() -> database(data).fetchCount(DSL.table("harvest.fragment")) > 20);
        fill(ballast);
        up.await(() -> saysThatTheDiskIsFull(up, data));
        var stored = fragments(data);
        up.await(() -> reads(up));

        Files.delete(ballast);

        up.await(() -> hasEnded(data));
        assertThat(fragments(data)).isGreaterThanOrEqualTo(stored);
        assertThat(database(data)
                        .fetch("select distinct outcome || coalesce(': ' || trouble, '') from harvest.run")
                        .into(String.class))
                .containsExactly("DONE");
        var bills = database(data).fetchCount(DSL.table("legislation.work"));
        up.await(() -> up.read("/api/v1/bills?size=1").contains("\"total\":" + bills + ","));
    }

    /** In its log, or where that has no room either, on its terminal. */
    private static boolean saysThatTheDiskIsFull(PlatformProcess up, PlatformFolder data) throws IOException {
        return up.output().contains("No space left")
                || Files.readString(data.path().resolve("logs/hemicycle.log")).contains("No space left");
    }

    private void queue(DSLContext database) {
        SampleRecordings.CONNECTORS.forEach(connector -> database.execute(
                "insert into harvest.run (connector, origin, folder, state, asked_by, started_at, heartbeat_at)"
                        + " values (?, 'RECORDED', ?, 'QUEUED', 'test', now(), now())",
                connector,
                recordings.toString()));
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream file = Files.newOutputStream(ballast)) {
            var block = new byte[1 << 16];
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** Reading goes on; where the full disk has brought the database down, as soon as that is up again. */
    private static boolean reads(PlatformProcess up) throws IOException {
        try {
            return up.read("/en/sources").contains("no-storting");
        } catch (IOException busy) {
            assertThat(busy).hasMessageContaining("503");
            return false;
        }
    }

    private static int fragments(PlatformFolder data) {
        try {
            return database(data).fetchCount(DSL.table("harvest.fragment"));
        } catch (IOException | RuntimeException notThere) {
            return 0;
        }
    }

    private static boolean hasEnded(PlatformFolder data) {
        try {
            return database(data).fetchCount(DSL.table("harvest.run"), DSL.condition("state <> 'ENDED'")) == 0;
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    private static DSLContext database(PlatformFolder data) throws IOException {
        return DSL.using(data.database().dataSource(), SQLDialect.POSTGRES);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
