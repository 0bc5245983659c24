package org.hemicycle.cloud.harvest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.Connector;

/** Takes in what was harvested. Implemented by the stage that stands to the right of the harvest. */
public interface Intake {

    /**
     * Takes in fragments of one connector, in the order of the run. Called in the transaction that stores them and the
     * run's progress; it may be called again for the same fragments when that transaction could not be committed.
     */
    TakenRecords take(RunId run, Connector connector, List<HarvestedFragment> fragments);

    /**
     * The records of a fragment whose source says the same as before; empty when it must be read again, because it was
     * never taken or the declaration has changed since.
     */
    Optional<TakenRecords> unchanged(Connector connector, long fragment);

    /** The same for many fragments at once; those that must be read again are missing. */
    default Map<Long, TakenRecords> unchanged(Connector connector, Collection<Long> fragments) {
        var known = new HashMap<Long, TakenRecords>();
        for (var fragment : fragments) {
            unchanged(connector, fragment).ifPresent(taken -> known.put(fragment, taken));
        }
        return known;
    }

    /**
     * The run is complete; called once, in a transaction. Where it saw everything, records that stand in none of the
     * fragments it saw are gone at the source: {@code seen} tells whether a fragment was among them. The answer is what is
     * missing and was not taken for gone.
     *
     * @param believed asked where more is missing than a run may take away by itself: whether it is gone all the same
     */
    Missing finished(RunId run, Connector connector, boolean sawEverything, Seen seen, Predicate<Missing> believed);

    /** The words of a source, each with its code in brackets, that stand in no mapping. */
    default Set<String> unmappedWords(Connector connector) {
        return Set.of();
    }

    /** Takes away everything that was taken in from samples; called in a transaction. */
    void removeSamples();

    /**
     * Records that a source did not give although it seemed to give everything.
     *
     * @param mark a sum over the records, by which two runs that miss the same ones are known
     * @param of how many there were
     */
    record Missing(int records, int of, long mark) {
        public static final Missing NOTHING = new Missing(0, 0, 0);
    }

    /** The fragments that a run saw, new, changed or as before. */
    interface Seen {
        /** Whether the run saw the fragment. */
        boolean contains(long fragment);
    }
}
