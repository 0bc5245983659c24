package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.ground.platform.web.KeyFigure;
import org.jspecify.annotations.Nullable;

/** What every source promises, how it keeps it, and what is or was wrong. */
public record StatusView(
        List<KeyFigure> figures, List<IncidentView> open, List<Row> rows, List<IncidentView> past, String feed) {

    /**
     * A source.
     *
     * @param promise how often it is read and how old its data may be
     * @param lastGood when it was last read well
     * @param age how old its data are
     * @param open how many incidents are open, null for none
     */
    public record Row(
            String chambers,
            String address,
            String state,
            String tone,
            String promise,
            @Nullable String lastGood,
            @Nullable String age,
            @Nullable String open,
            @Nullable String nextRun) {}
}
