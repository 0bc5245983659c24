package org.hemicycle.cloud.connectors.declare;

import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.map.RecordMap;
import org.hemicycle.cloud.connectors.plan.RequestPlan;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.jspecify.annotations.Nullable;

/**
 * A compiled stream: what it asks, how it reads, what it means.
 *
 * @param readAs how recordings of other shapes are read, by the name of their pattern
 */
record StreamPlan(
        String name,
        @Nullable RequestPlan request,
        ReadPlan read,
        Map<String, ReadPlan> readAs,
        RecordMap map,
        Set<String> adds) {

    ReadPlan read(@Nullable String pattern) {
        return pattern == null ? read : readAs.getOrDefault(pattern, read);
    }
}
