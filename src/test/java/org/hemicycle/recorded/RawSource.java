package org.hemicycle.recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in the raw files of one source: which records its services give, which of them are bills, in which chamber they
 * began and by which names the source knows them. Written from its documentation, without its connector.
 */
abstract class RawSource {
    /** A record of a source. A bill has names; where its chamber is empty another record of it tells. */
    record Said(String connector, String stream, String key, String chamber, List<String> names) {}

    private final Path from;
    private final String connector;
    private final List<Said> all = new ArrayList<>();

    RawSource(Path from, String connector) {
        this.from = from;
        this.connector = connector;
    }

    /** Goes through the files of the source and tells what stands in them. */
    abstract void read();

    /** What was told of. */
    List<Said> said() {
        return all;
    }

    /** A record that makes no bill by itself. */
    void part(String stream, String key) {
        said(stream, key, "", List.of());
    }

    /** A record of a bill, of the chamber it began in (empty where the record does not tell) and the names it is known by. */
    void bill(String stream, String key, String chamber, String... names) {
        said(
                stream,
                key,
                chamber,
                Arrays.stream(names)
                        .filter(name -> !name.isEmpty())
                        .map(name -> connector.substring(0, 2) + " " + name)
                        .toList());
    }

    private void said(String stream, String key, String chamber, List<String> names) {
        if (!key.isEmpty()) {
            all.add(new Said(connector, stream, key, chamber, names));
        }
    }

    /** The recorded files that match a glob, in the order of their names. */
    List<RawFile> files(String glob) {
        return RawFile.all(from, glob);
    }

    /** The first group of a pattern where it is found; empty where it is not. */
    static String match(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
