package org.hemicycle.cloud.translation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.xml.stream.XMLStreamException;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.exchange.TmxWriter;
import org.hemicycle.cloud.translation.memory.exchange.UnitWriter;
import org.hemicycle.cloud.translation.memory.exchange.XliffWriter;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the memory holds for a direction, or the titles that wait for a person's translation. */
@Command(name = "export", description = "Writes what the memory holds for two languages, or titles for a translator.")
public final class MemoryExport implements PlatformCommand {
    private enum Format {
        TMX,
        XLIFF
    }

    @Option(
            names = "--from",
            required = true,
            paramLabel = "LANGUAGE",
            description = "The language of the originals: pt.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "LANGUAGE",
            description = "The language of the translations: fr.")
    private String to = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "tmx or xliff (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TMX;

    @Option(
            names = "--untranslated",
            description =
                    "As XLIFF, the titles that readers asked for and no person has translated; bring the file back"
                            + " with memory import.")
    private boolean untranslated;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "How many of these at most, the newest first (default: ${DEFAULT-VALUE}).")
    private int limit = 1_000;

    @Parameters(paramLabel = "FILE", description = "The file to write; one of that name is replaced.")
    private Path file = Path.of("");

    @Override
    public int run(Platform platform) throws IOException {
        if (!from.matches("[a-z]{2,3}") || !to.matches("[a-z]{2,3}") || from.equals(to)) {
            throw new CommandFailed("Name two different languages, such as --from pt --to fr.");
        }
        var direction = new Direction(from, to);
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailed("There is no folder for “%s”.".formatted(file));
        }
        var draft = Files.createTempFile(parent, ".memory-", ".part");
        try {
            var written = untranslated ? waiting(platform, direction, draft) : memory(platform, direction, draft);
            if (written == 0) {
                throw new CommandFailed(
                        untranslated
                                ? "No title from %s waits for its translation into %s.".formatted(from, to)
                                : "The memory holds nothing from %s into %s.".formatted(from, to));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            platform.out().printf("%,d entries written to %s.%n", written, file);
            return 0;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private int memory(Platform platform, Direction direction, Path draft) throws IOException, XMLStreamException {
        var memory = platform.bean(Memory.class);
        var written = new int[1];
        try (var out = Files.newOutputStream(draft);
                UnitWriter writer = format == Format.TMX ? new TmxWriter(out) : new XliffWriter(out, direction)) {
            memory.each(direction, unit -> {
                try {
                    writer.write(unit);
                } catch (XMLStreamException e) {
                    throw new UncheckedIOException(new IOException(e));
                }
                written[0]++;
            });
        }
        return written[0];
    }

    private int waiting(Platform platform, Direction direction, Path draft) throws IOException, XMLStreamException {
        var titles = platform.bean(TextStore.class).withoutPerson(direction, limit);
        try (var out = Files.newOutputStream(draft);
                var writer = new XliffWriter(out, direction)) {
            for (var title : titles) {
                writer.waiting(title);
            }
        }
        return titles.size();
    }
}
