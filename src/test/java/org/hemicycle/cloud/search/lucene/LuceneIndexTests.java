package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.cloud.search.IndexContract;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTests extends IndexContract {
    @TempDir
    Path folder;

    private @Nullable LuceneIndex index;

    @Override
    protected SearchIndex holding(IndexedContent... contents) {
        try {
            var generations = new Generations(folder);
            var generation = generations.begin();
            generation.put(List.of(contents));
            generation.refresh();
            var serving = new LuceneIndex(generations);
            serving.serve(generation);
            index = serving;
            return serving;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }
}
