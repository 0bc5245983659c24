package org.hemicycle.cloud.translation.engine.neural.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

@SuppressWarnings("NullAway.Init")
class ModelsTests {
    private static final String CARD = """
            {
              "name": "ferry", "version": "1", "trained_on": "2026-11-23",
              "directions": [{"from": "en", "to": "fr", "tag": 4}, {"from": "fr", "to": "en", "tag": 3}],
              "gate": {"passed": ["en-fr"]},
              "longest_source": 64, "longest_target": 80, "pieces": 500,
              "files": {"encoder.onnx": {"sha256": "%s"}, "decoder.onnx": {"sha256": "%s"}, "vocabulary.tsv": {"sha256": "%s"}}
            }""".formatted(sum("encoder.onnx"), sum("decoder.onnx"), sum("vocabulary.tsv"));

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(data.resolve("models/ferry"));
        for (var name : List.of("encoder.onnx", "decoder.onnx", "vocabulary.tsv")) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.writeString(folder.resolve("model.json"), CARD);
    }

    @Test
    void aModelInTheDataFolderIsFound() throws ModelRefused {
        var models = Models.of(new DataFolder(data));

        assertThat(models.refused()).isEmpty();
        var files = models.good().getFirst();
        assertThat(files.card().fullName()).isEqualTo("ferry 1");
        assertThat(files.card().passed()).containsExactly(new Direction("en", "fr"));
        assertThat(files.card().tags()).containsEntry("fr", 4).containsEntry("en", 3);
        assertThat(files.text("vocabulary.tsv")).isEqualTo("vocabulary.tsv");
        files.check();
    }

    @Test
    void aModelThatComesWithTheProductIsReadTheSameWay() throws ModelRefused {
        var packed = new ModelFiles.Packed(new FileSystemResource(folder.resolve("model.json")));

        var models = Models.among(List.of(packed));

        assertThat(models.good())
                .singleElement()
                .satisfies(files -> assertThat(files.text("encoder.onnx")).isEqualTo("encoder.onnx"));
        models.good().getFirst().check();
    }

    @Test
    void aFileThatWasCutShortIsRefused() throws IOException {
        Files.writeString(folder.resolve("decoder.onnx"), "decoder");

        assertThatThrownBy(
                        () -> Models.of(new DataFolder(data)).good().getFirst().check())
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("decoder.onnx is not the file that model.json names: copy the model again");
    }

    @Test
    void aFileThatIsMissingIsRefused() throws IOException {
        Files.delete(folder.resolve("vocabulary.tsv"));

        assertThatThrownBy(
                        () -> Models.of(new DataFolder(data)).good().getFirst().check())
                .isInstanceOf(ModelRefused.class)
                .hasMessage("vocabulary.tsv cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"name\": ", "7", "\u0000"})
    void whatIsNoCardIsRefusedWithItsPlace(String card) throws IOException {
        Files.writeString(folder.resolve("model.json"), card);

        assertThat(Models.of(new DataFolder(data)).refused()).containsOnlyKeys(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ferry\" | \"../../etc\" | name",
                "\"fr\", \"tag\": 4 | \"fr\", \"tag\": 4000 | tag",
                "\"to\": \"fr\" | \"to\": \"<b>\" | directions",
                "\"to\": \"fr\" | \"to\": \"en\" | directions",
                "[\"en-fr\"] | [\"en-de\"] | gate.passed",
                "\"longest_source\": 64 | \"longest_source\": 1000000000 | longest_source",
                "\"longest_target\": 80 | \"longest_target\": \"many\" | longest_target",
                "\"pieces\": 500 | \"pieces\": -1 | pieces",
                "\"vocabulary.tsv\": | \"other.tsv\": | files.vocabulary.tsv.sha256",
            })
    void aCardThatCannotBeIsRefusedWithTheFieldThatIsWrong(String right, String wrong, String field)
            throws IOException {
        Files.writeString(folder.resolve("model.json"), CARD.replace(right, wrong));

        assertThat(Models.of(new DataFolder(data)).refused())
                .containsEntry(folder.toString(), "model.json has no usable " + field);
    }

    @Test
    void withoutAFolderThereIsNoModelOfTheOperator() {
        assertThat(Models.of(new DataFolder(data.resolve("elsewhere"))).refused())
                .isEmpty();
    }

    private static String sum(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
