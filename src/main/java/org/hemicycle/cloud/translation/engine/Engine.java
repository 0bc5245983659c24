package org.hemicycle.cloud.translation.engine;

import java.util.Set;
import org.hemicycle.cloud.translation.Direction;

/**
 * A machine that translates. It is handed plain text, a segment at a time: a title, a sentence or a part of one, which it may
 * get with words that must come out as they went in. It keeps nothing of what it translates.
 */
public interface Engine {

    /** Its name in answers and in the register of models, such as {@code apertium}. */
    String name();

    /** What tells its state in a direction from earlier ones: another version may translate the same text otherwise. */
    String version(Direction direction);

    /** Whether texts stay on this machine. An engine that sends them away gets private ones only where their owner allows it. */
    default boolean keepsTextHere() {
        return true;
    }

    /** Whether what it gives in a direction tells what a text is about and no more, as measured on titles of bills. */
    default boolean isRough(Direction direction) {
        return false;
    }

    /** The directions it can translate now, by whatever route. Empty where it is not there or switched off. */
    Set<Direction> directions();

    /**
     * Translates a segment. Throws {@link EngineTrouble} where it cannot do so now or not at all; what it gives is never blank
     * for a text that is not, and never many times longer.
     */
    Machined translate(Direction direction, String segment) throws InterruptedException;

    /**
     * What it gives.
     *
     * @param route the languages it went through, such as {@code fr-es-pt}
     */
    record Machined(String text, String route) {}
}
