package org.hemicycle.cloud.harvest.watch;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Shape;

/**
 * What was learnt of a stream, as it is stored.
 *
 * @param declaration the state of the declaration that the common fields were read by
 * @param records how many records were read, {@code heldBack} how many could not be
 * @param answers how many answers were read, {@code large} those of some records, {@code webPages} those that are web pages
 * @param fields of each common field, in how many records it stood and in how many large answers
 * @param shaped how many records were looked at for {@code paths}, the source's own fields
 */
public record Learnt(
        String declaration,
        int records,
        int heldBack,
        int answers,
        int large,
        int webPages,
        Map<String, Stood> fields,
        int shaped,
        Map<String, Shape.Kinds> paths,
        Map<String, Integer> languages,
        List<String> words) {
    public static final Learnt NOTHING = new Learnt("", 0, 0, 0, 0, 0, Map.of(), 0, Map.of(), Map.of(), List.of());

    /** In how many records a field stood, and in how many large answers at least once. */
    public record Stood(int records, int answers) {
        Stood plus(Stood other) {
            return new Stood(records + other.records, answers + other.answers);
        }

        Stood half() {
            return new Stood(records / 2, answers / 2);
        }
    }
}
