package org.hemicycle.cloud.harvest.fetch;

import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface Fetched {

    /** The source answered; whoever takes the answer closes its body. */
    record Answered(
            Spool body,
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String link)
            implements Fetched {}

    /** The source says that it would answer as before. */
    record Unmodified() implements Fetched {}

    /** The source says that there is no such thing. */
    record Absent() implements Fetched {}
}
