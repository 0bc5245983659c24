package org.hemicycle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ChromiumTests {
    @TempDir
    private Path folder;

    @Test
    void aBrowserIsFoundUnderItsUsualNames() throws IOException {
        var program = Files.createFile(
                folder.resolve("google-chrome"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        assertThat(Chromium.program(null, "true", folder)).isEqualTo(program);
    }

    @Test
    void testsFailWithoutABrowserWhereOneIsPromised() {
        assertThatThrownBy(() -> Chromium.program(null, "true", folder))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("install it");
        assertThatThrownBy(() -> Chromium.program("/nowhere/chromium", null, folder))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("/nowhere/chromium");
    }

    @Test
    void testsAreSkippedWithoutABrowserElsewhere() {
        assertThatThrownBy(() -> Chromium.program(null, null, folder)).isInstanceOf(TestAbortedException.class);
    }
}
