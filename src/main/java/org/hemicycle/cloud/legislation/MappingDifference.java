package org.hemicycle.cloud.legislation;

import java.util.List;
import java.util.Map;

/**
 * What another declaration makes of the same answers: how many records it reads otherwise, and which words mean another
 * stage.
 *
 * @param records how many records were compared
 * @param different how many of them read otherwise
 * @param fields how many records differ in each field
 * @param words words of the source whose stage or outcome is another, most frequent first
 */
public record MappingDifference(long records, long different, Map<String, Long> fields, List<Word> words) {
    /** Nothing was compared. */
    public static final MappingDifference NOTHING = new MappingDifference(0, 0, Map.of(), List.of());

    public MappingDifference {
        fields = Map.copyOf(fields);
        words = List.copyOf(words);
    }

    /**
     * Words that mean something else.
     *
     * @param field {@code steps}, {@code status} or {@code outcome}
     * @param before the stage or outcome; empty where the words gave none
     * @param after the same, by the other declaration
     * @param example the source's key of one such record
     */
    public record Word(String field, String words, String before, String after, long times, String example) {}
}
