package org.hemicycle.cloud.topics;

import java.time.LocalDate;
import java.util.List;
import org.hemicycle.ground.platform.models.ModelUse;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The classifier of topics as the register of models tells it. */
@Component
class TopicUse implements ModelUse {
    private static final String MEASURE = "precision";

    private final SuggestedTopics topics;

    TopicUse(SuggestedTopics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return TopicSuggestions.SWITCH;
    }

    @Override
    public String key() {
        return "topics.model";
    }

    @Override
    public String version() {
        return topics.version();
    }

    @Override
    public String licence() {
        return topics.model().map(model -> model.card().licence()).orElse("");
    }

    @Override
    public String credit() {
        return topics.model().map(model -> model.card().credit()).orElse("");
    }

    @Override
    public boolean isThere() {
        return topics.model().isPresent();
    }

    @Override
    public @Nullable Measurement measurement() {
        return topics.model()
                .map(TopicModel::card)
                .filter(card -> !card.measured().isEmpty())
                .map(card -> new Measurement(
                        LocalDate.parse(card.measuredOn()),
                        card.measured().values().iterator().next().rows()))
                .orElse(null);
    }

    @Override
    public List<Scope> scopes() {
        return topics.model().stream()
                .flatMap(model -> model.card().measured().entrySet().stream())
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(score -> new Scope(
                        List.of(score.getKey()),
                        false,
                        MEASURE,
                        score.getValue().rightWhereItSpeaks()))
                .toList();
    }
}
