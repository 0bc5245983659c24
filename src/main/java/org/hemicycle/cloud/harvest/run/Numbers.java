package org.hemicycle.cloud.harvest.run;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of numbers that lie close together, a bit for each. */
final class Numbers {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    /** Adds a number; whether it was not there. */
    boolean add(long number) {
        var block = blocks.computeIfAbsent(number >> BITS, any -> new BitSet());
        var place = (int) (number & MASK);
        if (block.get(place)) {
            return false;
        }
        block.set(place);
        return true;
    }

    void add(long[] numbers) {
        for (var number : numbers) {
            add(number);
        }
    }

    void add(Numbers others) {
        others.blocks.forEach(
                (at, block) -> blocks.computeIfAbsent(at, any -> new BitSet()).or(block));
    }

    boolean contains(long number) {
        var block = blocks.get(number >> BITS);
        return block != null && block.get((int) (number & MASK));
    }
}
