package org.hemicycle.cloud.translation.engine.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.files.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ModelsCheckTests {
    @TempDir
    private Path data;

    @Test
    void theDoctorNamesTheModelsAndWhatTheyServe() throws IOException {
        TinyModel.in(data);

        var finding = new ModelsCheck().examine(new DataFolder(data));

        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.GOOD);
        assertThat(finding.sentence()).contains("tiny 1 for en-fr, fr-en");
    }

    @Test
    void theDoctorSaysWhichFileIsBrokenAndWhatToDo() throws IOException {
        TinyModel.in(data).replace("decoder.onnx", new byte[] {1}, false);

        var finding = new ModelsCheck().examine(new DataFolder(data));

        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WRONG);
        assertThat(finding.sentence()).contains("models/tiny", "decoder.onnx is not the file", "copy it again");
    }
}
