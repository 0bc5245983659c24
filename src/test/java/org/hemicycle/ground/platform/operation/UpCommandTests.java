package org.hemicycle.ground.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hemicycle.testing.PlatformProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

@SuppressWarnings("NullAway.Init")
class UpCommandTests {
    private static final List<String> AS_ROOT_OR_WHOEVER = List.of();

    /** May read what root may, because root's Maven repository holds the class path. */
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search",
            "--");

    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "up-")
                .toAbsolutePath();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void upServesUntilItIsInterruptedAndStopsWhatItStarted() throws Exception {
        try (var up = up(AS_ROOT_OR_WHOEVER).ready()) {
            var database = databaseProcess();
            assertThat(up.output()).contains("/operator/").contains("Hemicycle is ready at http://localhost:");
            assertThat(database.isAlive()).isTrue();

            try (var second = up(AS_ROOT_OR_WHOEVER)) {
                assertThat(second.exit()).isEqualTo(1);
                assertThat(second.output())
                        .contains("already running on this data")
                        .hasLineCount(1);
            }
            try (var beside = PlatformProcess.start(data, "operator")) {
                assertThat(beside.exit()).as(beside.output()).isZero();
                assertThat(beside.output()).contains("/operator/");
                assertThat(database.isAlive()).isTrue();
            }
            try (var doctor = PlatformProcess.start(data, "doctor")) {
                doctor.exit();
                assertThat(doctor.output()).contains("ok    database: PostgreSQL 18", "process ");
            }
            up.interrupt();

            assertThat(database.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void takenPortIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var up = PlatformProcess.start(data, "up", "--port", Integer.toString(other.getLocalPort()))) {

            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output())
                    .contains("Port " + other.getLocalPort(), "--port")
                    .hasLineCount(1);
            assertThat(data.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    @Tag("long")
    void databaseOfAKilledPlatformIsAdopted() throws Exception {
        try (var killed = up(AS_ROOT_OR_WHOEVER).ready()) {
            killed.killAtOnce();
        }
        var orphan = databaseProcess();
        assertThat(orphan.isAlive()).isTrue();

        try (var next = up(AS_ROOT_OR_WHOEVER).ready()) {
            assertThat(databaseProcess().pid()).isEqualTo(orphan.pid());
            next.interrupt();
        }

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    @Tag("long")
    void databaseThatIsKilledUnderTheRunningPlatformComesBack() throws Exception {
        try (var up = up(AS_ROOT_OR_WHOEVER).ready()) {
            var killed = databaseProcess();
            new ProcessBuilder("kill", "-9", Long.toString(killed.pid()))
                    .start()
                    .waitFor();

            await(() -> databaseProcess().pid() != killed.pid()
                    && up.read("/health").equals("{\"status\":\"UP\"}"));
            up.interrupt();
        }
    }

    @Test
    @Tag("long")
    void platformStartsAgainWhenBothWereKilled() throws Exception {
        try (var killed = up(AS_ROOT_OR_WHOEVER).ready()) {
            killed.killAtOnce();
        }
        var orphan = databaseProcess();
        new ProcessBuilder("kill", "-9", Long.toString(orphan.pid())).start().waitFor();
        orphan.onExit().join();

        try (var next = up(AS_ROOT_OR_WHOEVER).ready()) {
            assertThat(databaseProcess().pid()).isNotEqualTo(orphan.pid());
            next.interrupt();
        }
    }

    @Test
    @Tag("long")
    void normalUserRunsThePlatform() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setAttribute(data, "unix:uid", 65534);

        try (var up = up(AS_NOBODY).ready()) {
            assertThat(databaseProcess().isAlive()).isTrue();
            up.interrupt();
        }
    }

    @Test
    @Tag("long")
    void fullDiskIsNamed() throws Exception {
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", data.toString())
                .start()
                .waitFor();
        assumeThat(mounted).as("may mount").isZero();
        try (var up = up(AS_ROOT_OR_WHOEVER)) {
            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output()).contains("MB left: make room").hasLineCount(1);
        } finally {
            new ProcessBuilder("umount", data.toString()).start().waitFor();
        }
    }

    private static void await(Callable<Boolean> condition) {
        var patience = new CompletableFuture<Void>();
        try (var looking = Executors.newSingleThreadScheduledExecutor()) {
            looking.scheduleWithFixedDelay(() -> look(condition, patience), 0, 200, TimeUnit.MILLISECONDS);
            assertThat(patience).succeedsWithin(Duration.ofMinutes(1));
            looking.shutdownNow();
        }
    }

    private static void look(Callable<Boolean> condition, CompletableFuture<Void> patience) {
        try {
            if (condition.call()) {
                patience.complete(null);
            }
        } catch (IOException | NoSuchElementException e) {
            // not yet back
        } catch (Exception e) {
            patience.completeExceptionally(e);
        }
    }

    private PlatformProcess up(List<String> prefix) throws IOException {
        return PlatformProcess.through(prefix).start(data, "up", "--port", "0", "--empty");
    }

    private ProcessHandle databaseProcess() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
