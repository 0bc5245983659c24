package org.hemicycle.ground.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StyleSheetTests {

    @Test
    void sheetsKnowNeitherLeftNorRight() throws IOException {
        try (var sheets = Files.list(Path.of("src/main/resources/static/css"))) {
            for (var sheet : sheets.toList()) {
                assertThat(Files.readString(sheet))
                        .as(sheet.toString())
                        .doesNotContainPattern("(?i)\\b(left|right)\\b(?!-)");
            }
        }
    }

    @Test
    void joiningTakesOutCommentsAndSpace() {
        var joined =
                StyleSheet.join("a { color: red; } /* why */\n@media (min-width: 3rem) {\n  b { margin: 0 auto; }\n}");

        assertThat(new String(joined, StandardCharsets.UTF_8))
                .isEqualTo("a{color: red}@media (min-width: 3rem){b{margin: 0 auto}}");
    }
}
