package org.hemicycle.ground.platform.commands;

/**
 * A command of the platform: a public class with picocli's {@code @Command} and options, a public constructor without
 * parameters, and a line in {@code META-INF/services/org.hemicycle.ground.platform.commands.PlatformCommand}. Options that all
 * commands share ({@code --data}, {@code --help}) are there already. Beans are asked of the platform when it runs, so that
 * {@code --help} needs no database.
 *
 * <pre>{@code
 * @Command(name = "reindex", description = "Rebuilds the index from the store.")
 * public class ReindexCommand implements PlatformCommand {
 *     @Override
 *     public int run(Platform platform) {
 *         platform.bean(Indexing.class).rebuild();
 *         platform.out().println("Done.");
 *         return 0;
 *     }
 * }
 * }</pre>
 */
public interface PlatformCommand {

    /** Does the work; the answer is the exit code. Trouble a person can mend is thrown as {@link CommandFailed}. */
    int run(Platform platform) throws Exception;

    /** The name of the command that this one stands under, such as {@code connector}; none for a command of its own. */
    default String under() {
        return "";
    }
}
