package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a bill.
 *
 * @param title its main title; null where the source gives none
 * @param removed whether its sources no longer give it
 */
public record BillCard(
        BillAddress address,
        RecordKind kind,
        @Nullable String number,
        @Nullable String title,
        @Nullable String language,
        Stage stage,
        Certainty certainty,
        Outcome outcome,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate lastActivityOn,
        boolean sample,
        boolean removed) {

    /** What a list shows of this bill. */
    public static BillCard of(Bill bill, boolean removed) {
        var title = bill.mainTitle().orElse(null);
        return new BillCard(
                bill.address(),
                bill.kind(),
                bill.number(),
                title == null ? null : title.text(),
                title == null ? null : title.language(),
                bill.stage().stage(),
                bill.stage().certainty(),
                bill.outcome(),
                bill.introducedOn(),
                bill.lastActivityOn(),
                bill.sample(),
                removed);
    }
}
