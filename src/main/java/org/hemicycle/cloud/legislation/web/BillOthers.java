package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.SimilarBill;
import org.hemicycle.cloud.legislation.web.BillView.RecordLine;
import org.hemicycle.cloud.legislation.web.BillView.RelatedLine;
import org.hemicycle.cloud.legislation.web.BillView.SourceLine;
import org.hemicycle.ground.platform.web.Messages;

/** What a bill's page says of other bills and of its sources. */
final class BillOthers {
    private final BillWords words;
    private final KnownBill known;
    private final Messages m;

    BillOthers(BillWords words, KnownBill known) {
        this.words = words;
        this.known = known;
        this.m = words.m();
    }

    /** The bills its sources link to: those that are here, then the numbers of those that are not, in one line a kind. */
    List<RelatedLine> related() {
        var found = known.related().stream().map(KnownBill.Related::link).toList();
        var elsewhere = new EnumMap<Link.Type, List<String>>(Link.Type.class);
        words.bill().links().stream()
                .filter(link -> !found.contains(link))
                .forEach(link -> elsewhere
                        .computeIfAbsent(link.type(), any -> new ArrayList<>())
                        .add(link.target().value()));
        var lines = new ArrayList<>(known.related().stream()
                .map(related -> line(m.of("legislation.link", related.link().type()), related.bill()))
                .toList());
        elsewhere.forEach((type, numbers) -> lines.add(new RelatedLine(
                m.of("legislation.link", type),
                null,
                words.text(
                        String.join(m.text("platform.comma") + " ", numbers),
                        words.page().language().tag()),
                m.text("legislation.bill.notHere"))));
        return lines;
    }

    RelatedLine similar(SimilarBill similar) {
        var why = similar.reasons().getFirst();
        return line(
                m.text("legislation.similar." + why.why().name(), why.words() == null ? "" : why.words()),
                similar.bill());
    }

    private RelatedLine line(String why, BillCard card) {
        var title = card.title() == null
                ? words.text(
                        card.number() == null ? card.address().key() : card.number(),
                        words.page().language().tag())
                : words.text(card.title(), card.language());
        return new RelatedLine(
                why,
                words.page().to("/legislation/" + card.address().path()),
                title,
                m.text(
                        "legislation.chamberOf",
                        words.names().country(card.address().country()),
                        words.names().chamber(card.address().chamber())));
    }

    SourceLine source(BillSource source) {
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
}
