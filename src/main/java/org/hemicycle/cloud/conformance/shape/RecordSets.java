package org.hemicycle.cloud.conformance.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.conformance.shape.Document.Use;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.jspecify.annotations.Nullable;

/** Finds the records in answers: lists, maps of records, and answers that are one record each. */
public final class RecordSets {
    private static final int DEEPEST = 5;
    private static final double ALIKE = 0.4;

    private final List<Group> groups = new ArrayList<>();

    private RecordSets() {}

    /** The sets of records in these answers; those alike are one. */
    public static List<RecordSet> find(List<Document> documents) {
        var found = new RecordSets();
        documents.stream()
                .filter(document -> document.use() == Use.DATA && document.readable())
                .forEach(document -> found.look(document, document.top(), "", 0));
        return found.groups.stream().map(group -> group.set).toList();
    }

    /** The one that looks most like bills; null where there are no records at all. */
    public static @Nullable RecordSet main(List<RecordSet> sets, Words words) {
        return sets.stream()
                .filter(set -> !set.fields().isEmpty())
                .max(Comparator.<RecordSet>comparingDouble(set -> new Roles(set, words).score()))
                .orElse(null);
    }

    private void look(Document document, Node node, String at, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof Items items) {
            add(document, at.isEmpty() ? "." : at, false, records(items));
        } else if (node instanceof Fields fields) {
            object(document, fields, at, depth);
        }
    }

    private void object(Document document, Fields fields, String at, int depth) {
        if (isMapOfRecords(fields)) {
            var records = new ArrayList<Fields>();
            for (var i = 0; i < fields.size(); i++) {
                if (fields.value(i) instanceof Fields record) {
                    records.add(record);
                }
            }
            add(document, at.isEmpty() ? "." : at, true, records);
            return;
        }
        if (depth <= 2 && fields.size() > 1) {
            add(document, at.isEmpty() ? null : at, false, List.of(fields));
        }
        for (var i = 0; i < fields.size(); i++) {
            var name = RecordSet.quoted(fields.name(i));
            look(document, fields.value(i), at.isEmpty() ? name : at + "/" + name, depth + 1);
        }
    }

    private void add(Document document, @Nullable String path, boolean keyed, List<Fields> records) {
        if (records.isEmpty()) {
            return;
        }
        var names = new HashSet<String>();
        records.stream().limit(50).forEach(record -> names.addAll(Document.names(record)));
        groups.stream()
                .filter(group -> group.takes(document, path, keyed, names))
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Group(document, path, keyed);
                    groups.add(fresh);
                    return fresh;
                })
                .add(document, records, names);
    }

    private static List<Fields> records(Items items) {
        var records = new ArrayList<Fields>();
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Fields fields) {
                records.add(fields);
            }
        }
        return records;
    }

    private static boolean isMapOfRecords(Fields fields) {
        if (fields.size() < 5) {
            return false;
        }
        Set<String> first = Set.of();
        for (var i = 0; i < fields.size(); i++) {
            if (!(fields.value(i) instanceof Fields record)) {
                return false;
            }
            var names = Set.copyOf(Document.names(record));
            if (i > 0 && RecordSet.overlap(first, names) < 0.5) {
                return false;
            }
            first = i == 0 ? names : first;
        }
        return true;
    }

    /** A set that grows. */
    private static final class Group {
        private final RecordSet set;
        private final Document first;
        private final Set<String> names = new HashSet<>();

        Group(Document first, @Nullable String path, boolean keyed) {
            this.first = first;
            this.set = new RecordSet(path, keyed);
        }

        boolean takes(Document document, @Nullable String path, boolean keyed, Set<String> other) {
            return set.keyed() == keyed
                    && java.util.Objects.equals(set.path(), path)
                    && first.sight().form() == document.sight().form()
                    && RecordSet.overlap(names, other) >= ALIKE;
        }

        void add(Document document, List<Fields> records, Set<String> more) {
            set.add(document, records);
            names.addAll(more);
        }
    }
}
