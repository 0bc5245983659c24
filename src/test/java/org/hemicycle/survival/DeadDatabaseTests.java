package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.hemicycle.testing.PlatformFolder;
import org.hemicycle.testing.PlatformProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An embedded database that dies and cannot start again for a while, for whatever reason. */
@Tag("long")
class DeadDatabaseTests {
    @Test
    void databaseIsStartedAgainAsSoonAsItCan() throws Exception {
        try (var data = PlatformFolder.make("dead");
                var up = PlatformProcess.start(data.path(), "up", "--port", "0", "--empty")
                        .ready()) {
            var settings = data.path().resolve("postgresql/cluster/postgresql.conf");
            var sound = Files.readAllBytes(settings);
            Files.writeString(settings, "\nno setting at all\n", StandardOpenOption.APPEND);
            data.killServer();

            var log = data.path().resolve("logs/hemicycle.log");
            up.await(() -> Files.readString(log).contains("could not be started again"));
            assertThat(health(up)).isEqualTo(503);
            assertThat(status(up, "/en/sources")).isEqualTo(503);
            assertThat(status(up, "/api/v1/sources")).isEqualTo(503);
            Files.write(settings, sound);

            up.await(() -> health(up) == 200);
            up.interrupt();
        }
    }

    private static int health(PlatformProcess up) throws Exception {
        return status(up, "/health");
    }

    private static int status(PlatformProcess up, String path) throws Exception {
        var connection = (HttpURLConnection) up.page(path).toURL().openConnection();
        return connection.getResponseCode();
    }
}
