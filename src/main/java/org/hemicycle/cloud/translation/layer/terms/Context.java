package org.hemicycle.cloud.translation.layer.terms;

import java.util.List;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.layer.Initiator;
import org.jspecify.annotations.Nullable;

/**
 * What decides how a text is read and written.
 *
 * @param chain the legal system of the source, the one behind it, and so on
 * @param steps whether it is a step or a sentence of procedure
 */
public record Context(
        Direction direction, List<String> chain, @Nullable Initiator initiator, boolean steps) {
    /** The language of the source. */
    public String from() {
        return direction.from();
    }

    /** The language of the target. */
    public String to() {
        return direction.to();
    }

    /** Whether only the general system is known of the text. */
    public boolean unknown() {
        return chain.size() == 1;
    }

    /** How near a set of systems is to the source's own: 0 is the same, and a number beyond the chain is not at all. */
    public int rank(Iterable<String> systems) {
        int rank = Integer.MAX_VALUE;
        for (var system : systems) {
            int at = chain.indexOf(system);
            rank = at < 0 ? rank : Math.min(rank, at);
        }
        return rank;
    }
}
