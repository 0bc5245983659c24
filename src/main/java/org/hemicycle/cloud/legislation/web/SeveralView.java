package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.web.BillView.RelatedLine;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.PageContext;

/** The bills that are known by the same number. */
public record SeveralView(List<RelatedLine> bills) {

    static SeveralView of(PageContext page, LegislationNames names, List<BillCard> bills) {
        return new SeveralView(
                bills.stream().map(bill -> line(page, names, bill)).toList());
    }

    private static RelatedLine line(PageContext page, LegislationNames names, BillCard bill) {
        var language = bill.language() == null ? page.language().tag() : bill.language();
        var name = bill.number() == null ? bill.address().key() : bill.number();
        return new RelatedLine(
                name,
                page.to("/legislation/" + bill.address().path()),
                new Text(bill.title() == null ? name : bill.title(), language, LegislationNames.direction(language)),
                page.m()
                        .text(
                                "legislation.chamberOf",
                                names.country(bill.address().country()),
                                names.chamber(bill.address().chamber())));
    }
}
