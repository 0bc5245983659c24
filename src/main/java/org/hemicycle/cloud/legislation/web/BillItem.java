package org.hemicycle.cloud.legislation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A bill in a list, as programs see it.
 *
 * @param foundBy why it was found; absent where it has the words as typed
 */
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
        boolean removed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FoundBy foundBy) {

    static BillItem of(BillCard bill) {
        return of(bill, TextItem.of(bill.title(), bill.language()), null);
    }

    /** With the title that matched. */
    static BillItem of(BillList.Hit hit) {
        var matched = new StringBuilder();
        hit.title().stream().map(SearchAnswer.Piece::text).forEach(matched::append);
        var title = matched.isEmpty() ? null : TextItem.of(matched.toString(), hit.language());
        return of(
                hit.bill(),
                title == null ? TextItem.of(hit.bill().title(), hit.bill().language()) : title,
                FoundBy.of(hit.reason()));
    }

    /** With the title that matched, in another language where that is known. */
    static BillItem of(BillList.Hit hit, Reading reading) {
        return Reading.title(hit)
                .map(reading::of)
                .map(made -> of(hit.bill(), TextItem.of(made), FoundBy.of(hit.reason())))
                .orElseGet(() -> of(hit));
    }

    private static BillItem of(BillCard bill, @Nullable TextItem title, @Nullable FoundBy foundBy) {
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
                bill.removed(),
                foundBy);
    }

    /**
     * Why a bill was found that does not have the words as typed.
     *
     * @param why {@code TERM}, {@code TRANSLATION}, {@code RENDERING} or {@code MEANING}
     * @param words what it has instead, the passage of its English rendering, or the English
     *     by which it was compared
     * @param machine whether a machine wrote these words
     */
    record FoundBy(String why, String words, String language, boolean machine) {
        static @Nullable FoundBy of(SearchAnswer.@Nullable Reason reason) {
            return reason == null
                    ? null
                    : new FoundBy(
                            reason.why().name(),
                            reason.words().stream()
                                    .map(SearchAnswer.Piece::text)
                                    .collect(Collectors.joining()),
                            reason.language(),
                            reason.machine());
        }
    }
}
