package org.hemicycle.benchmarks;

import java.util.Set;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;

/** Gives back what it gets, so that only what reaches it is counted. */
final class Echo implements Engine {
    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String version(Direction direction) {
        return "1";
    }

    @Override
    public Set<Direction> directions() {
        return Set.of();
    }

    @Override
    public Machined translate(Direction direction, String segment) {
        return new Machined(segment, direction.toString());
    }
}
