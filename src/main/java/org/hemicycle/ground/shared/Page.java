package org.hemicycle.ground.shared;

import java.util.List;

/** One page of a list: its items, how many there are in all, the page's number from 1, and its size. */
public record Page<T>(List<T> items, long total, int page, int size) {
    public Page {
        items = List.copyOf(items);
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page %d of size %d, total %d".formatted(page, size, total));
        }
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
