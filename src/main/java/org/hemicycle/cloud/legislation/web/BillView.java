package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.ground.platform.web.Bar;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a bill shows, every value written for the reader; a part that is empty is not shown.
 *
 * @param title as its parliament gives it
 * @param translated the same in the reader's language; null where it is in that language, or cannot be had in it now
 * @param untranslated why it is not in the reader's language; null where it is
 * @param titleLanguage what is to be told of the language of the title; null where its source declares it and it stands
 * @param whole leads to the page with nothing cut, null where nothing is
 */
public record BillView(
        Text title,
        @Nullable BillTranslation translated,
        @Nullable String untranslated,
        @Nullable String titleLanguage,
        List<Labelled> otherTitles,
        List<Summary> summaries,
        String country,
        String chamber,
        String parliament,
        @Nullable String number,
        boolean sample,
        boolean derived,
        @Nullable String removed,
        List<String> banners,
        Standing standing,
        List<Fact> facts,
        List<StepLine> steps,
        List<SponsorLine> sponsors,
        List<SponsorLine> moreSponsors,
        List<TopicLine> topics,
        @Nullable SuggestedLine suggestedTopic,
        List<Text> subjects,
        List<DocumentLine> documents,
        List<VoteTable> votes,
        List<RelatedLine> related,
        List<RelatedLine> similar,
        List<SourceLine> sources,
        String citation,
        String permanent,
        String address,
        @Nullable String whole) {

    /** A text with its language and direction. */
    public record Text(String text, String language, String direction) {
        private static final int LONG = 90;
        private static final int LONGER = 220;

        /** How a title is set: sentences of many lines need smaller letters than a name. */
        public String size() {
            return text.length() > LONGER ? "title--longer" : text.length() > LONG ? "title--long" : "";
        }
    }

    /** A text with what it is. */
    public record Labelled(String label, Text text) {}

    /** A summary: the beginning, and what follows it where the whole is long; the whole in the reader's language. */
    public record Summary(
            String label,
            Text lead,
            @Nullable String rest,
            @Nullable BillTranslation translated) {}

    /**
     * Where the bill stands at a glance.
     *
     * @param way the figure of its way, SVG
     * @param now its outcome where it has ended, its stage otherwise
     * @param lastStage the stage it had when it ended
     * @param words the source's own words, null where they are not given
     */
    public record Standing(
            String way,
            String now,
            @Nullable String lastStage,
            @Nullable String date,
            @Nullable Text words,
            String certainty,
            @Nullable String reason) {}

    /** A fact, with the address it leads to where it leads anywhere. */
    public record Fact(
            String name,
            String value,
            @Nullable String address,
            @Nullable Text words) {}

    /**
     * A step of procedure: the common stage, and beside it the source's words.
     *
     * @param note further words of the source, where they are few
     * @param detail further words of the source, where they are many
     */
    public record StepLine(
            @Nullable String date,
            @Nullable String day,
            String stage,
            boolean unmapped,
            String certainty,
            Text words,
            @Nullable Text note,
            @Nullable Text detail,
            @Nullable String where,
            @Nullable String reason,
            boolean current) {}

    /** A sponsor with party and part, and the address of the member's page where we have it. */
    public record SponsorLine(
            String name,
            @Nullable String address,
            @Nullable String about,
            @Nullable String more,
            boolean first) {}

    /**
     * A common topic, with the address of all bills on it.
     *
     * @param about what belongs to it
     * @param how how it was decided
     * @param subjects the source's subjects that mean it
     */
    public record TopicLine(
            String name, String address, String about, String how, List<Text> subjects, String reason) {}

    /**
     * A topic that a machine suggests.
     *
     * @param sure that it is a suggestion, and how sure the machine is
     * @param by the English title by which it judged; null where that is the title of the page
     */
    public record SuggestedLine(
            String name,
            String address,
            String about,
            String sure,
            @Nullable Text by) {}

    /** A document; without an address where the source gives none that can be opened. */
    public record DocumentLine(String title, @Nullable String address, String about) {}

    /** A vote with its totals as shares, and the ballots where they are given. */
    public record VoteTable(
            String id,
            String title,
            @Nullable String date,
            @Nullable String result,
            List<Bar> bars,
            List<BallotLine> ballots) {}

    /** How one member voted. */
    public record BallotLine(
            String member,
            @Nullable String address,
            @Nullable String party,
            String position) {}

    /** Another bill, and why it stands here. */
    public record RelatedLine(
            String why,
            @Nullable String address,
            Text title,
            @Nullable String about) {}

    /** A source with its licence and the records the bill is built from. */
    public record SourceLine(
            String name,
            String attribution,
            String licence,
            @Nullable String licenceAddress,
            List<String> pages,
            List<RecordLine> records) {}

    /** A record of a source with the fragment that holds it. */
    public record RecordLine(String stream, String key, String fragment, String changed) {}
}
