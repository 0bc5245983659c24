package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Apertium as it lies under a root: that of the system, or a folder into which its packages were unpacked. */
final class Installation {
    private static final Path SYSTEM = Path.of("/");
    private static final String DATA = "/usr/share/";
    private static final Path MODES = Path.of("usr/share/apertium/modes");
    private static final List<String> PROGRAM_FOLDERS = List.of("usr/local/bin", "usr/bin", "bin");

    private final Path root;

    private Installation(Path root) {
        this.root = root;
    }

    /** What the system itself has. */
    static Installation ofSystem() {
        return new Installation(SYSTEM);
    }

    /** Packages unpacked under a folder; a program that is not among them is taken from the system. */
    static Installation unpacked(Path root) {
        return new Installation(root.toAbsolutePath().normalize());
    }

    /** The directions it has, in the order of their names. Empty where nothing of it is there. */
    List<Mode> modes() throws IOException {
        var folder = root.resolve(MODES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var packages = Packages.under(List.of(root, SYSTEM));
        var modes = new ArrayList<Mode>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                mode(file, packages).ifPresent(modes::add);
            }
        }
        return modes;
    }

    private Optional<Mode> mode(Path file, Packages packages) throws IOException {
        var name = file.getFileName().toString();
        var known = name.endsWith(".mode")
                ? ModeName.of(name.substring(0, name.length() - ".mode".length()))
                : Optional.<ModeName>empty();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var steps = ModeFile.read(Files.readString(file)).orElse(List.of());
        var commands = commands(steps);
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        var made = packages.of(data(steps), steps);
        return Optional.of(new Mode(known.get().direction(), known.get().variant(), commands, environment(), made));
    }

    /** All commands, or none where a program or a file of the mode is missing. */
    private List<List<String>> commands(List<Step> steps) {
        var commands = new ArrayList<List<String>>();
        for (var step : steps) {
            var program = program(step.program());
            var arguments = step.arguments().stream().map(this::here).toList();
            if (program.isEmpty() || !arguments.stream().allMatch(Installation::isThere)) {
                return List.of();
            }
            commands.add(
                    Stream.concat(Stream.of(program.get()), arguments.stream()).toList());
        }
        return commands;
    }

    private Optional<String> program(String name) {
        return Stream.of(root, SYSTEM)
                .flatMap(place -> PROGRAM_FOLDERS.stream().map(place::resolve))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private String here(String argument) {
        return argument.startsWith(DATA) ? root.resolve(argument.substring(1)).toString() : argument;
    }

    private static boolean isThere(String argument) {
        return !argument.startsWith("/") || Files.isReadable(Path.of(argument));
    }

    /** The folder of the pair's data, which is named like its package. */
    private Path data(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.arguments().stream())
                .filter(argument -> argument.startsWith(DATA))
                .map(argument -> Path.of(here(argument)))
                .map(file -> file.getParent() == null ? file : file.getParent())
                .findFirst()
                .orElse(root.resolve(MODES));
    }

    private Map<String, String> environment() throws IOException {
        var folders = libraries();
        return folders.isEmpty()
                ? Map.of("LC_ALL", "C.UTF-8")
                : Map.of("LC_ALL", "C.UTF-8", "LD_LIBRARY_PATH", String.join(":", folders));
    }

    private List<String> libraries() throws IOException {
        var folders = new ArrayList<String>();
        if (root.equals(SYSTEM)) {
            return folders;
        }
        for (var place : List.of(root.resolve("usr/lib"), root.resolve("lib"))) {
            if (Files.isDirectory(place)) {
                folders.add(place.toString());
                try (Stream<Path> below = Files.list(place)) {
                    below.filter(folder -> folder.getFileName().toString().contains("-linux-"))
                            .map(Path::toString)
                            .forEach(folders::add);
                }
            }
        }
        return folders;
    }
}
