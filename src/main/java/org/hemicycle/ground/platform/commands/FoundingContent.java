package org.hemicycle.ground.platform.commands;

/**
 * Content that a first {@code up} brings: implemented as a bean by each context that has some. Runs at every {@code up} before
 * the platform says that it is ready, unless {@code --empty} is given, in the order of Spring's {@code @Order}; loads only what
 * is not there and was never removed.
 */
public interface FoundingContent {

    /** What it is, in a few English words for the line on the terminal, such as {@code sample bills}. */
    String name();

    /** Loads what is missing. */
    void load();
}
