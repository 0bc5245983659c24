package org.hemicycle.cloud.legislation.web;

import org.jspecify.annotations.Nullable;

/**
 * An incident as readers see it.
 *
 * @param source the source's title, with the address of its page
 * @param reason what went wrong in plain English, for whoever mends it
 * @param dataSince how old what readers see is
 * @param until when it was over, null while it is open
 * @param nextTry when the source is asked again, null where that is not planned
 * @param confirm where an operator says that what the source gives is right; null where that is not to be said
 */
public record IncidentView(
        long id,
        String source,
        String address,
        String kind,
        String tone,
        String what,
        String stillWorks,
        @Nullable String reason,
        @Nullable String stream,
        @Nullable Example example,
        @Nullable String withheld,
        @Nullable String dataSince,
        String since,
        String lastSeen,
        @Nullable String until,
        @Nullable String ending,
        String lasted,
        @Nullable String nextTry,
        @Nullable String confirm) {

    /** Where it can be seen. */
    public record Example(
            String address,
            @Nullable String key,
            @Nullable String at,
            @Nullable String fragment) {}
}
