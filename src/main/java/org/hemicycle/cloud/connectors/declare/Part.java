package org.hemicycle.cloud.connectors.declare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands. */
sealed interface Part {

    Place place();

    /** A file and a line from 1. */
    record Place(String file, int line) {}

    /**
     * A text, number or truth value.
     *
     * @param plain whether YAML reads it as a number or truth value rather than a text
     * @param nothing whether it is empty or null
     */
    record Word(Place place, String text, boolean plain, boolean nothing) implements Part {}

    /** A list. */
    record Row(Place place, List<Part> parts) implements Part {}

    /** Names with their parts, in order, and where each name stands. */
    record Block(Place place, Map<String, Part> parts, Map<String, Place> names) implements Part {
        static Block empty(Place place) {
            return new Block(place, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }
}
