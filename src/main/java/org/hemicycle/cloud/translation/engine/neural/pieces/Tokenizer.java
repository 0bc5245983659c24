package org.hemicycle.cloud.translation.engine.neural.pieces;

/**
 * Between a text and the numbers of its pieces, as laid down with the training of a model. Nothing is unknown: what no piece
 * holds goes by its bytes. It keeps no state and serves many threads.
 */
public final class Tokenizer {
    private final Vocabulary vocabulary;

    public Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The pieces of a text, in normal form. */
    public int[] encode(String text) {
        return new Cutter(vocabulary).cut(NormalText.of(text));
    }

    /** A text as the reading network wants it: the tag of the language wanted, its pieces, the end. */
    public int[] source(String text, int tag) {
        var pieces = encode(text);
        var source = new int[pieces.length + 2];
        source[0] = tag;
        System.arraycopy(pieces, 0, source, 1, pieces.length);
        source[pieces.length + 1] = Vocabulary.END;
        return source;
    }

    /** The text of pieces. */
    public String decode(int[] pieces) {
        return new Joiner(vocabulary).join(pieces);
    }
}
