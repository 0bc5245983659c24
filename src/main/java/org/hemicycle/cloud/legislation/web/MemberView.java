package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.CorrectMember;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * A member of a parliament.
 *
 * @param removed since when the source does not give the person any more, null while it does
 * @param form for an editor to correct what is shown; null for everybody else
 * @param learned when we first saw the person, and {@code changed} when what we know last changed
 */
public record MemberView(
        String name,
        String country,
        String parliament,
        String chambers,
        boolean sample,
        @Nullable String removed,
        List<Correction> corrections,
        @Nullable Form form,
        List<MandateLine> mandates,
        List<String> pages,
        List<Identifier> identifiers,
        Part<BillLine> bills,
        Part<VoteLine> votes,
        MemberListView.SourceLine source,
        List<OriginLine> origins,
        String learned,
        String changed,
        String json) {

    /** A seat. */
    public record MandateLine(
            String chamber,
            @Nullable String term,
            String days,
            @Nullable String party,
            @Nullable String area,
            @Nullable String role,
            boolean corrected) {}

    /** A value that an editor corrected. */
    public record Correction(
            String takeBack,
            String what,
            String shown,
            String said,
            boolean applies,
            String reason,
            String origin,
            String corrected) {}

    /** The form for a correction. */
    public record Form(String address, CorrectMember.Draft draft, List<FailureView.Line> errors, List<Choice> choices) {
        /** What is wrong with a field; null where nothing is. */
        public @Nullable String error(String field) {
            return errors.stream()
                    .filter(line -> line.field().equals(field))
                    .map(FailureView.Line::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Something that may be corrected. */
    public record Choice(String value, String name) {}

    /** An identifier with what it is. */
    public record Identifier(
            String scheme, String value, @Nullable String address) {}

    /** Some lines of a part, with the way to the others. */
    public record Part<T>(String found, List<T> lines, List<PageLink> pages) {}

    /** A bill put forward. */
    public record BillLine(
            String address,
            String title,
            String language,
            String direction,
            @Nullable String number,
            @Nullable String date,
            @Nullable String role) {}

    /** A vote cast. */
    public record VoteLine(
            @Nullable String date,
            @Nullable BillLine bill,
            @Nullable String subject,
            String position) {}

    /** An answer of the source that tells of the person. */
    public record OriginLine(String stream, String key, String fetched) {}
}
