package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;

/** The pieces of a model, by number: special ones first, then the 256 bytes, then pieces of text, the commonest first. */
public final class Vocabulary {
    public static final int FILLER = 0;
    public static final int START = 1;
    public static final int END = 2;
    static final int CAPITAL = 9;
    static final int UPPER = 10;
    static final int FIRST_SLOT = 11;
    static final int SLOTS = 9;
    static final int FIRST_BYTE = 20;
    static final int FIRST_TEXT = FIRST_BYTE + 256;
    /** What stands for a space, at the beginning of a word. */
    static final char SPACE = '▁';

    private static final int FIRST_TAG = 3;
    private static final int MOST = 65_536;

    /** The numbers that are no text: the filler, the start and the tags of languages. */
    public static final Set<Integer> NEVER_WRITTEN = IntStream.concat(
                    IntStream.of(FILLER, START), IntStream.range(FIRST_TAG, CAPITAL))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> pieces;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Vocabulary(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (var number = FIRST_TEXT; number < pieces.size(); number++) {
            numbers.put(pieces.get(number), number);
        }
    }

    /** Reads a table with a piece at the beginning of each line. */
    public static Vocabulary read(String table) throws ModelRefused {
        var pieces = new ArrayList<String>();
        for (var line : table.split("\n", -1)) {
            if (!line.isEmpty()) {
                pieces.add(line.substring(0, Math.max(0, line.indexOf('\t'))));
            }
        }
        check(pieces);
        return new Vocabulary(pieces);
    }

    private static void check(List<String> pieces) throws ModelRefused {
        if (pieces.size() <= FIRST_TEXT || pieces.size() > MOST) {
            throw new ModelRefused("its vocabulary has %d pieces".formatted(pieces.size()));
        }
        for (var value = 0; value < 256; value++) {
            if (!pieces.get(FIRST_BYTE + value).equals("<0x%02X>".formatted(value))) {
                throw new ModelRefused("its vocabulary does not have byte %d in its place".formatted(value));
            }
        }
        if (pieces.stream().anyMatch(String::isEmpty) || Set.copyOf(pieces).size() < pieces.size()) {
            throw new ModelRefused("its vocabulary has an empty piece, or one twice");
        }
    }

    /** How many pieces there are. */
    public int size() {
        return pieces.size();
    }

    String piece(int number) {
        return pieces.get(number);
    }

    /** The number of a piece of text, or a number beyond all of them. */
    int number(String piece) {
        return numbers.getOrDefault(piece, Integer.MAX_VALUE);
    }
}
