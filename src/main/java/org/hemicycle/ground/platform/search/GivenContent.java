package org.hemicycle.ground.platform.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.ground.shared.ContentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content as its owners give it, for whoever follows the change log and must not stop at what cannot be given.
 *
 * @param sources asked anew each time
 * @param follower for whom it is asked, as the log names it
 */
public record GivenContent(Iterable<ContentSource> sources, String follower) {
    private static final Logger LOG = LoggerFactory.getLogger(GivenContent.class);

    /** What of this content is there. */
    public List<IndexedContent> of(Collection<ContentRef> refs) {
        var ids = new LinkedHashMap<String, List<String>>();
        refs.forEach(ref ->
                ids.computeIfAbsent(ref.kind(), kind -> new ArrayList<>()).add(ref.id()));
        var contents = new ArrayList<IndexedContent>();
        sources.forEach(source -> contents.addAll(contents(source, ids)));
        return contents;
    }

    private List<IndexedContent> contents(ContentSource source, Map<String, List<String>> ids) {
        var asked = ids.getOrDefault(source.kind(), List.of());
        if (asked.isEmpty()) {
            return List.of();
        }
        try {
            return source.content(asked);
        } catch (RuntimeException trouble) {
            return asked.size() == 1 ? leftOut(source, asked, trouble) : oneByOne(source, asked);
        }
    }

    /** One piece of content that cannot be given does not hold back the others. */
    private List<IndexedContent> oneByOne(ContentSource source, List<String> ids) {
        var contents = new ArrayList<IndexedContent>();
        for (var id : ids) {
            contents.addAll(contents(source, Map.of(source.kind(), List.of(id))));
        }
        return contents;
    }

    private List<IndexedContent> leftOut(ContentSource source, List<String> ids, RuntimeException trouble) {
        LOG.error("{}: {} {} cannot be given and is left out", follower, source.kind(), ids, trouble);
        return List.of();
    }
}
