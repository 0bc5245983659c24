package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import org.hemicycle.ground.shared.Sha256;

/** A repository of packages in a folder: a program that says Lei for Ley, and a pair of languages that needs it. */
final class SmallRepository {
    private final Path folder;
    private final StringBuilder index = new StringBuilder();

    SmallRepository(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("no-parts"));
        Files.createFile(folder.resolve("no-status"));
        pointTo("deb [trusted=yes] file:" + folder + " ./");
    }

    /** With both packages; the program is this script. */
    SmallRepository with(String script) throws IOException, InterruptedException {
        pack("lttoolbox", "", "usr/bin/lt-proc", "#!/bin/sh\n" + script + "\n");
        pack(
                "apertium-es-pt",
                "Depends: lttoolbox\n",
                "usr/share/apertium/modes/es-pt.mode",
                "lt-proc $1 '/usr/share/apertium/modes/es-pt.mode'\n");
        Files.writeString(folder.resolve("Packages"), index);
        return this;
    }

    /** The package changes after the list was made. */
    SmallRepository damaged() throws IOException {
        var file = folder.resolve("apertium-es-pt.deb");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        return this;
    }

    SmallRepository pointTo(String source) throws IOException {
        Files.writeString(folder.resolve("sources.list"), source + "\n");
        return this;
    }

    /** How apt uses it and nothing else, on a system that has nothing. */
    Map<String, String> settings() {
        return Map.of(
                "Dir::Etc::sourcelist", folder.resolve("sources.list").toString(),
                "Dir::Etc::sourceparts", folder.resolve("no-parts").toString(),
                "Dir::State::status", folder.resolve("no-status").toString());
    }

    private void pack(String name, String depends, String path, String content)
            throws IOException, InterruptedException {
        var control = """
                Package: %s
                Version: 1.0-1
                Architecture: all
                Maintainer: Nobody <nobody@example.org>
                %sDescription: for a test
                """.formatted(name, depends);
        var tree = folder.resolve(name);
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), control);
        var file = tree.resolve(path);
        Files.createDirectories(file.getParent() == null ? tree : file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        var deb = folder.resolve(name + ".deb");
        var packed = new ProcessBuilder("dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (packed.waitFor() != 0) {
            throw new IOException("dpkg-deb made no package");
        }
        var bytes = Files.readAllBytes(deb);
        index.append(control)
                .append("Filename: ./%s.deb\nSize: %d\nSHA256: %s\n\n"
                        .formatted(name, bytes.length, HexFormat.of().formatHex(Sha256.of(bytes))));
    }
}
