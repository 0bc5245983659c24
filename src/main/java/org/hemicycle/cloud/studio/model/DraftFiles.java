package org.hemicycle.cloud.studio.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.Sha256;

/** Which files a connector may hold, and how large they may be. */
public final class DraftFiles {
    public static final String DECLARATION = "connector.yaml";
    public static final String MAPPING = "mapping.yaml";
    /** The files that a person writes, in the order in which they are shown. */
    public static final List<String> WRITTEN = List.of(DECLARATION, MAPPING, "recording.yaml", "NOTES.md");

    /** Bytes of one file. */
    public static final int LARGEST = 1 << 20;

    private static final int LARGEST_ALL = 8 << 20;
    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[a-z]{2,8}-[a-z][a-z0-9-]{0,60}");
    private static final Pattern UNDER =
            Pattern.compile("(samples|expected)/[A-Za-z0-9][\\w-]{0,60}/[A-Za-z0-9][\\w.=,+-]{0,120}");

    private DraftFiles() {}

    /** The name of a connector as it was typed. Throws {@link InvalidInput} where it is none. */
    public static String name(String typed) {
        var name = typed.strip();
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput("name", "studio.invalid.name");
        }
        return name;
    }

    /** The files with one more or another. Throws {@link InvalidInput} where it may not stand there or is too large. */
    public static Map<String, byte[]> with(Map<String, byte[]> files, String path, byte[] content) {
        if (!WRITTEN.contains(path) && !UNDER.matcher(path).matches() && !files.containsKey(path)) {
            throw new InvalidInput("file", "studio.invalid.file");
        }
        if (content.length > LARGEST) {
            throw new InvalidInput("file", "studio.invalid.large", LARGEST >> 10);
        }
        var all = new TreeMap<>(files);
        all.put(path, content);
        if (all.size() > MOST
                || all.values().stream().mapToLong(bytes -> bytes.length).sum() > LARGEST_ALL) {
            throw new InvalidInput("file", "studio.invalid.all", MOST, LARGEST_ALL >> 20);
        }
        return all;
    }

    /** A checksum of files and their paths, in hexadecimal. */
    public static String sha256(Map<String, byte[]> files) {
        var digest = Sha256.digest();
        new TreeMap<>(files).forEach((path, content) -> {
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
