package org.hemicycle.cloud.legislation;

import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Asks what a machine takes a bill to be about, where no source says it. */
@Service
public class SuggestTopic {
    private final TopicSuggestions suggestions;

    SuggestTopic(@Lazy TopicSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Whether there are suggestions at all: an operator may have switched the machine off. */
    public boolean available() {
        return suggestions.available();
    }

    /** The suggestion for a bill; empty where a source says its topic, and where the machine is not sure enough. */
    public Optional<SuggestedTopic> of(KnownBill known) {
        var bill = known.bill();
        if (known.removedAt() != null || !bill.topics().isEmpty()) {
            return Optional.empty();
        }
        var found = suggestions.of(List.of(BillContent.indexed(bill, known.revision())));
        return Optional.ofNullable(found.get(bill.address().ref()))
                .flatMap(said -> Topic.of(said.topic())
                        .map(topic -> new SuggestedTopic(
                                topic, said.confidence(), said.english(), said.translated(), suggestions.version())));
    }
}
