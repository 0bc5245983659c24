package org.hemicycle.cloud.legislation.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.ReplayMapping;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Tells what another declaration would make of what a source said: nothing is written. */
@Command(
        name = "replay",
        description = "Reads again what a source said until a day, and tells what a declaration would change.")
public class ReplayCommand implements PlatformCommand {
    private static final int SHOWN = 40;

    @Parameters(paramLabel = "CONNECTOR", description = "The source, such as br-camara.")
    private String connector = "";

    @Option(
            names = "--with",
            paramLabel = "FOLDER",
            description = "The declaration to read by (default: the one in use).")
    private @Nullable Path folder;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "Compare with how the answers of that day and before were read then (default: today).")
    private @Nullable LocalDate day;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public int run(Platform platform) {
        var difference = platform.bean(ReplayMapping.class)
                .replay(declaration(platform), day)
                .orElseThrow(() -> new CommandFailed(
                        "%s: nothing was read until then, so there is nothing to compare with.".formatted(connector)));
        if (json) {
            platform.out().println(JsonMapper.shared().writeValueAsString(difference));
        } else {
            tell(platform.out(), difference);
        }
        return 0;
    }

    private Connector declaration(Platform platform) {
        if (folder == null) {
            return platform.bean(Connectors.class).byName(connector);
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed("There is no folder “%s”.".formatted(folder));
        }
        var problems = Connectors.under().check(folder);
        if (!problems.isEmpty()) {
            throw new CommandFailed("The declaration is not sound: %s".formatted(problems.getFirst()));
        }
        return Connectors.under(folder).byName(connector);
    }

    private static void tell(PrintStream out, MappingDifference difference) {
        out.printf("%,d records compared, %,d would read otherwise.%n", difference.records(), difference.different());
        difference.fields().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(field -> out.printf("  %-14s %,8d records%n", field.getKey(), field.getValue()));
        difference.words().stream()
                .limit(SHOWN)
                .forEach(word -> out.printf(
                        "  %,6d × “%s” (%s): %s > %s, such as %s%n",
                        word.times(),
                        word.words(),
                        word.field(),
                        orNone(word.before()),
                        orNone(word.after()),
                        word.example()));
        if (difference.words().size() > SHOWN) {
            out.printf(
                    "  and %d more; --json has them all%n", difference.words().size() - SHOWN);
        }
    }

    private static String orNone(String stage) {
        return stage.isEmpty() ? "nothing" : stage;
    }
}
