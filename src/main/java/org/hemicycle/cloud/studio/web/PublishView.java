package org.hemicycle.cloud.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees before a draft is put into use.
 *
 * @param instead the checksum of the files in use that are shown
 * @param trouble why it was not put into use just now; null where nobody tried
 * @param problems why it cannot be put into use; null where it can
 * @param effect what would change in what the source said last; null where it said nothing
 */
public record PublishView(
        String connector,
        int revision,
        String instead,
        @Nullable String trouble,
        @Nullable String problems,
        List<String> advice,
        List<File> files,
        @Nullable String effect,
        List<Word> words) {

    /** A changed file; {@code text} is false where it is none. */
    public record File(String name, String summary, boolean text, List<Line> lines) {}

    /** A line of a file; {@code sign} is +, - or a blank. */
    public record Line(String sign, String number, String text) {}

    /** Words that would mean something else. */
    public record Word(String words, String before, String after, String times) {}
}
