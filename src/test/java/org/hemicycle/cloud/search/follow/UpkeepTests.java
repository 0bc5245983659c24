package org.hemicycle.cloud.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.search.ContentExamples.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTests {
    @TempDir
    Path folder;

    private final StoredContent store = new StoredContent();
    private final List<Running> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(running -> running.upkeep.close());
    }

    @Test
    void aMissingIndexIsBuilt() throws IOException {
        store(3);

        var running = settled(folder);

        assertThat(running.found()).isEqualTo(3);
    }

    @Test
    void whatIsStoredChangedOrRemovedIsFollowed() throws IOException {
        store(3);
        var running = settled(folder);

        store.store(bill("b1").titled("en", "Mountains").done());
        store.store(bill("b9").titled("en", "Rivers").done());
        store.remove("b0");
        running.upkeep.follow();

        assertThat(running.found("rivers")).isEqualTo(2);
        assertThat(running.found("mountains")).isEqualTo(1);
        assertThat(running.found()).isEqualTo(3);
    }

    @Test
    void whenItChangedIsTheTimeOfTheLastChangeFollowed() throws IOException {
        var running = settled(folder);
        assertThat(running.changedAt()).isNull();

        store(3);
        assertThat(running.changedAt()).isNull();
        running.upkeep.follow();
        assertThat(running.changedAt()).isEqualTo(Instant.EPOCH.plusSeconds(3));
        running.upkeep.close();
        store.store(bill("b9").titled("en", "Rivers").done());

        var again = start(folder);
        again.upkeep.open();
        assertThat(again.changedAt()).isEqualTo(Instant.EPOCH.plusSeconds(3));
        again.settle();
        assertThat(again.changedAt()).isEqualTo(Instant.EPOCH.plusSeconds(4));
    }

    @Test
    void aClosedIndexGoesOnWhereItWas() throws IOException {
        store(3);
        settled(folder).upkeep.close();
        store.store(bill("b9").titled("en", "Rivers").done());
        store.whenRead(() -> assertThat(folder.resolve("generation-000002")).doesNotExist());

        var running = settled(folder);

        assertThat(running.found()).isEqualTo(4);
        assertThat(folder.resolve("generation-000001")).exists();
    }

    @Test
    void aProcessKilledAtAnyMomentLosesNothing(@TempDir Path afterwards) throws IOException {
        var random = new Random(11);
        var running = settled(folder);
        for (var moment = 0; moment < 12; moment++) {
            for (var i = 0; i < 1 + random.nextInt(30); i++) {
                store.store(
                        bill("b" + random.nextInt(60)).titled("en", "Rivers").done());
                store.remove("b" + random.nextInt(60));
            }
            if (random.nextBoolean()) {
                running.upkeep.follow();
            }

            var killed = copy(folder, afterwards.resolve("moment-" + moment));
            var restarted = settled(killed);

            assertThat(restarted.found()).isEqualTo(store.allIds().count());
            assertSound(killed);
        }
    }

    @Test
    void aFlippedByteInAnyFileIsFoundAndTheIndexBuiltAnew(@TempDir Path damaged) throws IOException {
        store(40);
        settled(folder).upkeep.close();
        var original = folder.resolve("generation-000001");
        for (var file : files(original)) {
            if (file.getFileName().toString().equals("write.lock")) {
                continue;
            }
            var copy = copy(folder, damaged.resolve(file.getFileName().toString()));
            flip(copy.resolve("generation-000001").resolve(file.getFileName()));

            var running = settled(copy);

            assertThat(running.found()).as("damage in %s", file).isEqualTo(40);
            assertThat(copy.resolve("generation-000001"))
                    .as("damage in %s", file)
                    .doesNotExist();
            assertSound(copy);
        }
    }

    @Test
    void whileADamagedIndexIsBuiltAnewTheOldOneServes() throws IOException {
        store(40);
        settled(folder).upkeep.close();
        flip(files(folder.resolve("generation-000001")).stream()
                .filter(file ->
                        file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                .findFirst()
                .orElseThrow());
        var running = start(folder);
        running.upkeep.open();
        running.upkeep.verify();
        var served = new ArrayList<Long>();
        store.whenRead(() -> served.add(running.index.state().documents()));

        running.upkeep.rebuild();

        assertThat(served).containsExactly(40L);
        assertThat(running.found()).isEqualTo(40);
    }

    @Test
    void aDeletedIndexIsBuiltAnew() throws IOException {
        store(3);
        settled(folder).upkeep.close();
        Generations.delete(folder.resolve("generation-000001"));

        assertThat(settled(folder).found()).isEqualTo(3);
    }

    @Test
    void anOlderFormatServesUntilItIsBuiltAnew() throws IOException {
        store(3);
        settled(folder).upkeep.close();
        ageFormat(folder.resolve("generation-000001"));
        var running = start(folder);

        running.upkeep.open();

        assertThat(running.upkeep.isMissing()).isTrue();
        assertThat(running.found()).isEqualTo(3);
        running.upkeep.rebuild();
        assertThat(running.found()).isEqualTo(3);
        assertThat(folder.resolve("generation-000001")).doesNotExist();
    }

    @Test
    void anIndexOfAnotherChangeLogIsBuiltAnew() throws IOException {
        store(3);
        settled(folder).upkeep.close();
        var other = new StoredContent();
        other.store(bill("other").titled("en", "Rivers").done());
        var running = start(folder, other);

        running.settle();

        assertThat(running.found()).isEqualTo(1);
    }

    @Test
    void whatChangesDuringRebuildingIsNotLost() throws IOException {
        store(3);
        var running = settled(folder);
        store.whenRead(() -> {
            store.store(bill("late").titled("en", "Rivers").done());
            store.remove("b0");
        });

        running.upkeep.rebuild();

        assertThat(running.found()).isEqualTo(3);
        assertThat(running.found("rivers")).isEqualTo(3);
    }

    @Test
    void aFailedRebuildLeavesTheOldOne() throws IOException {
        var running = settled(folder);
        store.store(bill("b0").titled("en", "Rivers").done());
        running.upkeep.follow();
        store.breakContent("b0");

        assertThatThrownBy(running.upkeep::rebuild).isInstanceOf(IllegalStateException.class);

        assertThat(running.found()).isEqualTo(1);
        assertThat(running.index.state().rebuilding()).isFalse();
        assertThat(folder.resolve("generation-000002")).doesNotExist();
    }

    @Test
    void oneBrokenPieceOfContentDoesNotHoldBackTheOthers() throws IOException {
        var running = settled(folder);
        store(5);
        store.breakContent("b2");

        running.upkeep.follow();

        assertThat(running.found()).isEqualTo(4);
    }

    @Test
    void onlyOneProcessWrites() throws IOException {
        var generations = new Generations(folder);

        try (var _ = generations.takeWritingRight().orElseThrow()) {
            assertThat(new Generations(folder).takeWritingRight()).isEmpty();
        }

        try (var again = generations.takeWritingRight().orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aCommandBesideTheServerReadsWhatTheServerCommitted() throws IOException {
        store(3);
        settled(folder);
        var beside = LuceneIndex.ofBareWords(new Generations(folder));

        assertThat(beside.search(SearchQuery.everything("bill", Set.of(Audience.PUBLIC)))
                        .total())
                .isEqualTo(3);
        beside.close();
    }

    private void store(int count) {
        for (var i = 0; i < count; i++) {
            store.store(bill("b" + i)
                    .titled("en", "Rivers")
                    .summed("en", "About rivers.")
                    .numbered("B " + i)
                    .with("country", "zm")
                    .on("2024-01-01")
                    .done());
        }
    }

    private Running settled(Path place) throws IOException {
        var running = start(place);
        running.settle();
        return running;
    }

    private Running start(Path place) {
        return start(place, store);
    }

    private Running start(Path place, StoredContent content) {
        var generations = new Generations(place);
        var index = LuceneIndex.ofBareWords(generations);
        var running = new Running(
                index,
                new Upkeep(
                        generations,
                        index,
                        content,
                        new Contents(List.of(content), EnglishRenderings.NONE),
                        Clock.systemUTC()));
        started.add(running);
        return running;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static List<Path> files(Path generation) throws IOException {
        try (var files = Files.list(generation)) {
            return files.sorted().toList();
        }
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void ageFormat(Path generation) throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(generation), new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("format", "0", "complete", "true", "cursor", "1.1").entrySet());
            writer.commit();
        }
    }

    private static void assertSound(Path place) throws IOException {
        try (var folders = Files.list(place)) {
            for (var generation : folders.filter(Files::isDirectory).toList()) {
                try (var directory = FSDirectory.open(generation);
                        var copy = new org.apache.lucene.store.ByteBuffersDirectory()) {
                    for (var file : directory.listAll()) {
                        if (!file.equals("write.lock")) {
                            copy.copyFrom(directory, file, file, org.apache.lucene.store.IOContext.DEFAULT);
                        }
                    }
                    try (var check = new CheckIndex(copy)) {
                        assertThat(check.checkIndex().clean).isTrue();
                    }
                }
            }
        }
    }

    private record Running(LuceneIndex index, Upkeep upkeep) {
        @Nullable
        Instant changedAt() {
            return index.state().changedAt();
        }

        void settle() throws IOException {
            upkeep.open();
            upkeep.verify();
            if (upkeep.isMissing()) {
                upkeep.rebuild();
            }
            while (upkeep.follow()) {
                assertThat(upkeep.isMissing()).isFalse();
            }
        }

        long found() {
            return found("");
        }

        long found(String words) {
            return index.search(SearchQuery.everything("bill", Set.of(Audience.PUBLIC))
                            .words(words))
                    .total();
        }
    }
}
