package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.web.BillView.Fact;
import org.jspecify.annotations.Nullable;

/** One source: what it gives, how fresh it is, what could not be read or mapped, and its last runs. */
public record SourceView(
        String connector,
        String name,
        String home,
        String state,
        String tone,
        boolean unverified,
        boolean operator,
        boolean switchedOn,
        boolean paused,
        boolean busy,
        List<Fact> facts,
        List<Count> streams,
        List<Count> kinds,
        String unmappedIntro,
        List<Word> words,
        List<Held> held,
        List<Run> runs,
        List<String> banners,
        List<IncidentView> open,
        List<IncidentView> past,
        String status,
        String json) {

    /** A number with its name. */
    public record Count(String name, String count) {}

    /** A word that stands in no mapping. */
    public record Word(String table, String words, @Nullable String code, String times, String share, String example) {}

    /** A record that was held back, with the answer it stood in unless that tells of persons. */
    public record Held(
            String stream,
            @Nullable String key,
            String at,
            @Nullable String field,
            String reason,
            String since,
            @Nullable String fragment) {}

    /** A run. */
    public record Run(
            String started,
            String origin,
            String outcome,
            String read,
            String added,
            String changed,
            String unchanged,
            String heldBack,
            String seconds,
            @Nullable String trouble,
            @Nullable String notRecorded) {}
}
