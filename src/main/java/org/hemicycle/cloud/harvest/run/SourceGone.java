package org.hemicycle.cloud.harvest.run;

import org.hemicycle.cloud.harvest.SourceError;

/** The source gives so much trouble that there is no point in asking on. */
final class SourceGone extends RuntimeException {
    private final transient SourceError why;

    SourceGone(SourceError why) {
        super(why.getMessage(), why);
        this.why = why;
    }

    SourceError why() {
        return why;
    }
}
