package org.hemicycle.cloud.connectors.read;

import java.util.List;
import org.hemicycle.cloud.connectors.tree.Node;

/** An answer as a tree, with the parts that could not be read and what else was noticed. */
public record Parsed(Node top, List<Fault> faults, List<String> notes) {
    public Parsed {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    static Parsed of(Node top) {
        return new Parsed(top, List.of(), List.of());
    }

    Parsed noting(List<String> more) {
        return more.isEmpty() ? this : new Parsed(top, faults, more);
    }
}
