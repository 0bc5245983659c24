package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Joins pieces to a text, with the capitals that the marks between them ask for. */
final class Joiner {
    private final Vocabulary vocabulary;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /** What is to become a capital: 0 for nothing, the next letter, or the rest of the word. */
    private int mark;

    private boolean begun;

    Joiner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String join(int[] numbers) {
        for (var number : numbers) {
            add(number);
        }
        return Arrays.stream(bytes.toString(StandardCharsets.UTF_8).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void add(int number) {
        if (number == Vocabulary.CAPITAL || number == Vocabulary.UPPER) {
            mark = number;
            begun = false;
        } else if (number >= Vocabulary.FIRST_TEXT) {
            vocabulary.piece(number).codePoints().forEach(this::sign);
        } else if (number >= Vocabulary.FIRST_BYTE) {
            mark = 0;
            bytes.write(number - Vocabulary.FIRST_BYTE);
        } else if (number >= Vocabulary.FIRST_SLOT) {
            mark = 0;
            write("⟦" + (number - Vocabulary.FIRST_SLOT + 1) + "⟧");
        }
    }

    private void sign(int sign) {
        if (sign == Vocabulary.SPACE) {
            mark = begun ? 0 : mark;
            write(" ");
        } else {
            write(Character.toString(raised(sign)));
        }
    }

    private int raised(int sign) {
        if (mark == 0 || !LatinLetters.isSmall(sign)) {
            mark = 0;
            return sign;
        }
        begun = true;
        mark = mark == Vocabulary.CAPITAL ? 0 : mark;
        return LatinLetters.raised(sign);
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
