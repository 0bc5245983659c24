package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index: its generations, side by side, and the lock that lets one process write them. */
public final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String PREFIX = "generation-";
    private final Path root;

    public Generations(Path root) {
        this.root = root;
    }

    /** The right to write, held until closed; empty where another process has it. */
    public Optional<WritingRight> takeWritingRight() throws IOException {
        Files.createDirectories(root);
        var channel =
                FileChannel.open(root.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new WritingRight(channel));
            }
        } catch (OverlappingFileLockException _) {
            // held elsewhere in this process
        }
        channel.close();
        return Optional.empty();
    }

    /** The newest generation of today's format that was written to the end; null where none can be opened. */
    public @Nullable Generation openCurrent() {
        for (var folder : newestFirst()) {
            var found = open(folder, false);
            if (found != null && found.isCurrent()) {
                close(found);
                return open(folder, true);
            }
            close(found);
        }
        return null;
    }

    /** The newest generation written to the end, in whatever format, for reading only; null where none can be opened. */
    public @Nullable Generation openAnyToRead() {
        for (var folder : newestFirst()) {
            var found = open(folder, false);
            if (found != null && found.isComplete()) {
                return found;
            }
            close(found);
        }
        return null;
    }

    /** Begins a new generation. */
    public Generation begin() throws IOException {
        var newest = newestFirst().stream().findFirst();
        var number = newest.map(Generations::number).orElse(0L) + 1;
        var folder = Files.createDirectories(root.resolve(PREFIX + "%06d".formatted(number)));
        return Generation.toWrite(folder);
    }

    /** Removes every generation but this one. */
    public void keepOnly(Generation kept) {
        newestFirst().stream().filter(folder -> !folder.equals(kept.folder())).forEach(Generations::delete);
    }

    /** Removes what was begun and not finished. */
    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("index: {} cannot be removed yet", folder, e);
        }
    }

    private @Nullable Generation open(Path folder, boolean write) {
        try {
            return write ? Generation.toWrite(folder) : Generation.toRead(folder);
        } catch (IOException | RuntimeException e) {
            LOG.warn("index: {} cannot be opened: {}", folder, e.getMessage());
            return null;
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(PREFIX + "\\d+"))
                    .sorted(Comparator.comparing(Generations::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
    }

    private static void close(@Nullable Generation generation) {
        if (generation != null) {
            try {
                generation.close();
            } catch (IOException e) {
                LOG.warn("index: {} did not close cleanly", generation.folder(), e);
            }
        }
    }

    /** The right to write. */
    public static final class WritingRight implements AutoCloseable {
        private final FileChannel channel;

        private WritingRight(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
