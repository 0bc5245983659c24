package org.hemicycle.cloud.translation.command;

import java.util.Map;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;

/** The translation memory from the command line; by itself it tells what is in it. */
@Command(
        name = "memory",
        description = "Tells what is in the translation memory, brings files in and writes them.",
        subcommands = {MemoryImport.class, MemoryExport.class, MemoryForget.class})
public class MemoryCommand implements PlatformCommand {
    private static final Map<Origin.Kind, String> WORDS = Map.of(
            Origin.Kind.OFFICIAL, "published by",
            Origin.Kind.REVIEWED, "written or checked by",
            Origin.Kind.IMPORTED, "from the file");

    @Override
    public int run(Platform platform) {
        var counts = platform.bean(Memory.class).counts();
        if (counts.isEmpty()) {
            platform.out()
                    .println("The memory is empty. It fills by itself with titles that parliaments publish in several"
                            + " languages; memory import FILE brings in TMX or XLIFF.");
        }
        counts.forEach((kind, origins) -> origins.forEach(
                (who, number) -> platform.out().printf("%,10d  %s %s%n", number, WORDS.get(kind), who)));
        return 0;
    }
}
