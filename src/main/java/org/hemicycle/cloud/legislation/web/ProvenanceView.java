package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hemicycle.cloud.legislation.ProvenanceValue;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Each value of a bill beside the place in a source's answer that gave it, by record of a source.
 *
 * @param cut whether long groups are shortened, so that the page stays light on a slow line
 */
public record ProvenanceView(Text title, List<Group> groups, boolean cut) {
    private static final int SHORT = 60;

    /**
     * A record of a source and what it gave.
     *
     * @param fetched when its answer came, in words
     * @param fragment address of the answer as it came
     */
    public record Group(
            String source, String record, String fetched, String fragment, boolean derived, List<Line> lines) {}

    /**
     * One value.
     *
     * @param name of the field in the reader's language
     * @param field its name for programs
     * @param path where it stands in the source's record, null where it was concluded from others
     */
    public record Line(
            String name,
            String field,
            String value,
            @Nullable String path,
            String at) {}

    static ProvenanceView of(Messages m, Text title, List<ProvenanceValue> values, boolean whole) {
        var records = new LinkedHashMap<List<Object>, List<ProvenanceValue>>();
        values.forEach(value -> records.computeIfAbsent(
                        List.of(value.connector(), value.stream(), value.record(), value.fragment()),
                        record -> new ArrayList<>())
                .add(value));
        var cut = !whole && records.values().stream().anyMatch(lines -> lines.size() > SHORT);
        return new ProvenanceView(
                title,
                records.values().stream()
                        .map(lines -> group(m, cut ? lines.subList(0, Math.min(SHORT, lines.size())) : lines))
                        .toList(),
                cut);
    }

    private static Group group(Messages m, List<ProvenanceValue> values) {
        var first = values.getFirst();
        return new Group(
                first.connector() + " / " + first.stream(),
                first.record(),
                m.moment(first.fetchedAt()),
                "/api/v1/fragments/" + first.fragment(),
                first.derived(),
                values.stream().map(value -> line(m, value)).toList());
    }

    private static Line line(Messages m, ProvenanceValue value) {
        return new Line(
                FieldNames.of(m, value.field()),
                value.field(),
                FieldNames.value(m, value.field(), value.value()),
                value.path(),
                value.at());
    }
}
