package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param words as typed
 * @param sorts the orders, the one in use marked
 * @param kept parameters that the form of filters has no field for and sends on as they are
 * @param chips the filters in use, each with the address without it
 * @param didYouMean words that would find something, with their address; null where there are none
 * @param across what of other languages was searched; null where nothing was typed
 * @param samples whether any bill shown is sample data
 * @param feed address of the Atom feed of the same search
 */
public record SearchView(
        String words,
        long total,
        List<Choice> sorts,
        List<Facet> facets,
        List<Kept> kept,
        List<Chip> chips,
        List<Row> rows,
        List<PageLink> pages,
        @Nullable Suggestion didYouMean,
        boolean samples,
        @Nullable Across across,
        String from,
        String to,
        String feed,
        String json) {

    /** An order of the list. */
    public record Choice(String value, String name, String address, boolean chosen) {}

    /**
     * A facet with its values.
     *
     * @param more values shown only on demand
     */
    public record Facet(String name, String title, List<Value> values, List<Value> more) {}

    /** A value of a facet. {@code language} is set where its name is in the source's own words. */
    public record Value(String value, String name, String count, boolean chosen) {}

    /** A parameter that is sent on. */
    public record Kept(String name, String value) {}

    /** A filter in use. */
    public record Chip(String name, String without) {}

    /** Other words to search for. */
    public record Suggestion(String words, String address) {}

    /**
     * A bill in the list.
     *
     * @param title in pieces, so that what matched can be marked; the number where the bill has no title
     * @param direction of the title's script
     * @param arc the figure of its way, SVG
     * @param known whether the source tells its stage
     */
    public record Row(
            String address,
            @Nullable MachineText translated,
            List<Piece> title,
            String language,
            String direction,
            List<Piece> snippet,
            String country,
            String chamber,
            @Nullable String number,
            String arc,
            String stage,
            boolean known,
            @Nullable String date,
            boolean sample,
            boolean act,
            boolean removed,
            @Nullable Why why) {}

    /**
     * How far other languages were searched.
     *
     * @param onlyMyWords whether they were left aside
     * @param other the address of the same search the other way
     * @param also what else was looked for
     */
    public record Across(boolean onlyMyWords, String other, List<Also> also) {}

    /** What the reader's words are in another language, and whose words these are. */
    public record Also(String words, String language, String direction, String from) {}

    /**
     * Why a bill was found that does not have the words as typed.
     *
     * @param machine whether a machine wrote the words
     */
    public record Why(String label, List<Piece> words, String language, String direction, boolean machine) {}
}
