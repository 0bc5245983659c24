package org.hemicycle.cloud.meaning;

import java.io.IOException;
import java.io.InputStream;
import org.hemicycle.cloud.meaning.network.SentenceNetwork;
import org.hemicycle.cloud.meaning.network.UnfitNetwork;
import org.hemicycle.cloud.meaning.pieces.WordPieces;

/** all-MiniLM-L6-v2 with weights of eight bits, in memory; network and vocabulary are resources of a library. */
final class MiniLm implements AutoCloseable {
    static final int WIDTH = 384;
    static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    /** As many pieces as it has learnt to read at once. */
    private static final int MOST_PIECES = 128;

    private static final int LONGEST = 2_000;

    private final WordPieces pieces;
    private final SentenceNetwork network;

    private MiniLm(WordPieces pieces, SentenceNetwork network) {
        this.pieces = pieces;
        this.network = network;
    }

    /** Reads it in and tries it. */
    static MiniLm read() throws IOException, UnfitNetwork {
        try (var vocabulary = resource(VOCABULARY);
                var weights = resource(NETWORK)) {
            var model = new MiniLm(WordPieces.from(vocabulary), SentenceNetwork.of(weights.readAllBytes()));
            try {
                model.tried();
                return model;
            } catch (IOException | UnfitNetwork e) {
                model.close();
                throw e;
            }
        }
    }

    private void tried() throws IOException, UnfitNetwork {
        var width = of("a bill").length;
        if (width != WIDTH) {
            throw new IOException("its vectors have %d numbers, not %d".formatted(width, WIDTH));
        }
    }

    float[] of(String sentence) throws UnfitNetwork {
        return network.read(pieces.of(cut(sentence), MOST_PIECES));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
    }

    private static InputStream resource(String name) throws IOException {
        var stream = MiniLm.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is missing in the program");
        }
        return stream;
    }

    @Override
    public void close() {
        network.close();
    }
}
