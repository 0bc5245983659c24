package org.hemicycle.cloud.translation.engine.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text with slots in the place of its numbers, as models have seen half of their texts: what a network need not write it cannot
 * get wrong.
 */
final class KeptNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");
    private static final int SLOTS = 9;

    private final String text;
    private final List<String> numbers;

    private KeptNumbers(String text, List<String> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** The first numbers of two digits and more of a text, equal ones in one slot; none where it has signs of slots itself. */
    static KeptNumbers of(String text) {
        var numbers = new ArrayList<String>();
        if (text.indexOf('⟦') >= 0) {
            return new KeptNumbers(text, numbers);
        }
        var slotted = NUMBER.matcher(text).replaceAll(found -> {
            var number = found.group();
            if (!numbers.contains(number) && numbers.size() < SLOTS) {
                numbers.add(number);
            }
            return numbers.contains(number) ? slot(numbers.indexOf(number)) : number;
        });
        return new KeptNumbers(slotted, numbers);
    }

    String text() {
        return text;
    }

    boolean hasAny() {
        return !numbers.isEmpty();
    }

    /** What was written, with the numbers back; empty where a slot was lost, or written too often. */
    Optional<String> lift(String written) {
        var lifted = written;
        for (var place = 0; place < numbers.size(); place++) {
            if (times(written, slot(place)) != times(text, slot(place))) {
                return Optional.empty();
            }
            lifted = lifted.replace(slot(place), numbers.get(place));
        }
        return lifted.indexOf('⟦') >= 0 && hasAny() ? Optional.empty() : Optional.of(lifted);
    }

    private static int times(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static String slot(int place) {
        return "⟦" + (place + 1) + "⟧";
    }
}
