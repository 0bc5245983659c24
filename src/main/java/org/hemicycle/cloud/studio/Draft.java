package org.hemicycle.cloud.studio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a connector as they are being written.
 *
 * @param revision counted from 1 and raised by every change; 0 where nothing was changed yet, and the files are those in use
 * @param basedOn checksum of the files that were in use when the draft was begun; null where there were none
 * @param savedAt null where nothing was changed yet
 * @param files by their paths in the folder
 */
public record Draft(
        String connector,
        int revision,
        @Nullable String basedOn,
        @Nullable Instant savedAt,
        SortedMap<String, byte[]> files) {
    public Draft {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether anything was changed. */
    public boolean isBegun() {
        return revision > 0;
    }

    /** The text of a file; empty where there is no such file. */
    public String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The same with other files, as the next revision. */
    public Draft with(Map<String, byte[]> others, Instant now) {
        return new Draft(connector, revision + 1, basedOn, now, new TreeMap<>(others));
    }
}
