package org.hemicycle.cloud.harvest.watch;

import java.util.List;

/**
 * What becomes of an answer.
 *
 * @param takenIn whether it is taken in; withheld otherwise
 * @param findings what was found in it and not before in this run
 */
public record Verdict<P>(P answer, boolean takenIn, List<Finding> findings) {
    static <P> Verdict<P> accept(P answer) {
        return new Verdict<>(answer, true, List.of());
    }

    static <P> Verdict<P> withhold(P answer, List<Finding> findings) {
        return new Verdict<>(answer, false, findings);
    }
}
