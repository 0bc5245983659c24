package org.hemicycle.cloud.connectors.declare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder of one connector, on disk or inside the application: its files by name. */
public final class Folder {
    private static final String DECLARATION = "connector.yaml";
    private static final int DEPTH = 4;

    private interface Content {
        InputStream open() throws IOException;
    }

    private final String name;
    private final String shown;
    private final Map<String, Content> files;

    private Folder(String name, String shown, Map<String, Content> files) {
        this.name = name;
        this.shown = shown;
        this.files = files;
    }

    /** A folder that consists of these texts. */
    public static Folder of(String name, Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return holding(name, files);
    }

    /** A folder that holds these files, by their paths in it. */
    public static Folder holding(String name, Map<String, byte[]> contents) {
        var files = new TreeMap<String, Content>();
        contents.forEach((file, bytes) -> files.put(file, () -> new ByteArrayInputStream(bytes)));
        return new Folder(name, name, files);
    }

    /** A folder on disk. */
    public static Folder at(Path path) {
        var root = path.toAbsolutePath().normalize();
        var files = new TreeMap<String, Content>();
        if (Files.isDirectory(root)) {
            try (var found = Files.walk(root, DEPTH)) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(
                                root.relativize(file).toString().replace('\\', '/'), () -> Files.newInputStream(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var last = root.getFileName();
        return new Folder(last == null ? "" : last.toString(), path.toString(), files);
    }

    /** The folders of connectors under one on disk. */
    public static List<Folder> under(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var found = Files.walk(path, DEPTH)) {
            return found.filter(file -> file.endsWith(DECLARATION))
                    .sorted()
                    .map(file -> at(Optional.ofNullable(file.getParent()).orElse(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders that the application brings along. */
    public static List<Folder> bundled() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var folders = new ArrayList<Folder>();
            for (var declaration : resolver.getResources("classpath*:connectors/**/" + DECLARATION)) {
                folders.add(bundled(resolver, declaration));
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Folder bundled(PathMatchingResourcePatternResolver resolver, Resource declaration)
            throws IOException {
        var address = decoded(declaration);
        var root = address.substring(0, address.length() - DECLARATION.length());
        var within = root.substring(root.lastIndexOf("/connectors/") + 1);
        var files = new TreeMap<String, Content>();
        for (var resource : resolver.getResources("classpath*:" + within + "**")) {
            var file = decoded(resource);
            if (file.startsWith(root) && !file.endsWith("/")) {
                files.put(file.substring(root.length()), resource::getInputStream);
            }
        }
        var shown = within.substring(0, within.length() - 1);
        return new Folder(shown.substring(shown.lastIndexOf('/') + 1), shown, files);
    }

    private static String decoded(Resource resource) throws IOException {
        var address = resource.getURL().toString();
        return address.indexOf('%') < 0 ? address : URI.create(address).getSchemeSpecificPart();
    }

    /** The last part of the folder's path. */
    public String name() {
        return name;
    }

    /** The path of one of its files, as a person would write it. */
    public String shown(String file) {
        return shown + "/" + file;
    }

    public boolean has(String file) {
        return files.containsKey(file);
    }

    /** The names of the files under a path, in order. */
    public List<String> names(String under) {
        return files.keySet().stream().filter(file -> file.startsWith(under)).toList();
    }

    /** All its files, by their paths in it. */
    public Map<String, byte[]> contents() {
        var contents = new TreeMap<String, byte[]>();
        files.keySet().forEach(file -> contents.put(file, bytes(file)));
        return contents;
    }

    public byte[] bytes(String file) {
        var content = files.get(file);
        if (content == null) {
            return new byte[0];
        }
        try (var in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
