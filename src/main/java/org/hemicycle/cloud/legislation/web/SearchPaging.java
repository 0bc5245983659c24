package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageLink;

/** The links from page to page of a search: the neighbours, the first and the last. */
final class SearchPaging {
    private static final int DEEPEST = 10_000;

    private final IntFunction<String> address;
    private final Messages m;
    private final int current;
    private final int last;

    SearchPaging(SearchAddress address, Messages m, int current, int size, long total) {
        this(number -> address.with("page", Integer.toString(number)), m, current, size, total);
    }

    /** Links to pages whose address is told by their number. */
    SearchPaging(IntFunction<String> address, Messages m, int current, int size, long total) {
        this.address = address;
        this.m = m;
        this.current = current;
        this.last = (int) Math.min(DEEPEST / size, (total + size - 1) / size);
    }

    /** None where all fits one page. */
    List<PageLink> links() {
        if (last < 2) {
            return List.of();
        }
        var links = new ArrayList<PageLink>();
        if (current > 1) {
            links.add(new PageLink(m.text("legislation.search.previous"), address(current - 1), false));
        }
        var before = 0;
        for (var number : numbers()) {
            if (number > before + 1) {
                links.add(new PageLink("…", null, false));
            }
            var here = number == current;
            links.add(new PageLink(m.number(number), here ? null : address(number), here));
            before = number;
        }
        if (current < last) {
            links.add(new PageLink(m.text("legislation.search.next"), address(current + 1), false));
        }
        return links;
    }

    private TreeSet<Integer> numbers() {
        var numbers = new TreeSet<>(List.of(1, last));
        for (var number = Math.max(1, current - 1); number <= Math.min(last, current + 1); number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private String address(int number) {
        return address.apply(number);
    }
}
