package org.hemicycle.cloud.harvest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be harvested.
 *
 * @param folder the folder that holds the folders of recordings; null unless the origin is recorded
 * @param full whether to ask for everything and read it again, also what is known to be unchanged; accepts a source that
 *     shrank
 * @param askedBy who asks, for the operator: a command, the schedule, a person's name
 */
public record RunRequest(
        String connector, Origin origin, @Nullable Path folder, boolean full, String askedBy) {
    public RunRequest {
        if ((origin == Origin.RECORDED) != (folder != null)) {
            throw new IllegalArgumentException(origin + " from " + folder);
        }
    }

    /** From the source itself. */
    public static RunRequest live(String connector, boolean full, String askedBy) {
        return new RunRequest(connector, Origin.LIVE, null, full, askedBy);
    }

    /** From recordings. */
    public static RunRequest recorded(String connector, Path folder, boolean full, String askedBy) {
        return new RunRequest(connector, Origin.RECORDED, folder, full, askedBy);
    }

    /** From the samples that come with the connector. */
    public static RunRequest samples(String connector, String askedBy) {
        return new RunRequest(connector, Origin.SAMPLES, null, false, askedBy);
    }
}
