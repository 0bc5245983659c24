package org.hemicycle.cloud.conformance;

import java.util.List;

/** How one point did, with what was seen. */
public record Finding(Point point, int weight, State state, List<Seen> seen) {
    public Finding {
        seen = List.copyOf(seen);
    }
}
