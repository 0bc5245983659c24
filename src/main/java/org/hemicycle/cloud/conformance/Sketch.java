package org.hemicycle.cloud.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of the data: enough to draft a declaration from.
 *
 * @param address of the list of records; null where it is not known
 * @param detail address of one record with {@code {key}} in place of its key
 * @param each path of the records, as declarations write it
 * @param fields by what they seem to be: {@code key}, {@code title}, {@code number}, {@code introducedOn}, {@code status},
 *     {@code url}, and {@code steps.*}
 * @param words stage words in use by table ({@code steps}, {@code statuses}), with how often each was seen
 * @param one what the answer at {@code detail} tells beyond the list; null where it tells nothing more
 * @param samples the first records of what was seen, null in reports of before there were any
 */
public record Sketch(
        @Nullable String address,
        @Nullable String detail,
        @Nullable String format,
        @Nullable String separator,
        @Nullable String charset,
        @Nullable String zip,
        @Nullable String each,
        @Nullable Paging paging,
        Map<String, Guess> fields,
        Map<String, Map<String, Integer>> words,
        @Nullable String language,
        @Nullable String licence,
        @Nullable Detail one,
        @Nullable List<Sample> samples) {
    /** Nothing was learnt. */
    public static final Sketch NOTHING =
            new Sketch(null, null, null, null, null, null, null, null, Map.of(), Map.of(), null, null, null, null);

    /** The same for everybody to read: samples are somebody's own words, and for whoever drafts a declaration. */
    public Sketch withoutSamples() {
        return new Sketch(
                address, detail, format, separator, charset, zip, each, paging, fields, words, language, licence, one,
                null);
    }

    /** A field that was recognised: its path, what that rests on, and for dates the pattern. */
    public record Guess(
            String path,
            String because,
            @Nullable String pattern,
            @Nullable List<String> examples) {}

    /** How pages follow each other, with whether a second page was seen. */
    public record Paging(
            String kind,
            @Nullable String parameter,
            @Nullable Integer start,
            @Nullable Integer size,
            @Nullable String path,
            boolean seen,
            String because) {}

    /** How one record by itself is read, and the fields that were recognised in it. */
    public record Detail(
            String format,
            @Nullable String charset,
            @Nullable String each,
            Map<String, Guess> fields) {}

    /** An answer cut short, for a stream. */
    public record Sample(String stream, String name, String text) {}
}
