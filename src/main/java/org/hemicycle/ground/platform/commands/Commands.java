package org.hemicycle.ground.platform.commands;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.ServiceLoader;
import org.hemicycle.ground.platform.files.DataFolder;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reads a command line and runs the command it names. */
public final class Commands {
    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    public Commands(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Runs the command line; the answer is the exit code. */
    public int run(String... words) {
        silenceLog();
        var root = new HemicycleCommand();
        var line = new CommandLine(root);
        addCommands(line);
        return line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> execute(parsed, root))
                .setExecutionExceptionHandler((trouble, failed, parsed) -> explain(trouble, root))
                .execute(words);
    }

    /** The commands of all contexts; those that stand under another one come after it. */
    private static void addCommands(CommandLine line) {
        var commands = ServiceLoader.load(PlatformCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(command -> !command.under().isEmpty()))
                .toList();
        for (var command : commands) {
            var above = line.getSubcommands().get(command.under());
            (above == null ? line : above).addSubcommand(command);
        }
    }

    /** Until Spring has set it up, the log would go to the terminal. */
    private static void silenceLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        }
    }

    private int execute(ParseResult parsed, HemicycleCommand root) {
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof PlatformCommand command) {
            return run(command, last.commandSpec().qualifiedName("-"), root);
        }
        last.commandSpec().commandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    private int run(PlatformCommand command, String name, HemicycleCommand root) {
        var data = new DataFolder(root.data());
        try (var platform = new SpringPlatform(application, data, name.replaceFirst("^[^-]*-", ""), out, err)) {
            return command.run(platform);
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(new CommandLine(root), name, e);
        }
    }

    private int explain(Exception trouble, HemicycleCommand root) {
        var cause = trouble instanceof CommandLine.ExecutionException && trouble.getCause() != null
                ? trouble.getCause()
                : trouble;
        err.println(Explanation.of(cause, new DataFolder(root.data())));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
