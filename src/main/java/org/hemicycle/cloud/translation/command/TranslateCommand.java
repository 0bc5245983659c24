package org.hemicycle.cloud.translation.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Translates lines as the platform translates titles; keeps nothing of them. */
@Command(
        name = "translate",
        description = "Translates a file or the standard input, one segment a line, as the platform does.")
public class TranslateCommand implements PlatformCommand {
    @Option(names = "--from", required = true, paramLabel = "LANGUAGE", description = "The language of the text: pt.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "LANGUAGE", description = "The language to write: fr.")
    private String to = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country whose law the text speaks of, such as br; its terms are taken first.")
    private @Nullable String country;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "What to translate (default: standard input).")
    private @Nullable Path file;

    @Override
    public int run(Platform platform) throws IOException, InterruptedException {
        if (from.isBlank() || to.isBlank() || from.equals(to)) {
            throw new CommandFailed("Name two different languages, such as --from pt --to fr.");
        }
        var chain = platform.bean(Chain.class);
        var direction = new Direction(from, to);
        if (!chain.has(direction)) {
            throw new CommandFailed("Nothing here translates from %s to %s. There is: %s."
                    .formatted(
                            from,
                            to,
                            chain.directions().stream()
                                    .map(Direction::toString)
                                    .sorted()
                                    .collect(Collectors.joining(
                                            ", ", "", chain.directions().isEmpty() ? "nothing" : ""))));
        }
        try (var lines = lines()) {
            return each(platform, chain, lines);
        }
    }

    /** A line that cannot be translated is written as it came and told at the end; the rest goes on. */
    private int each(Platform platform, Chain chain, BufferedReader lines) throws IOException, InterruptedException {
        var failed = new ArrayList<String>();
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                platform.out().println(translated(chain, line));
            } catch (EngineTrouble trouble) {
                failed.add(number + " (" + trouble.getMessage() + ")");
                platform.out().println(line);
            }
        }
        platform.out().flush();
        if (!failed.isEmpty()) {
            throw new CommandFailed("Lines that were not translated and stand as they came: %d; the first: %s."
                    .formatted(failed.size(), failed.getFirst()));
        }
        return 0;
    }

    private String translated(Chain chain, String line) throws InterruptedException {
        var text = OriginalText.title(line, from, country);
        return line.isBlank() ? line : chain.translate(text, to).text().text().replace('\n', ' ');
    }

    private BufferedReader lines() throws IOException {
        if (file == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailed("There is no file “%s” that can be read.".formatted(file));
        }
        return Files.newBufferedReader(file);
    }
}
