package org.hemicycle.cloud.harvest.run;

import java.util.UUID;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.store.KnownFragment;
import org.hemicycle.cloud.harvest.store.NewFragment;
import org.hemicycle.cloud.harvest.watch.Look;
import org.jspecify.annotations.Nullable;

/**
 * An answer, or a part of one, that was read and is to be taken in.
 *
 * @param foot what its paging turns on; null where it is no page among others
 * @param known the fragment that says the same; null where it is to be stored
 * @param fresh the fragment to be stored; null where it is known
 * @param look what the watch sees of it
 */
record Page(
        SourceRequest request,
        UUID requestKey,
        int place,
        Reading reading,
        @Nullable PageFoot foot,
        @Nullable KnownFragment known,
        @Nullable NewFragment fresh,
        Look look,
        int size) {
    /** Whether it takes the place of what the source said before, which no validator of that names any more. */
    boolean supersedes() {
        return fresh != null && fresh.replaces() != null;
    }
}
