package org.hemicycle.cloud.connectors.tree;

import java.util.ArrayList;
import java.util.List;

/** A list, in the source's order. */
public final class Items implements Node {
    private final List<Node> nodes = new ArrayList<>();

    public Items add(Node node) {
        nodes.add(node);
        return this;
    }

    public Node get(int index) {
        return nodes.get(index);
    }

    public int size() {
        return nodes.size();
    }
}
