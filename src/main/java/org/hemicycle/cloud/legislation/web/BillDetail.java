package org.hemicycle.cloud.legislation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.legislation.BillMembers;
import org.hemicycle.cloud.legislation.CurrentStage;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.SuggestedTopic;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.jspecify.annotations.Nullable;

/** A bill as programs see it. */
record BillDetail(
        String chamber,
        String key,
        String href,
        String country,
        String kind,
        @Nullable String kindWords,
        @Nullable String number,
        @Nullable String term,
        @Nullable String initiator,
        @Nullable String initiatorWords,
        List<Identifier> identifiers,
        List<TitleItem> titles,
        List<SponsorItem> sponsors,
        List<SubjectItem> subjects,
        @Nullable TopicItem topic,
        List<TopicItem> topics,
        @Nullable Suggested suggestedTopic,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate lastActivityOn,
        CurrentStage stage,
        String outcome,
        @Nullable Decision decision,
        List<Step> steps,
        List<BillDocument> documents,
        List<VoteEvent> votes,
        List<LinkItem> links,
        List<String> addresses,
        List<SourceItem> sources,
        boolean derived,
        boolean sample,
        long revision,
        Instant learnedAt,
        Instant changedAt,
        @Nullable Instant removedAt,
        List<KnownBill.RecordState> records) {

    /** A title or summary. */
    record TitleItem(
            String type,
            String text,
            String language,
            @Nullable String translatedFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String engine,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String quality,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TranslationItem translation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RecognisedItem recognised,

            @Nullable String chamber,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        static TitleItem of(Title title, @Nullable TranslatedText made) {
            return new TitleItem(
                    title.type().name(),
                    made == null ? title.text() : made.text(),
                    made == null ? title.language() : made.to(),
                    made == null ? null : made.from(),
                    made == null ? null : made.engine(),
                    made == null ? null : made.quality().code(),
                    made == null ? null : TranslationItem.of(made),
                    RecognisedItem.of(title),
                    title.chamber(),
                    title.from(),
                    title.to());
        }
    }

    /** That a machine recognised the language of the original, how sure it is, and what its source declares instead. */
    record RecognisedItem(
            String language, double confidence, @Nullable String declared) {
        static @Nullable RecognisedItem of(Title title) {
            var recognised = title.recognised();
            return recognised == null
                    ? null
                    : new RecognisedItem(title.language(), recognised.confidence(), recognised.declared());
        }
    }

    /** How a title was brought into another language, with its sentences. */
    record TranslationItem(
            String version,
            String route,
            @Nullable String madeBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String checkedBy,

            Instant madeAt,
            List<TranslatedText.Segment> segments) {
        static TranslationItem of(TranslatedText made) {
            return new TranslationItem(
                    made.version(), made.route(), made.madeBy(), made.checkedBy(), made.madeAt(), made.segments());
        }
    }

    /** Who puts the bill forward; {@code memberHref} where that is a member we hold. */
    record SponsorItem(
            String name,
            Sponsor.Kind kind,
            @Nullable String id,
            @Nullable String party,
            @Nullable String role,
            boolean first,
            @Nullable Integer coSponsors,
            @Nullable String at,
            @Nullable String memberHref) {
        static SponsorItem of(Sponsor sponsor, BillMembers members) {
            return new SponsorItem(
                    sponsor.name(),
                    sponsor.kind(),
                    sponsor.id(),
                    sponsor.party(),
                    sponsor.role(),
                    sponsor.first(),
                    sponsor.coSponsors(),
                    sponsor.at(),
                    members.of(sponsor).map(MemberApi::hrefOf).orElse(null));
        }
    }

    /** A subject in the source's words. */
    record SubjectItem(
            String text,
            String language,
            @Nullable String translatedFrom,
            @Nullable String code,
            @Nullable String scheme,
            @Nullable String topic) {
        static SubjectItem of(Subject subject) {
            return new SubjectItem(
                    subject.text(),
                    subject.language(),
                    null,
                    subject.code(),
                    subject.scheme(),
                    subject.topic() == null ? null : subject.topic().topic().name());
        }
    }

    /** A topic that a machine suggests, the English title by which it judged, and whether a machine wrote that too. */
    record Suggested(
            String topic,
            int code,
            String certainty,
            double confidence,
            String model,
            String judgedBy,
            boolean translated) {
        static Suggested of(SuggestedTopic suggested) {
            return new Suggested(
                    suggested.topic().name(),
                    suggested.topic().code(),
                    Certainty.INFERRED.name(),
                    Math.round(suggested.confidence() * 100) / 100.0,
                    suggested.model(),
                    suggested.english(),
                    suggested.translated());
        }
    }

    /** A link to another bill; {@code href} where we have it. */
    record LinkItem(
            String type,
            Identifier target,
            @Nullable String words,
            @Nullable String href,
            @Nullable TextItem title) {}

    /** A source with its licence. */
    record SourceItem(
            String connector,
            String title,
            String work,
            Licence licence,
            @Nullable String attribution,
            @Nullable String home,
            List<String> pages) {}

    /** @param reading its titles in the language that was asked for */
    static BillDetail of(KnownBill known, BillMembers members, Reading reading, @Nullable SuggestedTopic suggested) {
        var bill = known.bill();
        var topics = bill.topics().stream().map(TopicItem::of).toList();
        return new BillDetail(
                bill.address().chamber(),
                bill.address().key(),
                "/api/v1/bills/" + bill.address().path(),
                bill.country(),
                bill.kind().name(),
                bill.kindWords(),
                bill.number(),
                bill.term(),
                bill.initiator() == null ? null : bill.initiator().name(),
                bill.initiatorWords(),
                bill.identifiers(),
                bill.titles().stream()
                        .map(title -> TitleItem.of(title, reading.of(title, bill.country())))
                        .toList(),
                bill.sponsors().stream()
                        .map(sponsor -> SponsorItem.of(sponsor, members))
                        .toList(),
                bill.subjects().stream().map(SubjectItem::of).toList(),
                topics.isEmpty() ? null : topics.getFirst(),
                topics,
                suggested == null ? null : Suggested.of(suggested),
                bill.introducedOn(),
                bill.lastActivityOn(),
                bill.stage(),
                bill.outcome().name(),
                bill.decision(),
                bill.steps(),
                bill.documents(),
                bill.votes(),
                bill.links().stream().map(link -> link(link, known)).toList(),
                bill.addresses(),
                bill.sources().stream()
                        .map(source -> new SourceItem(
                                source.connector(),
                                source.title(),
                                source.work(),
                                source.licence(),
                                source.licence().attribution(),
                                source.home(),
                                source.pages()))
                        .toList(),
                bill.derived(),
                bill.sample(),
                known.revision(),
                known.learnedAt(),
                known.changedAt(),
                known.removedAt(),
                known.records());
    }

    private static LinkItem link(Link link, KnownBill known) {
        var card = known.related().stream()
                .filter(related -> related.link().equals(link))
                .map(KnownBill.Related::bill)
                .filter(Objects::nonNull)
                .findFirst();
        return new LinkItem(
                link.type().name(),
                link.target(),
                link.words(),
                card.map(bill -> "/api/v1/bills/" + bill.address().path()).orElse(null),
                card.map(bill -> TextItem.of(bill.title(), bill.language())).orElse(null));
    }
}
