package org.hemicycle.ground.platform.changes;

import org.hemicycle.ground.shared.ContentRef;

/** A change of content to be logged: what, its new revision, who may see it, and why it changed. */
public record Change(ContentRef ref, long revision, Audience audience, Cause cause) {
    public static Change of(ContentRef ref, long revision, Audience audience, Cause cause) {
        return new Change(ref, revision, audience, cause);
    }
}
