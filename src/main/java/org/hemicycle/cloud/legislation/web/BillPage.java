package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.SimilarBill;
import org.hemicycle.cloud.legislation.web.BillView.DocumentLine;
import org.hemicycle.cloud.legislation.web.BillView.Fact;
import org.hemicycle.cloud.legislation.web.BillView.Labelled;
import org.hemicycle.cloud.legislation.web.BillView.RecordLine;
import org.hemicycle.cloud.legislation.web.BillView.RelatedLine;
import org.hemicycle.cloud.legislation.web.BillView.SourceLine;
import org.hemicycle.cloud.legislation.web.BillView.SponsorLine;
import org.hemicycle.cloud.legislation.web.BillView.Standing;
import org.hemicycle.cloud.legislation.web.BillView.StepLine;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a bill shows. */
final class BillPage {
    private static final int SHORT_STEPS = 30;
    private static final int SHORT_LIST = 20;
    private static final int SHORT_VOTES = 5;

    private final PageContext page;
    private final boolean whole;
    private final Messages m;
    private final LegislationNames names;
    private final KnownBill known;
    private final Bill bill;

    /** Makes the page; unless it is to be whole, long lists are cut so that the page stays light on a slow line. */
    BillPage(PageContext page, LegislationNames names, KnownBill known, boolean whole) {
        this.page = page;
        this.whole = whole;
        this.m = page.m();
        this.names = names;
        this.known = known;
        this.bill = known.bill();
    }

    BillView view(List<SimilarBill> similar) {
        var address = "/legislation/" + bill.address().path();
        return new BillView(
                title(),
                otherTitles(),
                summaries(),
                names.country(bill.country()),
                names.chamber(bill.address().chamber()),
                page.to("/parliaments/" + bill.country()),
                bill.number(),
                bill.sample(),
                bill.derived(),
                known.removedAt() == null ? null : m.moment(known.removedAt()),
                standing(),
                facts(),
                cut(steps(), SHORT_STEPS),
                cut(bill.sponsors(), SHORT_LIST).stream().map(this::sponsor).toList(),
                bill.subjects().stream()
                        .map(subject -> text(subject.text(), subject.language()))
                        .toList(),
                cut(bill.documents(), SHORT_LIST).stream().map(this::document).toList(),
                cut(bill.votes(), SHORT_VOTES).stream()
                        .map(new VoteTables(m, whole)::table)
                        .toList(),
                cut(related(), SHORT_LIST),
                similar.stream().map(this::similar).toList(),
                bill.sources().stream().map(this::source).toList(),
                citation(),
                page.visit().origin() + "/" + page.language().tag() + address,
                address,
                !whole && isLong() ? page.to(address) + "?whole=true" : null);
    }

    private boolean isLong() {
        return bill.steps().size() > SHORT_STEPS
                || bill.votes().size() > SHORT_VOTES
                || bill.votes().stream().anyMatch(vote -> !vote.ballots().isEmpty())
                || bill.links().size() > SHORT_LIST
                || Stream.of(bill.sponsors(), bill.subjects(), bill.documents())
                        .anyMatch(list -> list.size() > SHORT_LIST);
    }

    private <T> List<T> cut(List<T> list, int shown) {
        return whole || list.size() <= shown ? list : list.subList(0, shown);
    }

    Text title() {
        return bill.titleIn(page.language().tag())
                .map(title -> text(title.text(), title.language()))
                .orElseGet(() -> text(named(), page.language().tag()));
    }

    private String named() {
        return bill.number() == null ? bill.address().key() : bill.number();
    }

    private List<Labelled> otherTitles() {
        var shown = title();
        return bill.titles().stream()
                .filter(title ->
                        title.type() != Title.Type.SUMMARY && !title.text().equals(shown.text()))
                .map(title -> new Labelled(
                        m.text(
                                "legislation.bill.titleIn",
                                m.of("legislation.title", title.type()),
                                m.languageName(title.language())),
                        text(title.text(), title.language())))
                .toList();
    }

    private List<Labelled> summaries() {
        return bill.titles().stream()
                .filter(title -> title.type() == Title.Type.SUMMARY)
                .map(title -> new Labelled(m.languageName(title.language()), text(title.text(), title.language())))
                .toList();
    }

    private Standing standing() {
        var stage = bill.stage();
        var outcome = bill.outcome();
        var ended = outcome != Outcome.PENDING && outcome != Outcome.UNKNOWN;
        return new Standing(
                names.arc(stage.stage(), outcome),
                names.stage(stage.stage()),
                ended ? names.outcome(outcome) : null,
                stage.date() == null ? null : m.date(stage.date()),
                stage.words() == null ? null : text(stage.words(), stage.language()),
                m.of("legislation.certainty", stage.certainty()),
                stage.reason());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        fact(facts, "number", bill.number());
        fact(facts, "kind", names.kind(bill.kind()));
        var decision = bill.decision();
        facts.add(new Fact(
                m.text("legislation.bill.outcome"),
                names.outcome(bill.outcome()),
                null,
                decision == null || decision.words() == null ? null : text(decision.words(), null)));
        if (bill.initiator() != null) {
            facts.add(new Fact(
                    m.text("legislation.bill.initiator"),
                    names.initiator(bill.initiator()),
                    null,
                    bill.initiatorWords() == null ? null : text(bill.initiatorWords(), null)));
        }
        fact(facts, "introduced", bill.introducedOn());
        fact(facts, "lastActivity", bill.lastActivityOn());
        fact(facts, "term", bill.term());
        fact(
                facts,
                "identifiers",
                bill.identifiers().stream()
                        .map(identifier -> identifier.value())
                        .filter(value -> !value.equals(bill.number()))
                        .distinct()
                        .limit(8)
                        .collect(Collectors.joining(" · ")));
        return facts;
    }

