package org.hemicycle.cloud.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.hemicycle.cloud.conformance.Conformance;
import org.hemicycle.cloud.conformance.EntryTest;
import org.hemicycle.cloud.conformance.Report;
import org.hemicycle.cloud.conformance.Sketch;
import org.hemicycle.cloud.conformance.draft.Draft;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts a declaration from what an entry test saw, or an empty one to fill in. */
@Command(
        name = "new",
        description =
                "Drafts a declaration in a new folder: from a report, an address or a folder of files, each guess marked "
                        + "to be confirmed; without --from, an empty one.")
public final class NewConnectorCommand implements PlatformCommand {
    @Parameters(
            paramLabel = "FOLDER",
            description = "The folder to make; its name is the connector's, such as fr-senat.")
    private Path folder = Path.of(".");

    @Option(names = "--from", paramLabel = "REPORT.json|URL|FOLDER", description = "What to draft it from.")
    private @Nullable String from = null;

    @Override
    public String under() {
        return "connector";
    }

    @Override
    public int run(Platform platform) throws Exception {
        if (Files.exists(folder.resolve("connector.yaml"))) {
            throw new CommandFailed("There is a connector in %s already; name a new folder.".formatted(folder));
        }
        var source = source(platform);
        var day = Clock.systemUTC().instant().atZone(ZoneOffset.UTC).toLocalDate();
        Draft.write(folder, source.sketch(), source.subject(), day);
        var problems = Connectors.under().check(folder);
        platform.out().println("Drafted %s; confirm the lines that are marked so.".formatted(folder));
        problems.forEach(problem -> platform.out().println(problem));
        return 0;
    }

    private Source source(Platform platform) throws IOException, InterruptedException {
        var given = from;
        if (given == null) {
            return new Source("nowhere yet", Sketch.NOTHING);
        }
        if (given.matches("(?i)https?://.*")) {
            var verdict =
                    platform.bean(Conformance.class).test(given, requests -> {}).verdict();
            return new Source(given, Objects.requireNonNull(verdict).sketch());
        }
        var path = Path.of(given);
        if (Files.isDirectory(path)) {
            var verdict = EntryTest.byRule().folder(path, Clock.systemUTC().instant());
            return new Source(verdict.subject(), verdict.sketch());
        }
        if (!Files.isRegularFile(path)) {
            throw new CommandFailed("There is no report, folder or address “%s” to draft from.".formatted(given));
        }
        var report = Report.read(Files.readString(path));
        return new Source(report.subject(), report.sketch());
    }

    private record Source(String subject, Sketch sketch) {}
}
