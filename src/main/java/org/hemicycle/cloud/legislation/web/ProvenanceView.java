package org.hemicycle.cloud.legislation.web;

import java.util.List;
import org.hemicycle.cloud.legislation.ProvenanceValue;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Each value of a bill beside the place in a source's answer that gave it. */
public record ProvenanceView(Text title, List<Line> lines) {

    /**
     * One value.
     *
     * @param path where it stands in the source's record, null where it was concluded from others
     * @param fragment address of the answer as it came
     */
    public record Line(
            String field,
            String value,
            String source,
            String record,
            @Nullable String path,
            String at,
            String asked,
            String fetched,
            String fragment,
            boolean derived) {}

    static ProvenanceView of(Messages m, Text title, List<ProvenanceValue> values) {
        return new ProvenanceView(
                title, values.stream().map(value -> line(m, value)).toList());
    }

    private static Line line(Messages m, ProvenanceValue value) {
        return new Line(
                value.field(),
                value.value(),
                value.connector() + " / " + value.stream(),
                value.record(),
                value.path(),
                value.at(),
                value.address(),
                m.moment(value.fetchedAt()),
                "/api/v1/fragments/" + value.fragment(),
                value.derived());
    }
}
