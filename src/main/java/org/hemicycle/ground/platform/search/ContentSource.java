package org.hemicycle.ground.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Implemented by each context whose content is found: gives, in bulk, what is to be indexed. */
public interface ContentSource {

    /** The kind of content it owns, as in {@code ContentRef.kind}. */
    String kind();

    /** The documents of these ids, in any order; what no longer exists or is removed is left out. */
    List<IndexedContent> content(Collection<String> ids);

    /** All ids, each once, for rebuilding the index; read lazily, to be closed by the caller. */
    Stream<String> allIds();
}
