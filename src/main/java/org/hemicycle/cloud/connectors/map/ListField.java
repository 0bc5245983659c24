package org.hemicycle.cloud.connectors.map;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.connectors.path.Condition;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** A list of a record: one entry or several, each of which gives one thing or repeats for the items of a path. */
public record ListField<T>(List<Entry<T>> entries) {
    /** Items of one list; a record with more is not one record. */
    private static final int MANY = 20_000;

    /** Makes one thing of an item; null where its main value is missing. */
    public interface Maker<T> {
        /**
         * Makes it.
         *
         * @param main the main value, where it was split into several; null where the maker is to ask for it
         */
        @Nullable
        T make(Scope scope, Remarks remarks, @Nullable String main);
    }

    /**
     * An entry of the declaration.
     *
     * @param each the paths to its items, each from the items of the one before; none where the entry is of the record itself
     * @param split the main value, where one text of it becomes several
     */
    public record Entry<T>(
            List<Path> each,
            @Nullable Condition where,
            @Nullable Value split,
            Maker<T> maker) {}

    List<T> of(Scope record, Remarks remarks) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var made = new ArrayList<T>();
        for (var entry : entries) {
            addEach(entry, 0, record, remarks, made);
        }
        return made;
    }

    private void addEach(Entry<T> entry, int depth, Scope scope, Remarks remarks, List<T> into) {
        if (depth == entry.each().size()) {
            add(entry, scope, remarks, into);
            return;
        }
        for (var item : entry.each().get(depth).items(scope)) {
            addEach(entry, depth + 1, item, remarks, into);
        }
    }

    private void add(Entry<T> entry, Scope scope, Remarks remarks, List<T> into) {
        var where = entry.where();
        if (into.size() > MANY || (where != null && !where.holds(scope))) {
            return;
        }
        var split = entry.split();
        if (split == null) {
            add(entry.maker().make(scope, remarks, null), into);
        } else {
            for (var main : split.all(scope, remarks)) {
                add(entry.maker().make(scope, remarks, main), into);
            }
        }
    }

    private static <T> void add(@Nullable T made, List<T> into) {
        if (made != null) {
            into.add(made);
        }
    }
}
