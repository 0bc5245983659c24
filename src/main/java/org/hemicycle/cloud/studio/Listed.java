package org.hemicycle.cloud.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connector that can be edited.
 *
 * @param title as its declaration names it; its own name where that is not sound
 * @param published whether what is in use was published on this installation
 * @param inUse whether anything is in use
 * @param draftSaved when its draft was last changed; null where there is none
 */
public record Listed(
        String name,
        String title,
        boolean published,
        boolean inUse,
        @Nullable Instant draftSaved) {}
