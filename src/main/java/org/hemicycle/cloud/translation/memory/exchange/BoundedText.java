package org.hemicycle.cloud.translation.memory.exchange;

import org.hemicycle.cloud.translation.memory.Unit;

/** A text that comes in pieces. Of one that is too long only so much is held that this can be seen. */
final class BoundedText {
    private final StringBuilder text = new StringBuilder();

    void add(String piece) {
        var room = 2 * Unit.LONGEST - text.length();
        text.append(piece, 0, Math.max(0, Math.min(room, piece.length())));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
