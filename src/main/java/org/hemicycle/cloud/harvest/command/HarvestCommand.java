package org.hemicycle.cloud.harvest.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Reads sources, or recordings of them, and says what came of it. */
@Command(
        name = "harvest",
        description = "Reads what sources say, or recordings of it, and prints a line for each connector.")
public final class HarvestCommand implements PlatformCommand {
    @Parameters(paramLabel = "CONNECTOR", arity = "0..*", description = "The connectors to run, such as br-camara.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Runs every connector.")
    private boolean all;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "Takes recorded answers from the folders that each connector names under FOLDER, "
                    + "instead of asking the network.")
    private @Nullable Path from = null;

    @Option(
            names = "--full",
            description = "Asks for everything and reads it again, also what is known to be unchanged.")
    private boolean full;

    @Option(names = "--json", description = "Prints one JSON array instead of a table.")
    private boolean json;

    @Override
    public int run(Platform platform) throws Exception {
        check();
        var troubles = new Troubles();
        var chosen = chosen(platform.bean(Connectors.class), troubles);
        var lines = new ArrayList<HarvestLine>();
        if (!json && !chosen.isEmpty()) {
            platform.out().println(HarvestLine.heading());
        }
        try (var progress = platform.progress("Records", 0)) {
            new Runs(platform.bean(Harvests.class), troubles, progress::advance)
                    .carryOut(requests(chosen), line -> show(line, lines, platform));
        }
        if (json) {
            platform.out().println(JsonMapper.shared().writeValueAsString(lines));
        }
        troubles.print();
        return troubles.anyFailed() ? 1 : 0;
    }

    private void show(HarvestLine line, List<HarvestLine> lines, Platform platform) {
        lines.add(line);
        if (!json) {
            platform.out().println(line.row());
        }
    }

    private List<RunRequest> requests(List<Connector> chosen) {
        return chosen.stream()
                .map(connector -> from == null
                        ? RunRequest.live(connector.name(), full, "command")
                        : RunRequest.recorded(
                                connector.name(), from.toAbsolutePath().normalize(), full, "command"))
                .toList();
    }

    private void check() {
        if (names.isEmpty() != all) {
            throw new CommandFailed("Name the connectors to run, or say --all.");
        }
        if (from != null && !Files.isDirectory(from)) {
            throw new CommandFailed("There is no folder " + from + ": --from names the folder of the recordings.");
        }
    }

    private List<Connector> chosen(Connectors connectors, Troubles troubles) {
        if (all) {
            connectors.broken().forEach(problem -> troubles.failed(problem.toString()));
            return connectors.all();
        }
        var chosen = new ArrayList<Connector>();
        for (var name : new LinkedHashSet<>(names)) {
            try {
                chosen.add(connectors.byName(name));
            } catch (NotFound unknown) {
                troubles.failed(unknown.getMessage());
            }
        }
        return chosen;
    }
}
