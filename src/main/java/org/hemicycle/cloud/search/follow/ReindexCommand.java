package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the index anew from the store while the one before serves; before that, if asked, every record from its fragments. */
@Command(name = "reindex", description = "Builds the search index anew; the one before serves until it is done.")
public class ReindexCommand implements PlatformCommand {
    @Option(names = "--from-fragments", description = "First make every record anew from what the sources said.")
    private boolean fromFragments;

    @Override
    public int run(Platform platform) throws IOException {
        var reindexing = platform.bean(Reindexing.class);
        if (fromFragments) {
            reindexing.rebuildContent(platform.out()::println);
        }
        try (var progress = platform.progress("Building the index", 0)) {
            var documents = reindexing.rebuild();
            if (documents >= 0) {
                progress.advance(documents);
            }
        }
        platform.out().println("The index is built and serves.");
        return 0;
    }
}
