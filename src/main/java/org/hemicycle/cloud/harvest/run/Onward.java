package org.hemicycle.cloud.harvest.run;

import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer leads.
 *
 * @param reading null where it was not read
 * @param foot null where it is no page among others
 */
record Onward(@Nullable Reading reading, @Nullable PageFoot foot) {
    /** An answer from which nothing follows, and which was not read. */
    static final Onward NOWHERE = new Onward(null, null);
}
