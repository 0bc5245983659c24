package org.hemicycle.cloud.legislation.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes bills as open data, with licence and provenance of each. */
@Command(name = "export", description = "Writes bills as open data, with licence and provenance of each.")
public class ExportCommand implements PlatformCommand {
    private enum Format {
        csv,
        jsonl
    }

    @Parameters(paramLabel = "WHAT", description = "What to export: bills.")
    private String what = "bills";

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.csv;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path file;

    @Option(names = "--country", split = ",", description = "Only of these countries, such as br,zm.")
    private List<String> countries = List.of();

    @Option(names = "--chamber", split = ",", description = "Only of these chambers, such as br-camara.")
    private List<String> chambers = List.of();

    @Option(names = "--stage", split = ",", description = "Only at these stages, such as PUBLISHED.")
    private List<String> stages = List.of();

    @Option(names = "--outcome", split = ",", description = "Only with these outcomes, such as ENACTED.")
    private List<String> outcomes = List.of();

    @Option(names = "--kind", split = ",", description = "Only of these kinds, such as BILL.")
    private List<String> kinds = List.of();

    @Option(names = "--topic", split = ",", description = "Only on these common topics, such as HEALTH.")
    private List<String> topics = List.of();

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "With titles in this language too, where they are translated already, such as fr.")
    private String language = "";

    @Option(names = "--samples", description = "With sample data, which are left out otherwise.")
    private boolean samples;

    @Override
    public int run(Platform platform) throws IOException {
        if (!what.equals("bills")) {
            throw new CommandFailed("Only bills can be exported: ./hemicycle export bills --format csv|jsonl");
        }
        var filter = new ExportBills.Filter(countries, chambers, stages, outcomes, kinds, topics, samples);
        var export = platform.bean(ExportBills.class);
        try (var out = new PrintWriter(target(platform))) {
            if (format == Format.csv) {
                out.print(ExportBills.csv(ExportBills.columns(language)) + "\r\n");
                export.each(
                        filter,
                        (bill, fragments) ->
                                out.print(ExportBills.csv(export.row(bill, fragments, language)) + "\r\n"));
            } else {
                export.each(filter, (bill, fragments) -> out.print(export.json(bill, fragments, language) + "\n"));
            }
            out.flush();
            if (out.checkError()) {
                throw new CommandFailed("The export could not be written; is the disk full?");
            }
        }
        return 0;
    }

    private Writer target(Platform platform) throws IOException {
        return file == null
                ? new OutputStreamWriter(platform.out(), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(file);
    }
}