    private void fact(List<Fact> facts, String key, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            facts.add(new Fact(m.text("legislation.bill." + key), m.date(date), null, null));
        } else if (value instanceof String words && !words.isEmpty()) {
            facts.add(new Fact(m.text("legislation.bill." + key), words, null, null));
        }
    }

    /** Newest first; the first step of the current stage is marked. */
    private List<StepLine> steps() {
        var lines = new ArrayList<StepLine>();
        var found = false;
        for (var step : bill.steps().reversed()) {
            var current = !found
                    && step.certainty() != Certainty.UNMAPPED
                    && step.stage() == bill.stage().stage();
            found |= current;
            lines.add(step(step, current));
        }
        return lines;
    }

    private StepLine step(Step step, boolean current) {
        var unmapped = step.certainty() == Certainty.UNMAPPED;
        var where = Stream.of(step.chamber() == null ? null : names.chamber(step.chamber()), step.body())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new StepLine(
                step.date() == null ? null : m.date(step.date()),
                step.date() == null ? null : step.date().toString(),
                names.stage(step.stage()),
                unmapped,
                m.of("legislation.certainty", step.certainty()),
                text(step.words(), step.language()),
                step.detail() == null || step.detail().equals(step.words())
                        ? null
                        : text(step.detail(), step.language()),
                where.isEmpty() ? null : where,
                step.reason(),
                current);
    }

    private SponsorLine sponsor(Sponsor sponsor) {
        var about = Stream.of(sponsor.party(), sponsor.role())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var more = sponsor.coSponsors();
        return new SponsorLine(
                sponsor.name(),
                about.isEmpty() ? null : about,
                more == null || more < 1 ? null : m.text("legislation.bill.coSponsors", more),
                sponsor.first());
    }

    private DocumentLine document(BillDocument document) {
        var about = Stream.of(
                        document.version() == null || document.version().equals(document.title())
                                ? null
                                : document.version(),
                        document.date() == null ? null : m.date(document.date()),
                        document.chamber() == null ? null : names.chamber(document.chamber()),
                        document.language() == null ? null : m.languageName(document.language()),
                        format(document.mediaType()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new DocumentLine(document.title(), document.url(), about);
    }

    private static @Nullable String format(@Nullable String mediaType) {
        if (mediaType == null) {
            return null;
        }
        var name = mediaType.substring(mediaType.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return name.length() > 8 ? mediaType : name;
    }

    private List<RelatedLine> related() {
        var found = known.related().stream().map(KnownBill.Related::link).toList();
        var lines = new ArrayList<>(known.related().stream()
                .map(related -> line(m.of("legislation.link", related.link().type()), related.bill()))
                .toList());
        bill.links().stream()
                .filter(link -> !found.contains(link))
                .map(link -> new RelatedLine(
                        m.of("legislation.link", link.type()),
                        null,
                        text(link.target().value(), page.language().tag()),
                        m.text("legislation.bill.notHere")))
                .forEach(lines::add);
        return lines;
    }

    private RelatedLine similar(SimilarBill similar) {
        var why = similar.reasons().getFirst();
        return line(
                m.text("legislation.similar." + why.why().name(), why.words() == null ? "" : why.words()),
                similar.bill());
    }

    private RelatedLine line(String why, BillCard card) {
        var title = card.title() == null
                ? text(
                        card.number() == null ? card.address().key() : card.number(),
                        page.language().tag())
                : text(card.title(), card.language());
        return new RelatedLine(
                why,
                page.to("/legislation/" + card.address().path()),
                title,
                m.text(
                        "legislation.chamberOf",
                        names.country(card.address().country()),
                        names.chamber(card.address().chamber())));
    }

    private SourceLine source(BillSource source) {
        var licence = source.licence();
        return new SourceLine(
                source.title(),
                licence.attribution() == null ? source.title() : licence.attribution(),
                licence.name(),
                licence.url(),
                source.pages(),
                known.records().stream()
                        .filter(record -> record.connector().equals(source.connector()))
                        .map(record -> new RecordLine(
                                record.stream(),
                                record.key(),
                                "/api/v1/fragments/" + record.fragment(),
                                m.moment(record.changedAt())))
                        .toList());
    }

    private String citation() {
        return m.text(
                "legislation.bill.citation",
                names.country(bill.country()),
                names.chamber(bill.address().chamber()),
                named(),
                title().text(),
                page.visit().origin() + "/" + page.language().tag() + "/legislation/"
                        + bill.address().path());
    }

    /** Words of a source; where their language is not known, the direction of the page is kept. */
    private Text text(String words, @Nullable String language) {
        var tag = language != null ? language : mainLanguage();
        return new Text(words, tag, LegislationNames.direction(tag));
    }

    private String mainLanguage() {
        return bill.mainTitle().map(Title::language).orElse(page.language().tag());
    }
}
