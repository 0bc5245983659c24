package org.hemicycle.cloud.translation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.Progress;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;

/** Lines of a file through the platform's own chain. */
@HemicycleTest
@Import(TranslateCommandTests.Machine.class)
class TranslateCommandTests {
    @TempDir
    private Path folder;

    private final BeanFactory beans;
    private final WordEngine machine;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TranslateCommandTests(BeanFactory beans, WordEngine machine) {
        this.beans = beans;
        this.machine = machine;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Machine {
        @Bean
        WordEngine machine() {
            return new WordEngine();
        }
    }

    @BeforeEach
    void recover() {
        machine.recover();
    }

    @Test
    void aLineInIsALineOut() throws Exception {
        var file = Files.writeString(folder.resolve("in.txt"), "Balsas do rio\n\nDispõe sobre as balsas.\n");

        assertThat(run("--from", "pt", "--to", "fr", "--country", "br", file.toString()))
                .isZero();

        assertThat(written().split("\n", -1))
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
        assertThat(written()).isEqualTo("Balsas do rio\n");
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

    private int run(String... arguments) throws Exception {
        var command = new TranslateCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(new Here());
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** The application of the test, as a command sees it. */
    private final class Here implements Platform {
        private final PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);

        @Override
        public <T> T bean(Class<T> type) {
            return beans.getBean(type);
        }

        @Override
        public ConfigurableApplicationContext serve(Map<String, String> settings) {
            throw new UnsupportedOperationException("a command that translates serves no pages");
        }

        @Override
        public DataFolder data() {
            return beans.getBean(DataFolder.class);
        }

        @Override
        public PrintStream out() {
            return to;
        }

        @Override
        public Progress progress(String what, long total) {
            throw new UnsupportedOperationException("nothing here takes long");
        }
    }
}
