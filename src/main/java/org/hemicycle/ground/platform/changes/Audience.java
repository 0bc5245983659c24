package org.hemicycle.ground.platform.changes;

import static java.util.Objects.requireNonNull;

/** Who may see a piece of content, as a token: {@code public}, {@code network}, {@code hub:latin-america}, {@code person:7}. */
public record Audience(String token) {
    public static final Audience PUBLIC = new Audience("public");

    public Audience {
        requireNonNull(token);
        if (!token.matches("[a-z]+(:[a-z0-9-]+)?")) {
            throw new IllegalArgumentException("not an audience token: " + token);
        }
    }
}
