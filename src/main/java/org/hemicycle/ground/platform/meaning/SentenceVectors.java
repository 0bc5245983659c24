package org.hemicycle.ground.platform.meaning;

import java.util.List;
import java.util.Optional;

/**
 * English sentences as vectors of length one: two that say nearly the same have nearly the same. Worked out in this process,
 * one sentence after the other; the first call reads the model in. Implemented by the context that holds the model.
 */
public interface SentenceVectors {
    /** The name by which the machine is switched and stands in the register of models. */
    String SWITCH = "meaning";

    /** Whether there are vectors: the machine is switched on, and has not turned out not to work. Reads nothing in. */
    boolean available();

    /** The vector of a sentence; empty where there are none. Only its first words count where it is very long. */
    Optional<float[]> of(String english);

    /** The vectors of sentences, in their order; an empty list where there are none. For work that nobody waits for. */
    List<float[]> of(List<String> english);

    /** Tells vectors that may be compared from those of another model; changes whenever a vector could. */
    String version();

    /** How many numbers a vector has. */
    int width();
}
