package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text in normal form into the numbers of its pieces: first into stretches that no piece goes beyond, then by rank. */
final class Cutter {
    private final Vocabulary vocabulary;
    private final List<Integer> numbers = new ArrayList<>();

    Cutter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    int[] cut(String text) {
        for (var word : text.split(" ")) {
            if (!word.isEmpty()) {
                word(word.codePoints().toArray());
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void word(int[] word) {
        var space = String.valueOf(Vocabulary.SPACE);
        for (int at = 0; at < word.length; space = "") {
            if (LatinLetters.isCapital(word[at]) || LatinLetters.isSmall(word[at])) {
                at = letters(word, at, space);
            } else if (isSlot(word, at)) {
                if (!space.isEmpty()) {
                    pieces(space);
                }
                numbers.add(Vocabulary.FIRST_SLOT + word[at + 1] - '1');
                at += 3;
            } else {
                pieces(space + Character.toString(word[at]));
                at++;
            }
        }
    }

    private static boolean isSlot(int[] word, int at) {
        return word[at] == '⟦'
                && at + 2 < word.length
                && word[at + 1] >= '1'
                && word[at + 1] <= '9'
                && word[at + 2] == '⟧';
    }

    /** Letters that belong together: capitals, or one capital and small ones, with the apostrophe behind them. */
    private int letters(int[] word, int at, String space) {
        var capitals = at;
        while (capitals < word.length && LatinLetters.isCapital(word[capitals])) {
            capitals++;
        }
        var end = capitals;
        while (end < word.length && LatinLetters.isSmall(word[end])) {
            end++;
        }
        if (capitals - at > 1 && end > capitals) {
            end = at + 1;
        }
        if (capitals > at) {
            numbers.add(capitals - at > 1 && end == capitals ? Vocabulary.UPPER : Vocabulary.CAPITAL);
        }
        if (end < word.length && word[end] == '’') {
            end++;
        }
        var small = new StringBuilder(space);
        for (var sign = at; sign < end; sign++) {
            small.appendCodePoint(LatinLetters.small(word[sign]));
        }
        pieces(small.toString());
        return end;
    }

    /** Joins the two neighbours of the best rank, the first of them, until no two can be joined. */
    private void pieces(String stretch) {
        var symbols = new ArrayList<>(
                stretch.codePoints().mapToObj(Character::toString).toList());
        for (var place = best(symbols); place >= 0; place = best(symbols)) {
            symbols.set(place, symbols.get(place) + symbols.remove(place + 1));
        }
        symbols.forEach(this::add);
    }

    private int best(List<String> symbols) {
        var best = Integer.MAX_VALUE;
        var place = -1;
        for (var at = 0; at + 1 < symbols.size(); at++) {
            var number = vocabulary.number(symbols.get(at) + symbols.get(at + 1));
            if (number < best) {
                best = number;
                place = at;
            }
        }
        return place;
    }

    private void add(String symbol) {
        var number = vocabulary.number(symbol);
        if (number < Integer.MAX_VALUE) {
            numbers.add(number);
            return;
        }
        for (var one : symbol.getBytes(StandardCharsets.UTF_8)) {
            numbers.add(Vocabulary.FIRST_BYTE + Byte.toUnsignedInt(one));
        }
    }
}
