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

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
