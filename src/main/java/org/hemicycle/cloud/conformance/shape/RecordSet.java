package org.hemicycle.cloud.conformance.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/** Records of one kind, found at the same path of one answer or of several. */
public final class RecordSet {
    private static final int MOST = 2_000;
    private static final int DEPTH = 5;

    /** A record with where it was found. */
    public record Found(Document document, Fields fields) {}

    private final @Nullable String path;
    private final boolean keyed;
    private final List<Found> records = new ArrayList<>();
    private final Set<Document> documents = new java.util.LinkedHashSet<>();
    private int total;
    private @Nullable Map<String, FoundField> fields;

    RecordSet(@Nullable String path, boolean keyed) {
        this.path = path;
        this.keyed = keyed;
    }

    void add(Document document, Collection<Fields> more) {
        documents.add(document);
        total += more.size();
        more.stream()
                .limit(Math.max(0, MOST - records.size()))
                .forEach(record -> records.add(new Found(document, record)));
    }

    /** Where the records stand, as declarations write it; null where each answer is one record. */
    public @Nullable String path() {
        return path;
    }

    /** Whether the records are values of a map, each under its key. */
    public boolean keyed() {
        return keyed;
    }

    public List<Found> records() {
        return records;
    }

    public Set<Document> documents() {
        return documents;
    }

    public int size() {
        return total;
    }

    /** An answer as one record, whatever it is. */
    public static RecordSet whole(Document document) {
        var whole = new RecordSet(null, false);
        whole.add(document, List.of(document.top() instanceof Fields fields ? fields : first(document.top())));
        return whole;
    }

    /** The one record of an answer that holds this text, be it the whole answer or within it; null where none does. */
    public static @Nullable RecordSet single(Document document, String key) {
        if (!(document.top() instanceof Fields top)) {
            return null;
        }
        if (says(top, key)) {
            return whole(document);
        }
        for (var i = 0; i < top.size(); i++) {
            var inner = top.value(i) instanceof Items items && items.size() == 1 ? items.get(0) : top.value(i);
            if (inner instanceof Fields fields && says(fields, key)) {
                var within = new RecordSet(quoted(top.name(i)), false);
                within.add(document, List.of(fields));
                return within;
            }
        }
        return null;
    }

    private static boolean says(Fields record, String key) {
        return java.util.stream.IntStream.range(0, record.size())
                .anyMatch(i ->
                        record.value(i) instanceof Text text && text.value().equals(key));
    }

    /** A record as one text that is the same for the same record. */
    public static String text(Node node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(Node node, StringBuilder text) {
        switch (node) {
            case Text value -> text.append(value.value());
            case Fields fields -> {
                for (var i = 0; i < fields.size(); i++) {
                    text.append('{').append(fields.name(i)).append('=');
                    write(fields.value(i), text);
                }
            }
            case Items items -> {
                for (var i = 0; i < items.size(); i++) {
                    text.append('[');
                    write(items.get(i), text);
                }
            }
            case Markup markup -> {}
            case Nothing nothing -> {}
        }
    }

    private static Fields first(Node top) {
        return top instanceof Items items && items.size() > 0 && items.get(0) instanceof Fields fields
                ? fields
                : new Fields();
    }

    /** The records of one answer alone. */
    public RecordSet only(Document document) {
        var own = new RecordSet(path, keyed);
        own.add(
                document,
                records.stream()
                        .filter(record -> record.document().equals(document))
                        .map(Found::fields)
                        .toList());
        return own;
    }

    /** The fields by path. */
    public Map<String, FoundField> fields() {
        var known = fields;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (var i = 0; i < records.size(); i++) {
                walk(records.get(i).fields(), "", 0, null, i, known);
            }
            fields = known;
        }
        return known;
    }

    /** Names at the top of a record, by how many records have them. */
    public Map<String, Integer> names() {
        var names = new LinkedHashMap<String, Integer>();
        records.forEach(record -> Document.names(record.fields()).forEach(name -> names.merge(name, 1, Integer::sum)));
        return names;
    }

    /** The names that nearly all records have. */
    public Set<String> core() {
        var core = new HashSet<String>();
        names().forEach((name, count) -> {
            if (count * 10 >= records.size() * 9) {
                core.add(name);
            }
        });
        return core;
    }

    /** How alike the records are: the average overlap of the names of neighbours, from 0 to 1. */
    public double likeness() {
        var sum = 0.0;
        for (var i = 1; i < records.size(); i++) {
            sum += overlap(
                    Set.copyOf(Document.names(records.get(i - 1).fields())),
                    Set.copyOf(Document.names(records.get(i).fields())));
        }
        return records.size() < 2 ? 1 : sum / (records.size() - 1);
    }

    /** How much two sets of names have in common, from 0 to 1. */
    public static double overlap(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        var both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }

    private static void walk(
            Node node, String at, int depth, @Nullable String list, int record, Map<String, FoundField> found) {
        if (depth > DEPTH) {
            return;
        }
        switch (node) {
            case Text text -> field(found, at, depth, list).value(record, text.value());
            case Fields fields -> {
                if (!at.isEmpty()) {
                    field(found, at, depth, list).seenAs(record, FoundField.Shape.OBJECT);
                }
                for (var i = 0; i < fields.size(); i++) {
                    walk(fields.value(i), step(at, fields.name(i)), depth + 1, list, record, found);
                }
            }
            case Items items -> {
                field(found, at, depth, list).seenAs(record, FoundField.Shape.LIST);
                for (var i = 0; i < Math.min(items.size(), 50); i++) {
                    walkItem(items.get(i), at, depth, list, record, found);
                }
            }
            case Markup markup -> {}
            case Nothing nothing -> {}
        }
    }

    private static void walkItem(
            Node item, String at, int depth, @Nullable String list, int record, Map<String, FoundField> found) {
        if (item instanceof Fields fields) {
            for (var i = 0; i < fields.size(); i++) {
                walk(fields.value(i), step(at, fields.name(i)), depth + 1, list == null ? at : list, record, found);
            }
        } else if (item instanceof Text text && !text.value().isBlank()) {
            field(found, at + "[]", depth, at).value(record, text.value());
        }
    }

    private static FoundField field(Map<String, FoundField> found, String at, int depth, @Nullable String list) {
        return found.computeIfAbsent(at, path -> new FoundField(path, depth)).within(list);
    }

    private static String step(String at, String name) {
        return at.isEmpty() ? quoted(name) : at + "/" + quoted(name);
    }

    /** A name as paths write it. */
    static String quoted(String name) {
        if (name.matches("[@#]?[\\p{L}_][\\p{L}\\p{N}_]*")) {
            return name;
        }
        return name.indexOf('\'') < 0 ? "'" + name + "'" : "\"" + name + "\"";
    }
}
