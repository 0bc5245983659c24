package org.hemicycle.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.commands.Progress;
import org.hemicycle.ground.platform.files.DataFolder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Runs commands within the application of a test. */
public final class CommandLineRun {
    private final BeanFactory beans;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param beans those of the test's application */
    public CommandLineRun(BeanFactory beans) {
        this.beans = beans;
    }

    /** Runs a command; the answer is what it printed. */
    public String of(PlatformCommand command, String... arguments) throws Exception {
        run(command, arguments);
        return written();
    }

    /** Runs a command as the launcher does; the answer is its exit code. */
    public int run(PlatformCommand command, String... arguments) throws Exception {
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return command.run(new Here());
    }

    /** What was printed since this was last asked. */
    public String written() {
        var text = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        out.reset();
        return text;
    }

    private final class Here implements Platform {
        private final PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);

        @Override
        public <T> T bean(Class<T> type) {
            return beans.getBean(type);
        }

        @Override
        public ConfigurableApplicationContext serve(Map<String, String> settings) {
            throw new UnsupportedOperationException("a command in a test serves no pages");
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
            return Progress.inLines(to, what, total);
        }
    }
}
