package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A bill or act as built from what its sources say of it.
 *
 * @param identifiers every name it is known by, its own number first
 * @param titles titles and summaries, the main title first
 * @param steps in the order of time
 * @param outcome null where no source says anything of it
 * @param addresses pages of the sources about it
 * @param derived whether any of it rests on files rewritten by others than the source
 * @param sample whether it is sample data that we invented
 */
public record Bill(
        BillAddress address,
        RecordKind kind,
        @Nullable String kindWords,
        @Nullable String number,
        @Nullable String term,
        @Nullable Initiator initiator,
        @Nullable String initiatorWords,
        List<Identifier> identifiers,
        List<Title> titles,
        List<Sponsor> sponsors,
        List<Subject> subjects,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate lastActivityOn,
        CurrentStage stage,
        @Nullable Decision decision,
        List<Step> steps,
        List<BillDocument> documents,
        List<VoteEvent> votes,
        List<Link> links,
        List<String> addresses,
        List<BillSource> sources,
        boolean derived,
        boolean sample) {
    public Bill {
        identifiers = List.copyOf(identifiers);
        titles = List.copyOf(titles);
        sponsors = List.copyOf(sponsors);
        subjects = List.copyOf(subjects);
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        votes = List.copyOf(votes);
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
        sources = List.copyOf(sources);
    }

    /** The common topics by what its sources say that it is about, the surest first; none where no source says it. */
    public List<BillTopic> topics() {
        return BillTopic.of(subjects);
    }

    /** The country by its chamber of origin. */
    public String country() {
        return address.country();
    }

    /** How it ended; {@link Outcome#UNKNOWN} where no source tells. */
    public Outcome outcome() {
        return decision == null ? Outcome.UNKNOWN : decision.outcome();
    }

    /** The title to show first: an official one where there is one, never a summary; empty where no source gives any. */
    public Optional<Title> mainTitle() {
        return titles.stream()
                .filter(title -> title.type() != Title.Type.SUMMARY)
                .findFirst();
    }

    /** The title in a language by its primary subtag, the main one where there is none. */
    public Optional<Title> titleIn(String language) {
        return titles.stream()
                .filter(title -> title.type() != Title.Type.SUMMARY)
                .filter(title -> Language.primaryOf(title.language()).equals(Language.primaryOf(language)))
                .findFirst()
                .or(this::mainTitle);
    }

    /** The same bill at another address. */
    public Bill at(BillAddress other) {
        return new Bill(
                other,
                kind,
                kindWords,
                number,
                term,
                initiator,
                initiatorWords,
                identifiers,
                titles,
                sponsors,
                subjects,
                introducedOn,
                lastActivityOn,
                stage,
                decision,
                steps,
                documents,
                votes,
                links,
                addresses,
                sources,
                derived,
                sample);
    }
}
