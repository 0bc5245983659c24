package org.hemicycle.cloud.connectors.path;

import org.hemicycle.cloud.connectors.tree.Node;
import org.jspecify.annotations.Nullable;

/** Takes what a path gives, one node after the other. */
interface Hits {
    /** Takes a node; false when no more are wanted. The trail is null where nobody asks for it. */
    boolean take(Node node, @Nullable Trail trail);
}
