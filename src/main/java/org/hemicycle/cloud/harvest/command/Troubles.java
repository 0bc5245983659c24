package org.hemicycle.cloud.harvest.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong while the others went on: told at the end, apart from the results. */
final class Troubles {
    private final List<String> messages = new ArrayList<>();
    private boolean failed;

    /** Something that could not be done. */
    synchronized void failed(@Nullable String message) {
        failed = true;
        note(message);
    }

    /** Something the operator should know: a source is unavailable, or says what looks wrong. */
    synchronized void note(@Nullable String message) {
        messages.add(String.valueOf(message));
    }

    synchronized boolean anyFailed() {
        return failed;
    }

    synchronized void print() {
        messages.forEach(System.err::println);
    }
}
