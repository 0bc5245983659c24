package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.ground.platform.search.ContentRebuild;

/** Has the index built anew: by this process, or by the server where one runs on the same data. */
final class Reindexing {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private final Generations generations;
    private final RebuildRequest request;
    private final Supplier<Upkeep> upkeeps;
    private final List<ContentRebuild> contents;

    Reindexing(
            Generations generations, RebuildRequest request, Supplier<Upkeep> upkeeps, List<ContentRebuild> contents) {
        this.generations = generations;
        this.request = request;
        this.upkeeps = upkeeps;
        this.contents = contents;
    }

    /** Makes all content anew from what the sources said. */
    void rebuildContent(Consumer<String> report) {
        for (var content : contents) {
            report.accept("%s: %d records read again".formatted(content.name(), content.rebuild()));
        }
    }

    /** Returns when the new index serves; the number of its documents where this process built it, else -1. */
    long rebuild() throws IOException {
        var asked = false;
        while (true) {
            try (var right = generations.takeWritingRight().orElse(null)) {
                if (right != null) {
                    return asked && !request.isAsked() ? -1 : rebuildHere();
                }
            }
            if (!asked) {
                request.ask();
                asked = true;
            } else if (!request.isAsked()) {
                return -1;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private long rebuildHere() throws IOException {
        var upkeep = upkeeps.get();
        try {
            upkeep.rebuild();
            request.done();
            return upkeep.documents();
        } finally {
            upkeep.close();
        }
    }
}
