package org.hemicycle.cloud.conformance.shape;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of many records: where it stands, in how many of them, and what its values are like. */
public final class FoundField {
    private static final int KEPT = 3_000;

    enum Shape {
        TEXT,
        OBJECT,
        LIST
    }

    private final String path;
    private final int depth;
    private final Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    private final List<String> values = new ArrayList<>();
    private final Set<Integer> records = new HashSet<>();
    private int occurrences;
    private @Nullable String list;
    private @Nullable Dating dating;
    private boolean dated;

    FoundField(String path, int depth) {
        this.path = path;
        this.depth = depth;
    }

    FoundField within(@Nullable String otherList) {
        list = list == null ? otherList : list;
        return this;
    }

    void value(int record, String text) {
        shapes.add(Shape.TEXT);
        if (!text.isBlank()) {
            if (values.size() < KEPT) {
                values.add(text.strip());
            }
            records.add(record);
            occurrences++;
        }
    }

    void seenAs(int record, Shape shape) {
        shapes.add(shape);
        records.add(record);
    }

    public String path() {
        return path;
    }

    /** The last name of the path; attributes and texts of elements are called like what they belong to. */
    public String name() {
        var pieces = path.split("/", -1);
        var last = pieces[pieces.length - 1].replaceAll("[@']", "");
        var says = !last.matches("#text|value|_value|text|_text|label|\\$|_|content");
        return says || pieces.length == 1 ? last : pieces[pieces.length - 2].replaceAll("[@']", "");
    }

    public int depth() {
        return depth;
    }

    /** The path of the list within the record that it stands in; null where there is none. */
    public @Nullable String list() {
        return list;
    }

    /** Its values, one or more a record, without blanks. */
    public List<String> values() {
        return values;
    }

    /** In how many records it says something. */
    public int records() {
        return records.size();
    }

    /** Whether it is a list in any record. */
    public boolean isList() {
        return shapes.contains(Shape.LIST);
    }

    public double share(int of) {
        return of == 0 ? 0 : (double) records.size() / of;
    }

    public boolean oncePerRecord() {
        return list == null && occurrences <= records.size();
    }

    public long distinct() {
        return values.stream().distinct().count();
    }

    /** How many of its values are there only once, as a share. */
    public double uniqueness() {
        return values.isEmpty() ? 0 : (double) distinct() / values.size();
    }

    public double averageLength() {
        return values.stream().mapToInt(String::length).average().orElse(0);
    }

    /** Whether it is a text in one record, and a list or an object in another. */
    public boolean mixed() {
        return shapes.size() > 1;
    }

    /** How its values write dates; null where they are none. */
    public @Nullable Dating dating() {
        if (!dated) {
            dating = Dating.of(values);
            dated = true;
        }
        return dating;
    }

    /** Its words with how often each stands there, the most frequent first. */
    public Map<String, Integer> words(int most) {
        var counts = new LinkedHashMap<String, Integer>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
