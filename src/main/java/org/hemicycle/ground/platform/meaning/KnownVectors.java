package org.hemicycle.ground.platform.meaning;

import java.util.Collection;
import java.util.Map;

/** The vectors that were made already of the titles of public content. Implemented by the context that holds the model. */
public interface KnownVectors {

    /** Those of these English texts, as {@link SmallVector}s of the present {@link SentenceVectors#version}; nothing is made. */
    Map<String, byte[]> known(Collection<String> english);
}
