package org.hemicycle.cloud.connectors.path;

import java.util.List;
import org.hemicycle.cloud.connectors.tree.Node;
import org.jspecify.annotations.Nullable;

/** What stands in square brackets: which of the nodes that a step found are meant. */
sealed interface Filter {

    /** A node that a step found. */
    record Candidate(Node node, @Nullable Trail trail) {}

    List<Candidate> of(List<Candidate> found, Scope scope);

    /** By position, from the end where it is negative. */
    record Position(int index) implements Filter {
        @Override
        public List<Candidate> of(List<Candidate> found, Scope scope) {
            int position = index < 0 ? found.size() + index : index;
            return position < 0 || position >= found.size() ? List.of() : List.of(found.get(position));
        }
    }

    /** By a condition that starts at the node. */
    record Where(Condition condition) implements Filter {
        @Override
        public List<Candidate> of(List<Candidate> found, Scope scope) {
            return found.stream()
                    .filter(candidate -> condition.holds(scope.item(candidate.node(), null, scope.at())))
                    .toList();
        }
    }
}
