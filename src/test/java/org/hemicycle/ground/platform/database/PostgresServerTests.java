package org.hemicycle.ground.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

@SuppressWarnings("NullAway.Init")
class PostgresServerTests {
    private static Path folder;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "server-");
        server = PostgresServer.durable(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void nothingAcknowledgedIsLost() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void onlyThisMachineIsAnsweredAndOnlyWithThePassword() throws SQLException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(server.address().url(), "hemicycle", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwordIsReadByItsOwnerOnly() throws IOException {
        var permissions = Files.getPosixFilePermissions(folder.resolve("password"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(folder.resolve("password.initial")).doesNotExist();
    }

    @Test
    void lettersOfAllLanguagesFold() throws SQLException {
        assertThat(value("select lower('ÉÑÇ ΣΑΣ ЖЁ')")).isEqualTo("éñç σασ жё");
    }

    @Test
    void addressDoesNotShowThePassword() {
        assertThat(server.address().toString()).doesNotContain(server.address().password());
    }

    private static String setting(String name) throws SQLException {
        return value("show " + name);
    }

    private static String value(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(query);
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        var address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
