package org.hemicycle.cloud.translation;

/**
 * From one language into another.
 *
 * @param from the language of the text, a primary subtag of BCP 47 such as {@code pt}
 * @param to the language of the reader
 */
public record Direction(String from, String to) {
    public Direction {
        if (from.isBlank() || to.isBlank() || from.equals(to)) {
            throw new IllegalArgumentException("no direction: from “%s” to “%s”".formatted(from, to));
        }
    }

    /** The direction of a text such as {@code pt-fr}. */
    public static Direction of(String way) {
        var parts = way.split("-", 2);
        return new Direction(parts[0], parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
