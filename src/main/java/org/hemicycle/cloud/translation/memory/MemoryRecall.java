package org.hemicycle.cloud.translation.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    public Map<Asked, TranslatedText> of(Collection<Asked> texts) {
        var said = new HashMap<Asked, TranslatedText>();
        texts.stream().collect(Collectors.groupingBy(Asked::direction)).forEach((direction, asked) -> {
            var found = memory.recall(asked.stream().map(MemoryRecall::words).toList(), direction);
            for (var one : asked) {
                var recollection = found.get(words(one));
                if (recollection != null) {
                    said.put(one, translated(direction, recollection));
                }
            }
        });
        return said;
    }

    private static Memory.Asked words(Asked asked) {
        return new Memory.Asked(
                asked.text().text(), Objects.requireNonNullElse(asked.text().country(), ""));
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

    private static TranslatedText translated(Direction direction, Recollection found) {
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
