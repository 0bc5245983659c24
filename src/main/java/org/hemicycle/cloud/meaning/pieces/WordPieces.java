package org.hemicycle.cloud.meaning.pieces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cuts words into the longest pieces of a vocabulary, from the left. */
public final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String GOES_ON = "##";

    private final Map<String, Integer> vocabulary;
    private final int beginning;
    private final int end;
    private final int unknown;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.beginning = named("[CLS]");
        this.end = named("[SEP]");
        this.unknown = named("[UNK]");
    }

    /** Reads the vocabulary of a tokenizer file as Hugging Face writes it; fails where it holds none. */
    public static WordPieces from(InputStream tokenizer) throws IOException {
        try {
            var vocabulary = new HashMap<String, Integer>();
            new JsonMapper()
                    .readTree(tokenizer)
                    .path("model")
                    .path("vocab")
                    .forEachEntry((piece, number) -> vocabulary.put(piece, number.intValue()));
            return new WordPieces(vocabulary);
        } catch (JacksonException | UncheckedIOException | IllegalArgumentException e) {
            throw new IOException("the vocabulary cannot be read: " + e.getMessage(), e);
        }
    }

    /** The numbers of the pieces of a sentence between those of its beginning and end, at most so many; the rest is left out. */
    public int[] of(String sentence, int most) {
        var pieces = Words.of(sentence).stream().flatMapToInt(this::pieces).limit(most - 2L);
        return IntStream.concat(IntStream.concat(IntStream.of(beginning), pieces), IntStream.of(end))
                .toArray();
    }

    private IntStream pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return IntStream.of(unknown);
        }
        var pieces = IntStream.builder();
        for (var from = 0; from < word.length(); ) {
            var to = word.length();
            var piece = vocabulary.get(piece(word, from, to));
            while (piece == null && to > from + 1) {
                to--;
                piece = vocabulary.get(piece(word, from, to));
            }
            if (piece == null) {
                return IntStream.of(unknown);
            }
            pieces.add(piece);
            from = to;
        }
        return pieces.build();
    }

    private static String piece(String word, int from, int to) {
        var letters = word.substring(from, to);
        return from == 0 ? letters : GOES_ON + letters;
    }

    private int named(String piece) {
        var number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("it has no " + piece);
        }
        return number;
    }
}
