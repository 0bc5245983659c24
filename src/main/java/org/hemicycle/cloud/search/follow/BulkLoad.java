package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.hemicycle.cloud.search.lucene.Generation;
import org.hemicycle.cloud.search.lucene.Renderings;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;

/** Brings all content of a source into a new generation; the next batch is read while the one before is written. */
final class BulkLoad {
    private static final int BATCH = 500;
    private static final int REFRESH_EVERY = 20;
    private static final Executor READING =
            task -> Thread.ofVirtual().name("index-reading").start(task);
    private final Contents contents;
    private final ContentSource source;

    BulkLoad(Contents contents, ContentSource source) {
        this.contents = contents;
        this.source = source;
    }

    void into(Generation generation) throws IOException {
        try (var batches = Contents.batches(source, BATCH)) {
            var ids = batches.iterator();
            var count = 0;
            var next = ids.hasNext() ? read(ids.next()) : null;
            while (next != null) {
                var batch = next.join();
                next = ids.hasNext() ? read(ids.next()) : null;
                generation.add(batch.contents(), batch.renderings());
                if (++count % REFRESH_EVERY == 0) {
                    generation.refresh();
                }
            }
            generation.refresh();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Batch> read(List<String> ids) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var batch = contents.of(source, ids);
                    return new Batch(batch, contents.renderings(batch));
                },
                READING);
    }

    private record Batch(List<IndexedContent> contents, Renderings renderings) {}
}
