package org.hemicycle.ground.platform.translations;

import java.util.Collection;
import java.util.List;

/** Implemented by each context whose content is published in several languages by whoever wrote it: gives these texts, in bulk. */
public interface ParallelSource {

    /** The kind of content it owns, as in {@code ContentRef.kind}. */
    String kind();

    /** What these pieces of content say in several languages; what no longer exists or is not public is left out. */
    List<ParallelText> parallel(Collection<String> ids);
}
