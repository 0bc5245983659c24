package org.hemicycle.cloud.connectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For authors of connectors: what is wrong with a declaration, and what it makes of its samples. */
@Command(
        name = "connector",
        description = "Drafts a declaration of a source, checks it, or shows what it makes of its samples.",
        subcommands = {ConnectorCommand.Check.class, ConnectorCommand.PreviewSamples.class})
public class ConnectorCommand implements PlatformCommand {

    @Override
    public int run(Platform platform) {
        throw new CommandFailed(
                "Say what to do: connector new FOLDER, connector check FOLDER, or connector preview FOLDER.");
    }

    private static Path folder(Path named) {
        var bundled = Path.of("connectors").resolve(named);
        var folder = Files.isDirectory(named) || !Files.isDirectory(bundled) ? named : bundled;
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed("There is no folder “%s”; name one such as connectors/br-camara.".formatted(named));
        }
        return folder;
    }

    private static int told(Platform platform, Path folder, List<Problem> problems) {
        problems.forEach(problem -> platform.out().println(problem));
        platform.out()
                .println(
                        problems.isEmpty()
                                ? "%s is sound.".formatted(folder)
                                : "%s: %d to mend.".formatted(folder, problems.size()));
        return problems.isEmpty() ? 0 : 1;
    }

    /** Lists everything that is wrong with a declaration. */
    @Command(name = "check", description = "Lists all that is wrong with a declaration, each with its file and line.")
    public static class Check implements PlatformCommand {
        @Parameters(paramLabel = "FOLDER", description = "The folder of the connector.")
        private Path named = Path.of(".");

        @Override
        public int run(Platform platform) {
            var folder = folder(named);
            return told(platform, folder, Connectors.under().check(folder));
        }
    }

    /** Shows the records that the samples give. */
    @Command(name = "preview", description = "Shows the records that a declaration makes of its samples.")
    public static class PreviewSamples implements PlatformCommand {
        @Parameters(paramLabel = "FOLDER", description = "The folder of the connector.")
        private Path named = Path.of(".");

        @Option(names = "--json", description = "As JSON, everything that was read.")
        private boolean json;

        @Override
        public int run(Platform platform) {
            var folder = folder(named);
            var preview = Connectors.under().preview(folder);
            if (json) {
                platform.out().print(ReadingJson.of(preview));
                return preview.problems().isEmpty() ? 0 : 1;
            }
            if (!preview.problems().isEmpty()) {
                return told(platform, folder, preview.problems());
            }
            platform.out().print(new PreviewText().of(preview));
            return 0;
        }
    }
}
