package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.search.follow.Contents;
import org.hemicycle.cloud.search.follow.EnglishRenderings;
import org.hemicycle.cloud.search.follow.FollowedLog;
import org.hemicycle.cloud.search.follow.Upkeep;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.search.IndexedContent;

/**
 * Documents a second, built anew and followed from the change log, against a bare Lucene writer that takes the same documents.
 * Content comes from memory on both sides; ours includes batches, cursors, refreshes and durable commits.
 */
public final class IndexBenchmark implements Benchmark {
    private static final int USUAL = 20_000;
    private static final int PAIRS = 3;
    private static final double TARGET = 0.5;

    @Override
    public String name() {
        return "index";
    }

    @Override
    public List<Result> run(int size) throws IOException {
        var count = size == 0 ? USUAL : size;
        var content = new GeneratedContent(new BillGenerator(1), count);
        bare(content);
        built(content);
        var built = new ArrayList<double[]>();
        var followed = new ArrayList<double[]>();
        for (var pair = 0; pair < PAIRS; pair++) {
            var floor = count / bare(content);
            built.add(new double[] {count / built(content), floor});
            followed.add(new double[] {count / followed(content), floor});
        }
        return List.of(
                Result.ofRates("index: built anew", count, TARGET, built, "documents/s"),
                Result.ofRates("index: followed from the log", count, TARGET, followed, "documents/s"));
    }

    private static double bare(GeneratedContent content) throws IOException {
        return seconds(folder -> BareLucene.index(content.all(), folder));
    }

    private static double built(GeneratedContent content) throws IOException {
        return seconds(folder -> {
            var upkeep = upkeep(content, new Log(List.of()), folder);
            upkeep.rebuild();
            check(upkeep, content);
        });
    }

    private static double followed(GeneratedContent content) throws IOException {
        var log = new Log(List.of());
        return seconds(folder -> {
            var upkeep = upkeep(new Empty(content), log, folder);
            upkeep.rebuild();
            log.changes = changes(content.all());
            while (upkeep.follow()) {
                Thread.onSpinWait();
            }
            check(upkeep, content);
            log.changes = List.of();
        });
    }

    private static Upkeep upkeep(
            org.hemicycle.ground.platform.search.ContentSource source, FollowedLog log, Path folder) {
        var generations = new Generations(folder);
        return new Upkeep(
                generations,
                LuceneIndex.ofBareWords(generations),
                log,
                new Contents(List.of(source), EnglishRenderings.NONE),
                Clock.systemUTC());
    }

    private static void check(Upkeep upkeep, GeneratedContent content) {
        if (upkeep.documents() != content.all().size()) {
            throw new IllegalStateException("%d documents of %d"
                    .formatted(upkeep.documents(), content.all().size()));
        }
        upkeep.close();
    }

    private static double seconds(Work work) throws IOException {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try {
            var start = System.nanoTime();
            work.in(folder);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<LoggedChange> changes(List<IndexedContent> contents) {
        var changes = new ArrayList<LoggedChange>();
        for (var content : contents) {
            changes.add(new LoggedChange(
                    new ChangeCursor(1, changes.size() + 1L),
                    Change.of(content.ref(), 1, Audience.PUBLIC, Cause.SOURCE),
                    Instant.EPOCH));
        }
        return changes;
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    /** A log in memory. */
    private static final class Log implements FollowedLog {
        private List<LoggedChange> changes;

        Log(List<LoggedChange> changes) {
            this.changes = changes;
        }

        @Override
        public List<LoggedChange> after(ChangeCursor cursor, int limit) {
            var from = (int) Math.min(cursor.number(), changes.size());
            return changes.subList(from, Math.min(changes.size(), from + limit));
        }

        @Override
        public ChangeCursor end() {
            return changes.isEmpty() ? ChangeCursor.START : changes.getLast().cursor();
        }

        @Override
        public Optional<Instant> at(ChangeCursor cursor) {
            return Optional.empty();
        }
    }

    /** Content that only the log tells of. */
    private record Empty(GeneratedContent content) implements org.hemicycle.ground.platform.search.ContentSource {
        @Override
        public String kind() {
            return content.kind();
        }

        @Override
        public List<IndexedContent> content(java.util.Collection<String> ids) {
            return content.content(ids);
        }

        @Override
        public java.util.stream.Stream<String> allIds() {
            return java.util.stream.Stream.empty();
        }
    }
}
