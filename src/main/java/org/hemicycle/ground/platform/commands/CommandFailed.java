package org.hemicycle.ground.platform.commands;

/** A command cannot do what was asked; the message is one sentence that says what to do. */
public final class CommandFailed extends RuntimeException {
    public CommandFailed(String sentence) {
        super(sentence);
    }
}
