package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes out of the memory what a file brought or a person checked; what was translated by it is made anew. */
@Command(
        name = "forget",
        description = "Takes out what a file brought in or a person checked; what rests on it is translated anew.")
public final class MemoryForget implements PlatformCommand {
    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** One of the two. */
    private static final class Whose {
        @Option(names = "--file", paramLabel = "NAME", description = "The name of a file that was imported.")
        private @Nullable String file;

        @Option(names = "--person", paramLabel = "NAME", description = "A person who wrote or checked translations.")
        private @Nullable String person;
    }

    @Override
    public int run(Platform platform) {
        var memory = platform.bean(Memory.class);
        var kind = whose.file == null ? Origin.Kind.REVIEWED : Origin.Kind.IMPORTED;
        var who = whose.file == null ? String.valueOf(whose.person) : whose.file;
        var gone = 0;
        for (var some = memory.forget(kind, who); some > 0; some = memory.forget(kind, who)) {
            gone += some;
        }
        if (gone == 0) {
            throw new CommandFailed(
                    "There is nothing of “%s” in the memory; memory alone lists what there is.".formatted(who));
        }
        platform.out().printf("%,d entries taken out.%n", gone);
        return 0;
    }
}
