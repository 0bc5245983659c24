package org.hemicycle.cloud.harvest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A whole answer before it is read: in memory while it is small, then in a file that goes when it is closed. */
public final class Spool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(8192);
    private @Nullable Path file;
    private @Nullable OutputStream disk;

    Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (memory != null && memory.size() + count > IN_MEMORY) {
            file = Files.createTempFile(folder, "answer-", ".part");
            disk = Files.newOutputStream(file);
            memory.writeTo(disk);
            memory = null;
        }
        var target = memory != null ? memory : disk;
        if (target == null) {
            throw new IOException("closed");
        }
        target.write(bytes, from, count);
    }

    /** The answer from its beginning. Closing the stream removes what was spooled. */
    public InputStream open() {
        try {
            if (memory != null) {
                return new ByteArrayInputStream(memory.toByteArray());
            }
            if (disk != null) {
                disk.close();
            }
            if (file == null) {
                throw new IllegalStateException("closed");
            }
            return new Vanishing(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what was spooled. */
    @Override
    public void close() throws IOException {
        memory = null;
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    /** A file that is deleted when it has been read. */
    private static final class Vanishing extends java.io.FilterInputStream {
        private final Path file;

        Vanishing(Path file) throws IOException {
            super(Files.newInputStream(file));
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Files.deleteIfExists(file);
        }
    }
}
