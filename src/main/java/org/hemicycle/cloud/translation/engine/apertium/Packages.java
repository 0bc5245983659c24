package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The versions of the packages that an installation is made of, read from Debian's own list of what is installed. */
final class Packages {
    private static final Map<String, String> OF_PROGRAMS = Map.of(
            "lt-proc", "lttoolbox",
            "lrx-proc", "apertium-lex-tools",
            "lsx-proc", "apertium-separable",
            "cg-proc", "cg3",
            "rtx-proc", "apertium-recursive",
            "hfst-proc", "hfst",
            "apertium-anaphora", "apertium-anaphora");

    private static final Path STATUS = Path.of("var/lib/dpkg/status");
    private final Map<String, String> versions;

    private Packages(Map<String, String> versions) {
        this.versions = versions;
    }

    /** Those listed under these roots; the first that lists one is right. */
    static Packages under(List<Path> roots) throws IOException {
        var versions = new HashMap<String, String>();
        for (var root : roots) {
            var status = root.resolve(STATUS);
            if (Files.isReadable(status)) {
                read(status).forEach(versions::putIfAbsent);
            }
        }
        return new Packages(versions);
    }

    /** The packages of a mode with their versions; data that no list knows is told by its date. */
    List<String> of(Path data, List<Step> steps) throws IOException {
        var names = new LinkedHashSet<String>();
        names.add(data.getFileName().toString());
        steps.forEach(step -> names.add(OF_PROGRAMS.getOrDefault(step.program(), "apertium")));
        var changed = Files.isDirectory(data)
                ? Files.getLastModifiedTime(data).toInstant().toString()
                : "";
        return names.stream()
                .map(name -> name + " " + versions.getOrDefault(name, changed))
                .toList();
    }

    private static Map<String, String> read(Path status) throws IOException {
        var versions = new HashMap<String, String>();
        try (var lines = Files.lines(status)) {
            var name = new String[] {""};
            lines.forEach(line -> {
                if (line.startsWith("Package: ")) {
                    name[0] = line.substring("Package: ".length());
                } else if (line.startsWith("Version: ")) {
                    versions.put(name[0], line.substring("Version: ".length()));
                }
            });
        }
        return versions;
    }
}
