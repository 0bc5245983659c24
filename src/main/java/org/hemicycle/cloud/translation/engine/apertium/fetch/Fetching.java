package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hemicycle.cloud.translation.engine.apertium.Trial;
import org.hemicycle.ground.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One attempt to fetch Apertium into a folder. The folder is there whole, after a trial, or not at all; what an attempt that
 * was cut short has downloaded serves the next one.
 */
final class Fetching {
    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    /** What packages grow to when they are unpacked, with a reserve. */
    private static final int GROWTH = 6;

    private static final long RESERVE = 64_000_000;

    private final Path engines;
    private final Apt apt;

    /** @param engines the folder of engines, in which {@code apertium} is made */
    Fetching(Path engines, Apt apt) {
        this.engines = engines;
        this.apt = apt;
    }

    /** Fetches these packages and what they need; tells first what it is and how large. */
    void fetch(List<String> packages, Consumer<String> terminal) throws IOException, InterruptedException, CannotFetch {
        apt.update();
        var known = apt.known(packages);
        if (known.isEmpty()) {
            throw new CannotFetch("the package sources of this system cannot be reached or do not know Apertium: "
                    + "check its network and its sources");
        }
        var files = apt.needed(known);
        var size = DebFile.size(files);
        terminal.accept(
                "Fetching the translation engine Apertium in the background: %d packages, %s; --no-engines declines"
                        .formatted(files.size(), DebFile.megabytes(size)));
        checkSpace(size);
        apt.download(known, progress(size));
        for (var file : files) {
            check(file);
        }
        unpack(files, packages);
    }

    private void checkSpace(long size) throws IOException, CannotFetch {
        var needed = size * GROWTH + RESERVE;
        var free = Files.getFileStore(engines).getUsableSpace();
        if (free < needed) {
            throw new CannotFetch("the disk that holds %s has %s left where %s are needed: make room"
                    .formatted(engines, DebFile.megabytes(free), DebFile.megabytes(needed)));
        }
    }

    private static LongConsumer progress(long size) {
        var told = new long[1];
        return bytes -> {
            var quarter = size == 0 ? 0 : Math.min(4, 4 * bytes / size);
            if (quarter > told[0]) {
                told[0] = quarter;
                log.info("Fetching Apertium: {} of {}", DebFile.megabytes(bytes), DebFile.megabytes(size));
            }
        };
    }

    private void check(DebFile file) throws IOException, CannotFetch {
        var path = apt.file(file);
        if (!Files.isRegularFile(path)
                || Files.size(path) != file.size()
                || !checksum(path).equals(file.sha256())) {
            throw new CannotFetch("the package " + file.name() + " did not arrive as its source says it is");
        }
    }

    private static String checksum(Path path) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void unpack(List<DebFile> files, List<String> packages)
            throws IOException, InterruptedException, CannotFetch {
        var fresh = engines.resolve("apertium.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        try {
            var fields = new ArrayList<String>();
            for (var file : files) {
                fields.add(apt.unpack(apt.file(file), fresh).strip() + "\n");
            }
            var status = Files.createDirectories(fresh.resolve("var/lib/dpkg")).resolve("status");
            Files.write(status, fields);
            tryOut(fresh);
            Files.writeString(fresh.resolve("asked-for"), String.join(" ", packages));
            replace(fresh);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private void tryOut(Path fresh) throws IOException, InterruptedException, CannotFetch {
        var trouble = Trial.of(fresh, engines);
        if (trouble.isPresent()) {
            throw new CannotFetch("what was fetched does not work on this system: " + trouble.get());
        }
    }

    private void replace(Path fresh) throws IOException {
        var place = engines.resolve("apertium");
        var former = engines.resolve("apertium.former");
        FileSystemUtils.deleteRecursively(former);
        if (Files.exists(place)) {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(former);
    }
}
