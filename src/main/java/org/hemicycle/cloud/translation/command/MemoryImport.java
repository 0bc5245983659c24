package org.hemicycle.cloud.translation.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.memory.exchange.MemoryFile;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file of a translation memory in; what is there already stays as it is. */
@Command(
        name = "import",
        description = "Brings in a TMX 1.4 or XLIFF 2 file; only texts that everybody may read belong in the memory.")
public final class MemoryImport implements PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "The file, TMX or XLIFF.")
    private Path file = Path.of("");

    @Option(
            names = "--reviewed-by",
            paramLabel = "NAME",
            description = "Who wrote or checked these translations; shown to readers (default: the file's name).")
    private @Nullable String person;

    @Option(
            names = "--as-stated",
            description =
                    "Keep who published or checked each entry as the file says it: for files written by memory export.")
    private boolean asStated;

    @Override
    public int run(Platform platform) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailed("There is no file “%s” that can be read.".formatted(file));
        }
        if (person != null && (person.isBlank() || asStated)) {
            throw new CommandFailed("Either name who checked the translations, or take it as the file states it.");
        }
        var memory = platform.bean(Memory.class);
        var origin = origin(platform.bean(Clock.class));
        var added = new int[1];
        try (var progress = platform.progress("Reading " + file.getFileName(), 0)) {
            var account = new MemoryFile(file).read(origin, units -> {
                added[0] += memory.bringIn(asStated ? units : of(units, origin));
                progress.advance(units.size());
            });
            tell(platform, account, added[0]);
            return account.refused() == 0 ? 0 : 1;
        } catch (MemoryFile.Interrupted e) {
            tell(platform, e.account(), added[0]);
            throw new CommandFailed("The file was not read to its end: %s.".formatted(e.getMessage()));
        }
    }

    private Origin origin(Clock clock) {
        return person == null
                ? new Origin(Origin.Kind.IMPORTED, String.valueOf(file.getFileName()), null, clock.instant())
                : new Origin(Origin.Kind.REVIEWED, person, null, clock.instant());
    }

    private static List<Unit> of(List<Unit> units, Origin origin) {
        return units.stream()
                .map(unit -> new Unit(unit.texts(), unit.original(), unit.country(), origin))
                .toList();
    }

    private static void tell(Platform platform, MemoryFile.Account account, int added) {
        var out = platform.out();
        out.printf(
                "%,d entries read, %,d new, %,d known already, %,d without a translation, %,d refused.%n",
                account.units() + account.untranslated() + account.refused(),
                added,
                account.units() - added,
                account.untranslated(),
                account.refused());
        account.reasons().forEach(reason -> out.println("  " + reason));
        if (account.refused() > account.reasons().size()) {
            out.printf("  and %,d more%n", account.refused() - account.reasons().size());
        }
    }
}
