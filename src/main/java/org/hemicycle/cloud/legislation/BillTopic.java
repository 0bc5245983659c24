package org.hemicycle.cloud.legislation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Topic;

/**
 * A common topic of a bill, decided by what its sources say that it is about.
 *
 * @param reason why the source's subjects mean this topic, as the mapping says it
 * @param subjects the subjects that mean it, the surest first
 */
public record BillTopic(Topic topic, Certainty certainty, String reason, List<Subject> subjects) {
    private static final Comparator<BillTopic> SUREST_FIRST = Comparator.comparing(BillTopic::certainty)
            .thenComparing(topic -> -topic.subjects().size());

    public BillTopic {
        subjects = List.copyOf(subjects);
    }

    /** The topics of these subjects, the surest first, and of equally sure ones that of most subjects. */
    static List<BillTopic> of(List<Subject> subjects) {
        var byTopic = new LinkedHashMap<Topic, BillTopic>();
        for (var subject : subjects) {
            var said = subject.topic();
            if (said != null) {
                byTopic.merge(
                        said.topic(),
                        new BillTopic(said.topic(), said.certainty(), said.reason(), List.of(subject)),
                        BillTopic::and);
            }
        }
        return byTopic.values().stream().sorted(SUREST_FIRST).toList();
    }

    private BillTopic and(BillTopic other) {
        var surest = other.certainty.compareTo(certainty) < 0 ? other : this;
        var both = new ArrayList<>(surest.subjects);
        both.addAll((surest == this ? other : this).subjects);
        return new BillTopic(topic, surest.certainty, surest.reason, both);
    }
}
