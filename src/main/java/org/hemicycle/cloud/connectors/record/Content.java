package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source record says of a work. Everything is optional: a record of a list may hold a title and a number only,
 * and a record of steps nothing but steps.
 *
 * @param slug the key of the work's address at its chamber of origin: the number people quote, with the term where numbers
 *     start again, in lower case with hyphens
 * @param kindWords the source's own word for the kind
 * @param initiatorWords the source's own word for the initiator
 * @param member the person whom a record of kind {@link RecordKind#MEMBER} is about
 * @param addresses pages of the source about this work, http or https
 */
public record Content(
        List<Identifier> identifiers,
        @Nullable String chamber,
        @Nullable String term,
        @Nullable String number,
        @Nullable String slug,
        @Nullable String kindWords,
        @Nullable Initiator initiator,
        @Nullable String initiatorWords,
        List<Title> titles,
        List<Sponsor> sponsors,
        List<Subject> subjects,
        @Nullable LocalDate introducedOn,
        List<Step> steps,
        @Nullable Status status,
        @Nullable Decision decision,
        List<BillDocument> documents,
        List<VoteEvent> votes,
        List<Link> links,
        List<String> addresses,
        @Nullable Member member) {
    public Content {
        identifiers = List.copyOf(identifiers);
        titles = List.copyOf(titles);
        sponsors = List.copyOf(sponsors);
        subjects = List.copyOf(subjects);
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        votes = List.copyOf(votes);
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
    }

    /** The same with other titles. */
    public Content with(List<Title> others) {
        return new Content(
                identifiers,
                chamber,
                term,
                number,
                slug,
                kindWords,
                initiator,
                initiatorWords,
                others,
                sponsors,
                subjects,
                introducedOn,
                steps,
                status,
                decision,
                documents,
                votes,
                links,
                addresses,
                member);
    }
}
