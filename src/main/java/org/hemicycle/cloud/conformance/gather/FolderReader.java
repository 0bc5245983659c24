package org.hemicycle.cloud.conformance.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.Kind;

/** Looks at the files of a folder. */
public final class FolderReader {
    private static final int FILES = 800;
    private static final int FILE = 8 << 20;

    private FolderReader() {}

    /** All that lies there, within bounds. */
    public static Evidence read(Path folder, Instant now) {
        var sights = new ArrayList<Sight>();
        for (var file : files(folder)) {
            var sight = sight(folder, file);
            sights.add(sight);
            sights.addAll(Archive.members(sight));
        }
        var name = folder.toAbsolutePath().normalize().getFileName();
        return new Evidence(
                Kind.FOLDER,
                name == null ? folder.toString() : name.toString(),
                now,
                sights,
                List.of(),
                List.of(),
                Robots.NONE,
                null,
                List.of(),
                0,
                0);
    }

    private static Sight sight(Path folder, Path file) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(FILE);
            return new Sight(name, How.FILE, null, 0, Map.of(), bytes, in.read() >= 0, Sniff.form(bytes, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.walk(folder, 8)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(FILES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
