package org.hemicycle.cloud.translation.memory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Recall;
import org.hemicycle.cloud.translation.layer.Known;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.springframework.stereotype.Component;

/** The memory as a link of the chain. */
@Component
class MemoryRecall implements Recall {
    private final Memory memory;

    MemoryRecall(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean has(Direction direction) {
        return memory.has(direction);
    }

    @Override
    public Optional<TranslatedText> of(OriginalText text, String to) {
        var direction = new Direction(text.primaryLanguage(), to);
        return memory.recall(text.text(), direction, Objects.requireNonNullElse(text.country(), ""))
                .map(found -> translated(text, direction, found));
    }

    @Override
    public Known sentences(OriginalText text, String to) {
        var direction = new Direction(text.primaryLanguage(), to);
        var country = Objects.requireNonNullElse(text.country(), "");
        return sentence -> memory.recall(sentence, direction, country)
                .filter(found -> !found.carried())
                .map(found -> new Known.Said(UNIT + found.unit(), found.text()))
                .orElse(null);
    }

    private static TranslatedText translated(OriginalText text, Direction direction, Recollection found) {
        return new TranslatedText(
                found.text(),
                direction.from(),
                direction.to(),
                quality(found),
                TranslatedText.MEMORY,
                UNIT + found.unit(),
                direction.toString(),
                List.of(),
                List.of(),
                found.origin().kind() == Origin.Kind.IMPORTED
                        ? null
                        : found.origin().who(),
                found.origin().at());
    }

    /** What a parliament published is official for its own texts; with other numbers it is what nobody has looked at. */
    private static Quality quality(Recollection found) {
        if (found.carried()) {
            return Quality.MACHINE;
        }
        return found.origin().kind() == Origin.Kind.OFFICIAL && found.ownCountry()
                ? Quality.OFFICIAL
                : Quality.REVIEWED;
    }
}
