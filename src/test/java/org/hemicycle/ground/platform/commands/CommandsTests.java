package org.hemicycle.ground.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.hemicycle.Hemicycle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();

        assertThat(text(out)).contains("up ", "backup ", "restore ", "doctor ", "operator ");
    }

    @Test
    void eachCommandHasItsHelp() {
        for (var command : ServiceLoader.load(PlatformCommand.class)) {
            var name = command.getClass().getAnnotation(Command.class).name();

            var words = command.under().isEmpty()
                    ? new String[] {name, "--help"}
                    : new String[] {command.under(), name, "--help"};
            assertThat(run(words)).as(name).isZero();
            assertThat(text(out)).as(name).contains("./hemicycle " + (command.under() + " " + name).strip(), "--data");
        }
    }

    @Test
    void unknownCommandIsNamed() {
        assertThat(run("upp")).isEqualTo(2);

        assertThat(text(err)).contains("'upp'");
    }

    @Test
    void wrongPortIsNamed() {
        assertThat(run("up", "--port", "http")).isEqualTo(2);

        assertThat(text(err)).contains("--port", "http");
    }

    private int run(String... words) {
        out.reset();
        return new Commands(Hemicycle.class, stream(out), stream(err)).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream source) {
        return source.toString(StandardCharsets.UTF_8);
    }
}
