package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;

/** A small vocabulary: the special pieces, the bytes, a few words and the Latin letters. */
public final class ExampleVocabulary {
    private static final List<String> WORDS =
            List.of("▁t", "th", "▁th", "▁the", "ac", "▁ac", "▁act", "l’", "▁l’", "lo", "oi");
    private static final String LETTERS = "▁abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ-.,’";

    private ExampleVocabulary() {}

    public static Vocabulary small() {
        try {
            return Vocabulary.read(table());
        } catch (ModelRefused e) {
            throw new IllegalStateException(e);
        }
    }

    static String table() {
        return pieces().stream().map(piece -> piece + "\t0\n").collect(Collectors.joining());
    }

    static List<String> pieces() {
        var pieces = new ArrayList<>(
                List.of("<pad>", "<s>", "</s>", "<en>", "<fr>", "<es>", "<pt>", "<it>", "<de>", "<cap>", "<upper>"));
        for (var slot = 1; slot <= Vocabulary.SLOTS; slot++) {
            pieces.add("<n" + slot + ">");
        }
        for (var value = 0; value < 256; value++) {
            pieces.add("<0x%02X>".formatted(value));
        }
        pieces.addAll(WORDS);
        pieces.addAll(Arrays.asList(LETTERS.split("")));
        return pieces;
    }
}
