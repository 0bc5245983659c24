package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * The members of a parliament.
 *
 * @param parliament its name
 * @param action the address of the page itself
 * @param found how many were found, in words
 * @param any whether the parliament has any member here
 */
public record MemberListView(
        String parliament,
        String action,
        String words,
        boolean today,
        List<Filter> filters,
        String found,
        boolean any,
        boolean samples,
        List<Row> rows,
        List<PageLink> pages,
        List<SourceLine> sources,
        String json) {

    /** Something to choose by. */
    public record Filter(String name, String label, String all, List<Option> options) {}

    /** A value to choose. */
    public record Option(String value, String name, boolean chosen) {}

    /** A member in the list. */
    public record Row(String address, String name, String about, String chambers, String when, boolean sample) {}

    /** A source with its licence and the date of its data. */
    public record SourceLine(
            String name,
            @Nullable String address,
            String attribution,
            String licence,
            @Nullable String licenceAddress,
            String asOf) {}
}
