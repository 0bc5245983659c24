package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.Hemicycle;
import org.hemicycle.ground.platform.commands.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** {@code connector check} and {@code connector preview} as they are typed. */
class ConnectorCommandTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void soundConnectorIsSaidToBeSound() {
        assertThat(run("check", "connectors/no-storting")).isZero();

        assertThat(text()).contains("no-storting is sound");
    }

    @Test
    void bundledConnectorIsFoundByItsName() {
        assertThat(run("check", "no-storting")).isZero();
    }

    @Test
    void everyMistakeIsToldWithItsFileAndLine() throws IOException {
        var broken = broken("  cases:", "  cases:\n    reed: {}");

        assertThat(run("check", broken.toString())).isEqualTo(1);

        assertThat(text()).containsPattern("connector\\.yaml:\\d+").contains("reed", "to mend");
    }

    @Test
    void declarationThatIsNoYamlIsTold() throws IOException {
        var broken = broken("connector:", "connector: [");

        assertThat(run("check", broken.toString())).isEqualTo(1);

        assertThat(text()).contains("connector.yaml", "to mend").doesNotContain("Exception");
    }

    @Test
    void previewShowsTheRecordsOfTheSamples() {
        assertThat(run("preview", "no-storting")).isZero();

        assertThat(text()).contains("990001", "Endringer i eksempelbibliotekloven");
    }

    @Test
    void previewOfABrokenConnectorTellsWhatToMend() throws IOException {
        assertThat(run("preview", broken("  cases:", "  cases:\n    reed: {}").toString()))
                .isEqualTo(1);

        assertThat(text()).contains("reed");
    }

    @Test
    void unknownFolderIsNamed() {
        assertThat(run("check", "nowhere-assembly")).isEqualTo(1);
        assertThat(run("preview", "nowhere-assembly")).isEqualTo(1);

        assertThat(text()).contains("nowhere-assembly", "connectors/br-camara");
    }

    @Test
    void withoutAVerbTheVerbsAreNamed() {
        assertThat(run()).isNotZero();

        assertThat(text()).contains("check FOLDER", "preview FOLDER");
    }

    private Path broken(String what, String by) throws IOException {
        var copy = folder.resolve("no-storting");
        FileSystemUtils.copyRecursively(Path.of("connectors/no-storting"), copy);
        var file = copy.resolve("connector.yaml");
        var declaration = Files.readString(file);
        assertThat(declaration).contains(what);
        Files.writeString(file, declaration.replaceFirst(what, by));
        return copy;
    }

    private int run(String... words) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var all = new String[words.length + 3];
        all[0] = "connector";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = folder.resolve("data").toString();
        return new Commands(Hemicycle.class, stream, stream).run(all);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
