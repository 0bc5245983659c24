package org.hemicycle.ground.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hemicycle.ground.platform.files.Folders;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded server, unpacked once from the archive on the class path. */
record PostgresBinaries(Path folder) {
    static final int MAJOR = 18;
    private static final String NAME = "postgresql-18.4";

    /** Unpacks below {@code parent} unless that has been done; two processes may do so at the same time. */
    static PostgresBinaries in(Path parent) throws IOException {
        var target = parent.resolve(NAME);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(parent);
            var fresh = Files.createTempDirectory(parent, NAME + "-");
            Folders.permit(fresh, "rwxr-xr-x");
            unpack(fresh);
            moveInPlace(fresh, target);
        }
        return new PostgresBinaries(target);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void moveInPlace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = archive();
                var entries = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(entry, entries, target);
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.contains("/pgxs/") && !name.contains("/include/") && !name.endsWith(".a");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside the archive's folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            Folders.permit(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz");
        if (archive == null) {
            throw new CannotStart("There is no embedded PostgreSQL for " + system + " on " + machine
                    + ": set HEMICYCLE_DB_URL to a PostgreSQL " + MAJOR + " server.");
        }
        return archive;
    }
}
