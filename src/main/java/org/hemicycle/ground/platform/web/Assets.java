package org.hemicycle.ground.platform.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The static files of the pages. They are joined and compressed once at start; each carries a digest of its bytes in its
 * name, so that a browser may keep it for ever.
 */
@Component
public class Assets {
    private static final List<String> SHEETS =
            List.of("tokens", "base", "layout", "shell", "lists", "forms", "figures", "print");
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> FONTS = Map.of(
            "source-sans-3-latin-wght-normal.woff2", "sans",
            "source-serif-4-latin-600-normal.woff2", "serif",
            "readex-pro-arabic-wght-normal.woff2", "arabic");

    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<String, Asset> byAddress = new HashMap<>();

    public Assets() {
        for (var font : FONTS.entrySet()) {
            Files.read("static/fonts/" + font.getKey())
                    .ifPresent(bytes -> keep(font.getValue(), font.getKey(), "font/woff2", bytes));
        }
        keep("style", "hemicycle.css", "text/css;charset=UTF-8", StyleSheet.join(fontFaces() + sheets()));
        keep("style-light", "hemicycle-light.css", "text/css;charset=UTF-8", StyleSheet.join(sheets()));
        keep("mark", "mark.svg", "image/svg+xml", Files.required("static/mark.svg"));
        keep("icons", "icons.svg", "image/svg+xml", Files.required("static/icons.svg"));
        keep("editing", "editing.js", "text/javascript;charset=UTF-8", Files.required("static/editing.js"));
        keep("studio", "studio.js", "text/javascript;charset=UTF-8", Files.required("static/studio.js"));
        keep("script", "htmx.js", "text/javascript;charset=UTF-8", Files.required(HTMX));
    }

    /** Whether a file is there: fonts may be missing, everything else always is. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The address of a file: {@code style}, {@code style-light}, {@code script}, {@code studio}, {@code editing}, {@code icons}, {@code mark}, {@code sans}, {@code serif}, {@code arabic}. */
    public String at(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalStateException("no static file " + name);
        }
        return asset.address();
    }

    Optional<Asset> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Collection<Asset> all() {
        return byName.values();
    }

    private void keep(String name, String file, String type, byte[] bytes) {
        var asset = Asset.of(file, type, bytes);
        byName.put(name, asset);
        byAddress.put(asset.address(), asset);
    }

    private String sheets() {
        var joined = new StringBuilder();
        for (var sheet : SHEETS) {
            joined.append(Files.words("static/css/" + sheet + ".css"));
        }
        return joined.toString();
    }

    private String fontFaces() {
        var faces = new StringBuilder();
        for (var line : Files.words("static/css/fonts.css").lines().toList()) {
            var font = FONTS.entrySet().stream()
                    .filter(entry -> line.contains(entry.getKey()))
                    .findFirst();
            if (font.isEmpty()) {
                faces.append(line).append('\n');
            } else if (has(font.get().getValue())) {
                faces.append(line.replace(font.get().getKey(), at(font.get().getValue())))
                        .append('\n');
            }
        }
        return faces.toString();
    }

    /** Files of the class path. */
    private static final class Files {
        static Optional<byte[]> read(String path) {
            try (var in = Assets.class.getClassLoader().getResourceAsStream(path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        static byte[] required(String path) {
            return read(path).orElseThrow(() -> new IllegalStateException("missing from the class path: " + path));
        }

        static String words(String path) {
            return new String(required(path), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
