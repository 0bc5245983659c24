package org.hemicycle.cloud.translation.command;

import org.hemicycle.cloud.translation.problems.TranslationProblems;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what readers have reported about translations. */
@Command(
        name = "translation-problems",
        description = "Lists what readers have reported about translations and nobody has seen to yet.")
public class ProblemsCommand implements PlatformCommand {
    @Option(names = "--settle", paramLabel = "NUMBER", description = "You have seen to the one of this number.")
    private @Nullable Long settled;

    @Override
    public int run(Platform platform) {
        var problems = platform.bean(TranslationProblems.class);
        if (settled != null && !problems.settle(settled)) {
            throw new CommandFailed(
                    "No report %d is open; without --settle all that are open are listed.".formatted(settled));
        }
        for (var problem : problems.open()) {
            platform.out()
                    .printf(
                            "%d\t%s\t/%s%s\t%s\t%s\t%s%n",
                            problem.id(),
                            problem.receivedAt(),
                            problem.language(),
                            problem.page(),
                            problem.sort(),
                            inOneLine(problem.passage()),
                            inOneLine(problem.note()));
        }
        return 0;
    }

    /** What readers write must not steer a terminal. */
    private static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    }
}
