package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest bills. */
public record NewestView(List<Line> bills) {

    /**
     * A bill in a few words; the arc is a drawing.
     *
     * @param title as its parliament gives it
     * @param translated the same in the reader's language; null where it is in that language, or cannot be had in it now
     */
    public record Line(
            String address,
            String title,
            String language,
            String direction,
            @Nullable MachineText translated,
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
