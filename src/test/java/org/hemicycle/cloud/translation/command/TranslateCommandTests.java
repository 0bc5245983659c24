package org.hemicycle.cloud.translation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.testing.CommandLineRun;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Import;

/** Lines of a file through the platform's own chain. */
@HemicycleTest
@Import(WordEngine.class)
class TranslateCommandTests {
    @TempDir
    private Path folder;

    private final WordEngine machine;
    private final CommandLineRun commands;

    TranslateCommandTests(BeanFactory beans, WordEngine machine) {
        this.commands = new CommandLineRun(beans);
        this.machine = machine;
    }

    @BeforeEach
    void recover() {
        machine.recover();
    }

    @Test
    void aLineInIsALineOut() throws Exception {
        var file = Files.writeString(folder.resolve("in.txt"), "Balsas do rio\n\nDispõe sobre as balsas.\n");

        var written = run("--from", "pt", "--to", "fr", "--country", "br", file.toString());

        assertThat(written.split("\n", -1))
                .containsExactly("Balsas do rio in-fr-a", "", "Dispositions relatives à as balsas in-fr-a.", "");
    }

    @Test
    void aLineThatCannotBeTranslatedStandsAsItCameAndIsTold() throws Exception {
        var file = Files.writeString(folder.resolve("in.txt"), "Balsas do rio\n");
        machine.failsWith(EngineTrouble.Kind.PASSING);

        assertThatThrownBy(() -> run("--from", "pt", "--to", "fr", file.toString()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("not translated")
                .hasMessageContaining(": 1;");
        assertThat(commands.written()).isEqualTo("Balsas do rio\n");
    }

    @Test
    void aDirectionThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> run("--from", "ko", "--to", "fr", "none"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("Nothing here translates from ko to fr. There is: pt-es, pt-fr.");
        machine.isGone(true);
        assertThatThrownBy(() -> run("--from", "pt", "--to", "fr", "none")).hasMessageContaining("There is: nothing.");
        assertThatThrownBy(() -> run("--from", "pt", "--to", "pt", "none")).hasMessageContaining("two different");
    }

    private String run(String... arguments) throws Exception {
        return commands.of(new TranslateCommand(), arguments);
    }
}
