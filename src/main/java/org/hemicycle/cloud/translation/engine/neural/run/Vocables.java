package org.hemicycle.cloud.translation.engine.neural.run;

import java.util.Set;

/**
 * The numbers of pieces that mean something to the search.
 *
 * @param filler behind the shorter sentences of a batch
 * @param end of a sentence
 * @param never pieces that are no text: the filler, the beginning, the tags of languages
 */
public record Vocables(int filler, int end, Set<Integer> never) {
    public Vocables {
        never = Set.copyOf(never);
    }

    boolean isNeverWritten(int piece) {
        return never.contains(piece);
    }
}
