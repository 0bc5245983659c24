package org.hemicycle.cloud.search.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.cloud.search.IndexContract;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
            generation.put(List.of(contents), Renderings.NONE);
            generation.refresh();
            var serving = LuceneIndex.ofBareWords(generations);
            serving.serve(generation);
            index = serving;
            return serving;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void countsFollowEachChangeOverManySegments() throws IOException {
        var index =
                holding(bill("a").titled("en", "Rivers").with("subject", "t0").done());
        var generation = requireNonNull(requireNonNull(this.index).serving());
        var expected = new TreeMap<String, Long>(Map.of("t0", 1L));

        for (var round = 1; round <= 8; round++) {
            var contents = new ArrayList<IndexedContent>();
            for (var number = 0; number < 100; number++) {
                var subjects = new String[] {"t" + number % 3, "only " + round + " " + number};
                contents.add(bill("b" + round + "-" + number)
                        .titled("en", "Rivers")
                        .with("subject", subjects)
                        .with("stage", subjects[1])
                        .done());
                expected.merge(subjects[0], 1L, Long::sum);
                expected.merge(subjects[1], 1L, Long::sum);
            }
            generation.put(contents, Renderings.NONE);
            generation.refresh();

            assertThat(subjects(index, "")).isEqualTo(expected);
            assertThat(subjects(index, "rivers")).isEqualTo(expected);
        }
        generation.remove(List.of(bill("a").done().ref(), bill("b8-99").done().ref()));
        generation.refresh();
        expected.merge("t0", -2L, Long::sum);
        expected.remove("only 8 99");

        assertThat(subjects(index, "")).isEqualTo(expected);
        assertThat(index.search(everything().facets("stage")).facets().get("stage"))
                .hasSize(799)
                .contains(new FacetCount("only 5 77", 1));
    }

    /** At the start a page reads what was committed last, until the follower serves what it writes itself. */
    @Test
    void generationThatIsClosedWhileItIsAskedFailsNobody() throws IOException {
        holding(bill("a").titled("en", "Rivers").done());
        var written = requireNonNull(requireNonNull(index).serving());
        written.commit(ChangeCursor.START, true);
        var committed = requireNonNull(new Generations(folder).openAnyToRead());
        var asked = LuceneIndex.ofBareWords(new Generations(folder));
        asked.serve(committed);

        committed.close();

        assertThat(asked.search(everything()).total()).isZero();
        asked.serve(requireNonNull(new Generations(folder).openAnyToRead()));
        assertThat(asked.search(everything()).total()).isEqualTo(1);
        asked.close();
    }

    private static Map<String, Long> subjects(SearchIndex index, String words) {
        var counts = new TreeMap<String, Long>();
        var answer = index.search(everything().words(words).facets("subject"));
        requireNonNull(answer.facets().get("subject")).forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }
}
