package org.hemicycle.cloud.connectors;

import java.util.Optional;
import java.util.stream.Stream;

/** Recorded files of a source, found by the patterns of its {@code recording.yaml}. */
public interface Recordings {

    /** The requests that the names of the recorded files tell, for one stream, in the order of the names. */
    Stream<SourceRequest> requests(String stream);

    /** The file that answers a request; empty where it was not recorded, which says nothing about the source. */
    Optional<RecordedAnswer> find(SourceRequest request);
}
