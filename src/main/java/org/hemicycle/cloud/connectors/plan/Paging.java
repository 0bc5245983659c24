package org.hemicycle.cloud.connectors.plan;

import org.hemicycle.cloud.connectors.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a source deals its answers out in pages.
 *
 * @param parameter that carries the page, offset or cursor; empty where there is none
 * @param size of a page, 0 where it is not declared
 * @param path where the next address or the cursor stands
 * @param link whether the next address stands in the HTTP header Link
 */
public record Paging(
        Kind kind,
        String parameter,
        int start,
        int size,
        @Nullable Path total,
        @Nullable Path path,
        boolean link,
        int max) {
    /** The kinds of paging. */
    public enum Kind {
        NONE,
        PAGE,
        OFFSET,
        NEXT,
        CURSOR
    }

    public static final int USUAL_MAX = 10_000;

    public static final Paging NONE = new Paging(Kind.NONE, "", 0, 0, null, null, false, 1);

    /** Whether the page is a number that stands in the request, from the first page on. */
    boolean counts() {
        return kind == Kind.PAGE || kind == Kind.OFFSET;
    }

    /** The number of the first page. */
    String first() {
        return Integer.toString(kind == Kind.PAGE ? start : 0);
    }
}
