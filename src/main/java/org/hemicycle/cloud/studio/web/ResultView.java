package org.hemicycle.cloud.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft gives, beside its text: what is wrong, what it makes of a sample, which words it leaves without a stage.
 *
 * @param saved when it was saved; null where nothing was changed yet
 * @param trouble why nothing could be kept or tried; null where it could
 * @param sound whether nothing is wrong
 * @param shown null where nothing was read
 */
public record ResultView(
        String connector,
        int revision,
        @Nullable String saved,
        @Nullable String trouble,
        boolean sound,
        String problemsTitle,
        List<Line> problems,
        List<Group> samples,
        @Nullable Reading shown,
        List<Word> unmapped,
        List<Choice> stages,
        List<Choice> certainties) {

    /** Something wrong: where it stands, as a link to that file, and the words of the line. */
    public record Line(
            String file, int line, String message, @Nullable String quoted) {}

    /** Samples, or answers of the source, to choose from. */
    public record Group(String name, List<Choice> choices) {}

    /** Something to choose. */
    public record Choice(String value, String name, boolean chosen) {}

    /** The reading of one sample. */
    public record Reading(
            String address,
            String count,
            @Nullable String refused,
            List<Entry> records,
            @Nullable String more,
            List<String> heldBack,
            List<String> leftOut) {}

    /** A record; {@code mark} says in words what became of it, null where nothing did. */
    public record Entry(
            String kind, String key, String at, @Nullable String mark, String tone, boolean open, List<Value> values) {}

    /** A value of a record; {@code change} is + where the draft adds it, - where it takes it away, else empty. */
    public record Value(String name, String value, String change, boolean unmapped) {}

    /** Words without a stage. */
    public record Word(
            int number,
            String table,
            String words,
            @Nullable String code,
            String times) {}
}
