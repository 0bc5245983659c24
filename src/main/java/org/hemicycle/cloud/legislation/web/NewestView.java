package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest bills. */
public record NewestView(List<Line> bills) {

    /** A bill in a few words; the arc is a drawing. */
    public record Line(
            String address,
            String title,
            String language,
            String direction,
            String country,
            String chamber,
            @Nullable String number,
            @Nullable String introduced,
            String arc,
            String standing,
            boolean known,
            boolean act,
            boolean sample) {}
}
