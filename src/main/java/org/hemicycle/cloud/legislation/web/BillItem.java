package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/** A bill in a list, as programs see it. */
record BillItem(
        String chamber,
        String key,
        String href,
        String country,
        String kind,
        @Nullable String number,
        @Nullable TextItem title,
        String stage,
        String certainty,
        String outcome,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate lastActivityOn,
        boolean sample,
        boolean removed) {

    static BillItem of(BillCard bill) {
        return of(bill, TextItem.of(bill.title(), bill.language()));
    }

    /** With the title that matched. */
    static BillItem of(BillList.Hit hit) {
        var matched = new StringBuilder();
        hit.title().stream().map(SearchAnswer.Piece::text).forEach(matched::append);
        var title = matched.isEmpty() ? null : TextItem.of(matched.toString(), hit.language());
        return title == null ? of(hit.bill()) : of(hit.bill(), title);
    }

    /** With the title that matched, in another language where that is known. */
    static BillItem of(BillList.Hit hit, Reading reading) {
        return SearchPage.original(hit)
                .map(reading::of)
                .map(made -> of(hit.bill(), TextItem.of(made)))
                .orElseGet(() -> of(hit));
    }

    private static BillItem of(BillCard bill, @Nullable TextItem title) {
        return new BillItem(
                bill.address().chamber(),
                bill.address().key(),
                "/api/v1/bills/" + bill.address().path(),
                bill.address().country(),
                bill.kind().name(),
                bill.number(),
                title,
                bill.stage().name(),
                bill.certainty().name(),
                bill.outcome().name(),
                bill.introducedOn(),
                bill.lastActivityOn(),
                bill.sample(),
                bill.removed());
    }
}
