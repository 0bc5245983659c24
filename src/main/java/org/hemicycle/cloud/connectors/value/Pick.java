package org.hemicycle.cloud.connectors.value;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several texts is meant. */
public enum Pick {
    FIRST,
    LAST,
    ALL,
    COUNT,
    MIN,
    MAX;

    /** Numbers by value, anything else by letter: dates are in their plain form by then. */
    private static final Comparator<String> ORDER = (one, other) -> {
        try {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    };

    @Nullable
    String of(List<String> texts, String join) {
        if (this == COUNT) {
            return Integer.toString(texts.size());
        }
        if (texts.isEmpty()) {
            return null;
        }
        return switch (this) {
            case FIRST, COUNT -> texts.getFirst();
            case LAST -> texts.getLast();
            case ALL -> String.join(join, texts);
            case MIN -> texts.stream().min(ORDER).orElseThrow();
            case MAX -> texts.stream().max(ORDER).orElseThrow();
        };
    }
}
