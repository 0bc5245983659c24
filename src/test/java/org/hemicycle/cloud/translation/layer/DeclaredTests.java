package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.LayerTrouble;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.TermBase;
import org.junit.jupiter.api.Test;

/** Data that do not hold together stop the start, and the message says where to look. */
class DeclaredTests {
    private static String file(String name, String from, String to) throws IOException {
        var text = Files.readString(Path.of("content/translation", name));
        assertThat(text).contains(from);
        return from.isEmpty() ? text : text.replace(from, to);
    }

    private static String file(String name) throws IOException {
        return file(name, "", "");
    }

    private static LegislativeLayer layer(String terms, String heads, String keep) {
        return new LegislativeLayer(terms, heads, keep);
    }

    @Test
    void aSystemThatIsNotThereIsNamedWithItsLine() throws IOException {
        var terms = file("terms.yaml", "systems: [general, us, westminster]", "systems: [general, atlantis]");

        assertThatThrownBy(() -> layer(terms, file("heads.yaml"), file("keep.yaml")))
                .isInstanceOf(LayerTrouble.class)
                .hasMessageMatching(
                        "content/translation/terms.yaml, line \\d+, “systems”: there is no system “atlantis”");
    }

    @Test
    void aKeyThatIsNotKnownIsNamedWithItsLine() throws IOException {
        var heads = file("heads.yaml", "origin: en", "orogin: en");

        assertThatThrownBy(() -> layer(file("terms.yaml"), heads, file("keep.yaml")))
                .isInstanceOf(LayerTrouble.class)
                .hasMessageContaining("heads.yaml, line")
                .hasMessageContaining("“orogin”");
    }

    @Test
    void aPatternThatIsNoneIsNamedWithItsLine() throws IOException {
        var keep = file("keep.yaml", "pattern: '[CS]-[0-9]{1,4}'", "pattern: '[CS-[0-9]{1,4}('");

        assertThatThrownBy(() -> layer(file("terms.yaml"), file("heads.yaml"), keep))
                .isInstanceOf(LayerTrouble.class)
                .hasMessageContaining("“pattern”: not a pattern of RE2");
    }

    /** A word that is the same in both numbers is read as the first; in another order at each start, it was read at random. */
    @Test
    void theFormsOfATermKeepTheOrderOfTheFile() throws IOException {
        var base = new TermBase(Declared.read("terms.yaml", file("terms.yaml")), List.of());

        assertThat(base.terms())
                .flatExtracting(term -> Systems.LANGUAGES.stream()
                        .flatMap(language -> term.in(language).stream())
                        .filter(rendering -> rendering.forms().keySet().containsAll(List.of("sg", "pl")))
                        .toList())
                .hasSizeGreaterThan(1000)
                .allSatisfy(rendering -> assertThat(rendering.forms().keySet()).containsSubsequence("sg", "pl"));
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> Declared.read("terms.yaml", "a: [1\nb: }"))
                .isInstanceOf(LayerTrouble.class)
                .hasMessageContaining("terms.yaml, line 2: not YAML");
    }
}
