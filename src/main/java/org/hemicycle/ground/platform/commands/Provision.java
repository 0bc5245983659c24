package org.hemicycle.ground.platform.commands;

import java.util.function.Consumer;

/**
 * Something that the platform can work without and that {@code up} fetches by itself: implemented as a bean by each context that
 * has such a thing. {@code --no-engines} declines.
 */
public interface Provision {

    /**
     * Begins to fetch what is missing, in the background; returns at once.
     *
     * @param terminal is told what is fetched and how large it is
     */
    void begin(Consumer<String> terminal);
}
