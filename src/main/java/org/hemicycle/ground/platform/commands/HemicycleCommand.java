package org.hemicycle.ground.platform.commands;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The word {@code hemicycle} itself, with the options of all commands. */
@Command(
        name = "./hemicycle",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Built by the launcher itself: test [--long] checks everything, bench NAME measures.",
            "Settings from the environment: HEMICYCLE_JDK, HEMICYCLE_DATA, HEMICYCLE_DB_URL; see docs/guides/operate.md."
        },
        description = "The platform of the Centre for Innovation in Parliament.")
final class HemicycleCommand {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:HEMICYCLE_DATA:-./data}",
            description = "The folder that holds all data (default: HEMICYCLE_DATA, else ./data).")
    private Path data = Path.of("data");

    Path data() {
        return data;
    }
}
