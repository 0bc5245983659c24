package org.hemicycle.cloud.connectors.plan;

import java.time.LocalDate;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.jspecify.annotations.Nullable;

/**
 * Which recorded files belong to a stream.
 *
 * @param name by which answers refer to it
 * @param read how such files are read, where not as the stream's own answers
 * @param address of the request that such a file answers, where it is not the stream's own
 */
public record RecordingPattern(
        String name,
        FilePattern files,
        boolean derived,
        @Nullable ReadPlan read,
        @Nullable Template address,
        @Nullable LocalDate recorded) {}
