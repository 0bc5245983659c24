package org.hemicycle.cloud.connectors.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values in the source's order. Small ones are searched, large ones are indexed on first use. */
public final class Fields implements Node {
    private static final int SMALL = 16;

    private String[] names = new String[8];
    private Node[] values = new Node[8];
    private int size;
    private @Nullable Map<String, Integer> index;
    private boolean shared;
    private @Nullable String root;

    public Fields() {}

    /** Fields whose names are those of many others, such as the columns of a table, with their index. */
    public Fields(String[] names, Map<String, Integer> index, Node[] values) {
        this.names = names;
        this.values = values;
        this.size = values.length;
        this.index = index;
        this.shared = true;
    }

    /** The index of names that many may share. */
    public static Map<String, Integer> index(String... names) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            index.put(names[i], i);
        }
        return index;
    }

    /** Adds a field; false, and nothing is added, where the name is taken. */
    public boolean add(String name, Node value) {
        if (find(name) >= 0) {
            return false;
        }
        if (size == names.length || shared) {
            names = Arrays.copyOf(names, size * 2 + 1);
            values = Arrays.copyOf(values, size * 2 + 1);
        }
        names[size] = name;
        values[size] = value;
        if (index != null) {
            index = shared ? new HashMap<>(index) : index;
            shared = false;
            index.put(name, size);
        }
        size++;
        return true;
    }

    /** Adds one more value to a field that may be given several times, as elements of XML are. */
    public void addAnother(String name, Node value) {
        int found = find(name);
        if (found < 0) {
            add(name, value);
        } else if (values[found] instanceof Items many) {
            many.add(value);
        } else {
            values[found] = new Items().add(values[found]).add(value);
        }
    }

    /** Says that these are the fields of the document's root element: its name then stands for itself. */
    public Fields asRoot(String name) {
        root = name;
        return this;
    }

    public @Nullable Node get(String name) {
        int found = find(name);
        if (found < 0) {
            return name.equals(root) ? this : null;
        }
        return values[found];
    }

    public int size() {
        return size;
    }

    public String name(int position) {
        return names[position];
    }

    public Node value(int position) {
        return values[position];
    }

    private int find(String name) {
        if (size > SMALL) {
            return indexed().getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> indexed() {
        var known = index;
        if (known == null) {
            known = index(Arrays.copyOf(names, size));
            index = known;
        }
        return known;
    }
}
