package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.legislation.BillTopic;

/**
 * A common topic of a bill, as programs see it.
 *
 * @param code of the Comparative Agendas Project
 * @param subjects the source's subjects that mean it
 */
record TopicItem(String topic, int code, String certainty, String reason, List<String> subjects) {

    static TopicItem of(BillTopic topic) {
        return new TopicItem(
                topic.topic().name(),
                topic.topic().code(),
                topic.certainty().name(),
                topic.reason(),
                topic.subjects().stream().map(Subject::text).distinct().toList());
    }
}
