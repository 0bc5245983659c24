package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.BillTopic;
import org.hemicycle.cloud.legislation.SuggestedTopic;
import org.hemicycle.cloud.legislation.web.BillView.SuggestedLine;
import org.hemicycle.cloud.legislation.web.BillView.TopicLine;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** The common topics of a bill, and how each was decided. */
final class BillTopics {
    private final BillWords words;
    private final PageContext page;

    BillTopics(BillWords words, PageContext page) {
        this.words = words;
        this.page = page;
    }

    List<TopicLine> lines() {
        return words.bill().topics().stream().map(this::line).toList();
    }

    /** What a machine suggests, named as its suggestion. */
    @Nullable
    SuggestedLine suggested(@Nullable SuggestedTopic suggested) {
        if (suggested == null) {
            return null;
        }
        var m = words.m();
        var name = suggested.topic().name();
        var shown = suggested.english().equals(words.title().text());
        return new SuggestedLine(
                words.names().topic(suggested.topic()),
                page.to("/legislation") + "?" + BillQuery.SUGGESTED_TOPIC + "=" + name,
                m.text("legislation.topic." + name + ".about"),
                m.text("legislation.bill.topic.suggested", m.percent(suggested.confidence())),
                shown ? null : words.text(suggested.english(), "en"));
    }

    private TopicLine line(BillTopic topic) {
        var m = words.m();
        var name = topic.topic().name();
        return new TopicLine(
                words.names().topic(topic.topic()),
                page.to("/legislation") + "?topic=" + name,
                m.text("legislation.topic." + name + ".about"),
                m.of("legislation.bill.topic.by", topic.certainty()),
                topic.subjects().stream()
                        .map(subject -> words.text(subject.text(), subject.language()))
                        .distinct()
                        .toList(),
                topic.reason());
    }
}
