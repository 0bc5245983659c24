package org.hemicycle.cloud.conformance.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.hemicycle.cloud.conformance.Conformance;
import org.hemicycle.cloud.conformance.EntryTest;
import org.hemicycle.cloud.conformance.Report;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.shared.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tests a parliament's open data against the entry rule, and says what was seen and how to mend it. */
@Command(
        name = "conformance",
        description =
                "Tests a parliament's open data, at an address or in a folder, against the entry rule of the Cloud. "
                        + "The verdict on an address is kept; a folder is only looked at.")
public final class ConformanceCommand implements PlatformCommand {
    @Parameters(
            paramLabel = "URL|FOLDER",
            description = "An address such as https://data.parliament.example, or a folder of files.")
    private String subject = "";

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean json;

    @Override
    public int run(Platform platform) throws Exception {
        var report = report(platform);
        platform.out().println(json ? report.json() : new ReportText(report).write());
        return report.ruling().passes() ? 0 : 1;
    }

    private Report report(Platform platform) throws InterruptedException {
        var m = new MessageCatalogue().in(Language.of("en"));
        if (subject.matches("(?i)https?://.*")) {
            try (var progress = platform.progress("Requests", 0)) {
                IntConsumer hears = ignored -> progress.advance(1);
                var kept = platform.bean(Conformance.class).test(subject, hears);
                return Report.of(kept.id(), Objects.requireNonNull(kept.verdict()), m);
            }
        }
        var folder = Path.of(subject);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(
                    "There is no folder “%s”, and it is no address that begins with https://.".formatted(subject));
        }
        return Report.of(
                null, EntryTest.byRule().folder(folder, Clock.systemUTC().instant()), m);
    }
}
