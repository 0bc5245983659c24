package org.hemicycle.cloud.connectors;

import java.util.List;

/**
 * What may be written at a place of a declaration.
 *
 * @param from where the word that is being written begins: an offset into the text, at most that of the caret
 * @param words best first
 */
public record Suggestions(int from, List<Word> words) {
    public Suggestions {
        words = List.copyOf(words);
    }

    /**
     * A word that may stand there.
     *
     * @param insert what to write for it, from {@code from} to the caret
     * @param note what it is, or an example; may be empty
     */
    public record Word(String word, String insert, String note) {}
}
