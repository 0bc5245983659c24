package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system's apt with lists and cache of our own: it uses the system's sources, keys and proxies and reads what is installed,
 * and writes nowhere but in a folder of ours. None of the system's hooks runs.
 */
final class Apt {
    private static final Duration PATIENCE_WITH_LISTS = Duration.ofMinutes(10);
    private static final Duration PATIENCE_WITH_PACKAGES = Duration.ofMinutes(60);
    private static final Duration PATIENCE_WITH_QUESTIONS = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> settings;
    private final Command command;

    /**
     * @param folder of ours, made if it is not there
     * @param settings that go before those of the system, such as {@code Dir::Etc::sourcelist}
     */
    Apt(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        this.command = new Command(
                folder, Map.of("APT_CONFIG", configuration().toString(), "DEBIAN_FRONTEND", "noninteractive"));
    }

    /** Whether this system has apt and what unpacks its packages. */
    static boolean isThere() {
        return Stream.of("apt-get", "apt-cache", "apt-config", "dpkg-deb")
                .allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
    }

    /** Fetches the lists of what there is. */
    void update() throws IOException, InterruptedException, CannotFetch {
        for (var part : List.of("state/lists/partial", "cache/archives/partial", "parts")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(configuration(), written());
        command.run(PATIENCE_WITH_LISTS, List.of("apt-get", "-q", "update"));
    }

    /** Those of these packages that the sources know. */
    List<String> known(List<String> packages) throws IOException, InterruptedException, CannotFetch {
        var names = command.run(PATIENCE_WITH_QUESTIONS, List.of("apt-cache", "pkgnames"))
                .lines()
                .collect(Collectors.toSet());
        return packages.stream().filter(names::contains).toList();
    }

    /** What would have to be downloaded for these packages to work: they and what they need, less what the system has. */
    List<DebFile> needed(List<String> packages) throws IOException, InterruptedException, CannotFetch {
        return DebFile.read(command.run(PATIENCE_WITH_QUESTIONS, install("--print-uris", packages)));
    }

    /** Downloads them; what an earlier try has left is used. */
    void download(List<String> packages, LongConsumer progress) throws IOException, InterruptedException, CannotFetch {
        command.run(PATIENCE_WITH_PACKAGES, install("--download-only", packages), () -> progress.accept(downloaded()));
    }

    /** Where a downloaded package lies. */
    Path file(DebFile file) {
        return file.address().startsWith("file:")
                ? Path.of(file.address().replaceFirst("^file:/*", "/"))
                : archives().resolve(file.name());
    }

    /** Unpacks a package and gives its name and version as Debian's list of packages writes them. */
    String unpack(Path file, Path into) throws IOException, InterruptedException, CannotFetch {
        command.run(PATIENCE_WITH_QUESTIONS, List.of("dpkg-deb", "--extract", file.toString(), into.toString()));
        return command.run(
                PATIENCE_WITH_QUESTIONS, List.of("dpkg-deb", "--field", file.toString(), "Package", "Version"));
    }

    private static List<String> install(String how, List<String> packages) {
        var words = new ArrayList<>(List.of("apt-get", "-qq", "-y", "--no-install-recommends", how, "install"));
        words.addAll(packages);
        return words;
    }

    private long downloaded() {
        try (var files = Files.walk(archives())) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private Path archives() {
        return folder.resolve("cache/archives");
    }

    private Path configuration() {
        return folder.resolve("apt.conf");
    }

    /** Of the system's own settings only those on how to reach the sources stay. */
    private String written() throws IOException, InterruptedException, CannotFetch {
        var plain = new Command(folder, Map.of());
        var lines = plain.run(PATIENCE_WITH_QUESTIONS, List.of("apt-config", "dump"))
                .lines()
                .filter(line -> line.startsWith("Acquire") || line.startsWith("APT::Architecture"))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(setting("Dir::Etc::parts", folder.resolve("parts").toString()));
        lines.add(setting("Dir::Etc::main", "/dev/null"));
        lines.add(setting("Dir::State", folder.resolve("state").toString()));
        lines.add(setting("Dir::State::status", "/var/lib/dpkg/status"));
        lines.add(setting("Dir::Cache", folder.resolve("cache").toString()));
        lines.add(setting("Dir::Log", folder.toString()));
        lines.add(setting("Debug::NoLocking", "true"));
        lines.add(setting("APT::Sandbox::User", ""));
        lines.add(setting("Acquire::ForceHash", "SHA256"));
        lines.add(setting("Acquire::Languages", "none"));
        lines.add(setting("Acquire::Retries", "2"));
        settings.forEach((name, value) -> lines.add(setting(name, value)));
        return String.join("\n", lines) + "\n";
    }

    private static String setting(String name, String value) {
        return "%s \"%s\";".formatted(name, value);
    }
}
