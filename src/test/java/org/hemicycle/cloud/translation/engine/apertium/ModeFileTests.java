package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.cloud.translation.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeFileTests {

    @Test
    void everyProgramAnswersAtANulAndUnknownWordsAreNotMarked() {
        var steps = ModeFile.read("""
                lt-proc -w '/usr/share/apertium/pair/a b.bin' | apertium-tagger -g $2 '/usr/share/apertium/pair/x.prob' | lt-proc $1 '/usr/share/apertium/pair/y.bin'
                """);

        assertThat(steps)
                .contains(List.of(
                        new Step("lt-proc", List.of("-z", "-w", "/usr/share/apertium/pair/a b.bin")),
                        new Step("apertium-tagger", List.of("-z", "-g", "/usr/share/apertium/pair/x.prob")),
                        new Step("lt-proc", List.of("-z", "-n", "/usr/share/apertium/pair/y.bin"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "lt-proc a.bin |",
                "rm -rf /",
                "lt-proc a.bin; rm b",
                "lt-proc a.bin > b",
                "lt-proc $(b)",
                "lt-proc `b`",
                "lt-proc 'a",
                "lt-proc a.bin && b",
                "lt-proc a.bin\nrm b"
            })
    void aModeThatHoldsMoreIsNotOffered(String text) {
        assertThat(ModeFile.read(text)).isEmpty();
    }

    @Test
    void namesTellTheLanguagesInTwoLettersWhereTheyHaveThem() {
        assertThat(ModeName.of("spa-eng_US")).contains(new ModeName(new Direction("es", "en"), "en_US"));
        assertThat(ModeName.of("pt-es")).contains(new ModeName(new Direction("pt", "es"), "es"));
        assertThat(ModeName.of("spa-ast")).contains(new ModeName(new Direction("es", "ast"), "ast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eco-es-fr", "es-es_x", "eng-spa-tagger", "es", "", "../x-y"})
    void otherNamesAreNoDirection(String name) {
        assertThat(ModeName.of(name)).isEmpty();
    }
}
