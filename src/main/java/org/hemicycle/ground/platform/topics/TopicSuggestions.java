package org.hemicycle.ground.platform.topics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.shared.ContentRef;

/**
 * Suggests topics for content whose source names none, by the vector of its English title. Implemented by the context that holds
 * the model.
 */
public interface TopicSuggestions {
    /** The name by which the machine is switched and stands in the register of models. */
    String SWITCH = "topics";

    /** The facet of what sources say; content that has it is not judged. */
    String FACET = "topic";

    /** The facet of what the machine suggests. */
    String SUGGESTED = "suggestedTopic";

    /** Whether suggestions are made: the machine is switched on and its files are sound. */
    boolean available();

    /** What tells its state from earlier ones. */
    String version();

    /** The suggestions for public content with a known vector and no topic of its source; nothing is made or waited for. */
    Map<ContentRef, TopicSuggestion> of(Collection<IndexedContent> contents);

    /** The name of the topic of a title with this vector, a {@code SmallVector}; empty where the machine is not sure enough. */
    Optional<String> ofVector(byte[] vector);
}
