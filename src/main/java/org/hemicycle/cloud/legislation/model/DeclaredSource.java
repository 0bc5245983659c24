package org.hemicycle.cloud.legislation.model;

import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Licence;
import org.jspecify.annotations.Nullable;

/**
 * What building works needs to know of a source, as it was declared when its records were read.
 *
 * @param chambers the chambers it feeds; the first is meant where a record names none
 * @param streams in order of precedence: what a later one says wins
 * @param adds {@code stream/field} for the list fields that a stream adds to those of others
 */
public record DeclaredSource(
        String connector,
        String title,
        @Nullable String home,
        List<String> chambers,
        Licence licence,
        List<String> streams,
        Set<String> adds) {
    public DeclaredSource {
        chambers = List.copyOf(chambers);
        streams = List.copyOf(streams);
        adds = Set.copyOf(adds);
    }

    /** What the declaration says today. */
    public static DeclaredSource of(Connector connector) {
        var adds = new java.util.HashSet<String>();
        for (var stream : connector.streams()) {
            connector.adds(stream).forEach(field -> adds.add(stream + "/" + field));
        }
        return new DeclaredSource(
                connector.name(),
                connector.title(),
                connector.home(),
                connector.chambers(),
                connector.licence(),
                connector.streams(),
                adds);
    }

    int rank(String stream) {
        return streams.indexOf(stream);
    }

    boolean adds(String stream, String field) {
        return adds.contains(stream + "/" + field);
    }
}
