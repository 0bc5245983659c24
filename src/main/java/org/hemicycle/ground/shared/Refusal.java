package org.hemicycle.ground.shared;

import java.util.List;

/** What the rules forbid, as a message key and its arguments; never a sentence. */
public record Refusal(String key, List<Object> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
