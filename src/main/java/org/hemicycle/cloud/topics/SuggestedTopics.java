package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.topics.TopicSuggestion;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Suggests topics by a model that is read in when somebody first asks; where it cannot be read there are no suggestions. */
@Component
class SuggestedTopics implements TopicSuggestions {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestedTopics.class);

    private final ModelSwitches switches;
    private final SentenceVectors sentences;
    private final KnownVectors vectors;
    private final Translations translations;
    private @Nullable Optional<TopicModel> read;

    SuggestedTopics(
            ModelSwitches switches,
            @Lazy SentenceVectors sentences,
            @Lazy KnownVectors vectors,
            @Lazy Translations translations) {
        this.switches = switches;
        this.sentences = sentences;
        this.vectors = vectors;
        this.translations = translations;
    }

    @Override
    public boolean available() {
        return switches.isOn(SWITCH) && sentences.available() && model().isPresent();
    }

    @Override
    public String version() {
        return model().map(model -> model.card().version()).orElse("");
    }

    @Override
    public Map<ContentRef, TopicSuggestion> of(Collection<IndexedContent> contents) {
        var undecided = contents.stream()
                .filter(content -> content.facets()
                        .getOrDefault(FACET, java.util.List.of())
                        .isEmpty())
                .toList();
        if (undecided.isEmpty() || !available()) {
            return Map.of();
        }
        var originals = undecided.stream()
                .flatMap(content -> content.originals().stream())
                .toList();
        var english = translations.known(originals, "en");
        var texts = new HashMap<ContentRef, ComparedText>();
        undecided.forEach(
                content -> ComparedText.of(content, english).ifPresent(text -> texts.put(content.ref(), text)));
        var known =
                vectors.known(texts.values().stream().map(ComparedText::english).toList());
        var suggested = new HashMap<ContentRef, TopicSuggestion>();
        texts.forEach((ref, text) -> Optional.ofNullable(known.get(text.english()))
                .flatMap(vector -> model().flatMap(model -> model.of(vector)))
                .ifPresent(guess -> suggested.put(
                        ref, new TopicSuggestion(guess.topic(), guess.confidence(), text.english(), text.machine()))));
        return suggested;
    }

    @Override
    public Optional<String> ofVector(byte[] vector) {
        return available() ? model().flatMap(model -> model.of(vector)).map(TopicModel.Guess::topic) : Optional.empty();
    }

    /** The model, where its files are sound and the vectors are those that it has learnt from. */
    synchronized Optional<TopicModel> model() {
        if (read == null) {
            read = tried();
        }
        return read;
    }

    private Optional<TopicModel> tried() {
        try {
            var model = TopicModel.read();
            if (model.card().vectors().equals(sentences.version())) {
                return Optional.of(model);
            }
            LOG.error(
                    "No topics are suggested: the model has learnt from vectors {}, and there are {}; train it anew",
                    model.card().vectors(),
                    sentences.version());
        } catch (IOException e) {
            LOG.error("No topics are suggested: {}", e.getMessage());
        }
        return Optional.empty();
    }
}
