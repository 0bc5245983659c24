package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.SubjectTopic;
import org.hemicycle.cloud.connectors.record.Topic;
import org.junit.jupiter.api.Test;

class BillTopicTests {

    @Test
    void theSurestTopicComesFirstThenThatOfMostSubjects() {
        var topics = BillTopic.of(List.of(
                subject("law", Topic.LAW_AND_CRIME, Certainty.CLOSE),
                subject("roads", Topic.TRANSPORT, Certainty.EXACT),
                subject("schools", Topic.EDUCATION, Certainty.EXACT),
                subject("teachers", Topic.EDUCATION, Certainty.CLOSE)));

        assertThat(topics)
                .extracting(BillTopic::topic)
                .containsExactly(Topic.EDUCATION, Topic.TRANSPORT, Topic.LAW_AND_CRIME);
        assertThat(topics.getFirst().subjects()).extracting(Subject::text).containsExactly("schools", "teachers");
    }

    @Test
    void theReasonIsThatOfTheSurestSubject() {
        var topics = BillTopic.of(List.of(
                subject("learning", Topic.EDUCATION, Certainty.CLOSE),
                subject("schools", Topic.EDUCATION, Certainty.EXACT)));

        assertThat(topics).singleElement().satisfies(topic -> {
            assertThat(topic.certainty()).isEqualTo(Certainty.EXACT);
            assertThat(topic.reason()).isEqualTo("schools belong here");
            assertThat(topic.subjects()).extracting(Subject::text).containsExactly("schools", "learning");
        });
    }

    @Test
    void subjectsThatNoTableMapsGiveNoTopic() {
        assertThat(BillTopic.of(List.of(new Subject("ferries", "en", null, null, null, null))))
                .isEmpty();
    }

    private static Subject subject(String text, Topic topic, Certainty certainty) {
        return new Subject(
                text, "en", null, "tests", new SubjectTopic(topic, certainty, text + " belong here"), "subjects");
    }
}
