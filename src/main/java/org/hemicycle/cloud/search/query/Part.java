package org.hemicycle.cloud.search.query;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A part of a question. */
public sealed interface Part {

    /** The words as typed, without signs. */
    String text();

    /** A single word. */
    record Word(String text) implements Part {}

    /** The beginning of a word. */
    record Beginning(String text) implements Part {}

    /** Words in quotes, to stand together in this order. */
    record Phrase(String text) implements Part {}

    /**
     * Words that may be one number as written, such as {@code PL 1876/2023}; else each of them stands for itself. The last one
     * may be a beginning.
     */
    record Number(List<Part> words) implements Part {
        public Number {
            words = List.copyOf(words);
        }

        /** The number as typed. */
        @Override
        public String text() {
            return words.stream().map(Part::text).collect(joining(" "));
        }

        /** Whether the number may go on. */
        public boolean unfinished() {
            return words.getLast() instanceof Beginning;
        }
    }
}
