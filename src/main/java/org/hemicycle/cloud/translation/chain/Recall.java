package org.hemicycle.cloud.translation.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.layer.Known;
import org.hemicycle.cloud.translation.layer.Rendered;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;

/** What people made of the same words before; asked before any machine. */
public interface Recall {

    /** How a unit is named in what was made of it, before its number. */
    String UNIT = "unit ";

    /** The units that a translation rests on. */
    static List<Long> units(TranslatedText made) {
        var whole = made.engine().equals(TranslatedText.MEMORY) ? Stream.of(made.version()) : Stream.<String>empty();
        var sentences = made.segments().stream()
                .flatMap(segment -> segment.applied().stream())
                .filter(applied -> applied.kind().equals(Rendered.Part.MEMORY.name()))
                .map(TranslatedText.Applied::entry);
        return Stream.concat(whole, sentences)
                .map(name -> Long.valueOf(name.substring(UNIT.length())))
                .distinct()
                .toList();
    }

    /** Whether there is anything for a direction. */
    boolean has(Direction direction);

    /** A text that is wanted in a language. */
    record Asked(OriginalText text, String to) {
        /** From the language of the text into that one. */
        public Direction direction() {
            return new Direction(text.primaryLanguage(), to);
        }
    }

    /** Whole texts as people said them before; what nobody said is missing. */
    Map<Asked, TranslatedText> of(Collection<Asked> texts);

    /** The sentences of a text as people said them before. */
    Known sentences(OriginalText text, String to);
}
