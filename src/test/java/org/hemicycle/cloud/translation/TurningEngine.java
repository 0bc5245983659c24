package org.hemicycle.cloud.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;

/** An engine for tests that turns a segment into another, and remembers what it was given. */
public final class TurningEngine implements Engine {
    private final List<String> given = new ArrayList<>();
    private final UnaryOperator<String> turn;

    public TurningEngine(UnaryOperator<String> turn) {
        this.turn = turn;
    }

    /** Gives back what it gets, so that only what was done around it is seen. */
    public static TurningEngine echo() {
        return new TurningEngine(text -> text);
    }

    /** The segments that it was given, in their order. */
    public List<String> given() {
        return given;
    }

    @Override
    public String name() {
        return "test";
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
        given.add(segment);
        var turned = turn.apply(segment);
        if (turned.isBlank()) {
            throw new EngineTrouble(EngineTrouble.Kind.TEXT, "nothing came");
        }
        return new Machined(turned, direction.toString());
    }
}
