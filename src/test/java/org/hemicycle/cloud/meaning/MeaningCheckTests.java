package org.hemicycle.cloud.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.files.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningCheckTests {

    @Test
    void theDoctorTriesTheModel(@TempDir Path folder) {
        assertThat(new MeaningCheck().examine(new DataFolder(folder)))
                .isEqualTo(Finding.good("meaning", "all-MiniLM-L6-v2-int8-1 works"));
    }
}
