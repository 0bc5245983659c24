package org.hemicycle.cloud.legislation.web;

import java.util.Optional;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PagePart;
import org.springframework.stereotype.Component;

/** The newest bills, as the home page shows them. */
@Component
class NewestBills implements PagePart {
    private static final int SHOWN = 5;

    private final Legislation legislation;
    private final Parliaments parliaments;
    private final Translations translations;

    NewestBills(Legislation legislation, Parliaments parliaments, Translations translations) {
        this.legislation = legislation;
        this.parliaments = parliaments;
        this.translations = translations;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public Optional<Shown> shown(PageContext page, String subject) {
        var bills = legislation.newest(SHOWN);
        var names = new LegislationNames(parliaments, page.m());
        var reading = Reading.of(
                translations,
                page.language().tag(),
                bills.stream().flatMap(bill -> Reading.title(bill).stream()).toList());
        return bills.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        "legislation/newest",
                        new NewestView(bills.stream()
                                .map(bill -> line(page, names, bill, reading))
                                .toList())));
    }

    private static NewestView.Line line(PageContext page, LegislationNames names, BillCard bill, Reading reading) {
        var language = bill.title() == null || bill.language() == null
                ? page.language().tag()
                : bill.language();
        return new NewestView.Line(
                page.to("/legislation/" + bill.address().path()),
                bill.title() == null ? title(bill) : bill.title(),
                language,
                LegislationNames.direction(language),
                Reading.title(bill)
                        .map(reading::of)
                        .map(made -> MachineText.of(made, page.m()))
                        .orElse(null),
                names.country(bill.address().country()),
                names.chamber(bill.address().chamber()),
                bill.number(),
                bill.introducedOn() == null ? null : page.m().date(bill.introducedOn()),
                names.arc(bill.stage(), bill.outcome()),
                names.standing(bill.stage(), bill.outcome()),
                names.known(bill.stage(), bill.outcome()),
                bill.kind() == RecordKind.ACT,
                bill.sample());
    }

    private static String title(BillCard bill) {
        return bill.number() == null ? bill.address().key() : bill.number();
    }
}
