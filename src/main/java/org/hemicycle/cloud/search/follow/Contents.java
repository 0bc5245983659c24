package org.hemicycle.cloud.search.follow;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hemicycle.cloud.search.lucene.Renderings;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be found, asked in bulk of whoever owns it. */
public final class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private final Map<String, ContentSource> sources;
    private final EnglishRenderings english;

    public Contents(Collection<? extends ContentSource> sources, EnglishRenderings english) {
        this.sources = sources.stream().collect(toMap(ContentSource::kind, Function.identity()));
        this.english = english;
    }

    /** What there is in English of content. */
    Renderings renderings(Collection<IndexedContent> contents) {
        return english.of(contents);
    }

    Collection<ContentSource> all() {
        return sources.values();
    }

    boolean knows(String kind) {
        return sources.containsKey(kind);
    }

    List<IndexedContent> of(String kind, Collection<String> ids) {
        return of(java.util.Objects.requireNonNull(sources.get(kind)), ids);
    }

    /** One piece of content that cannot be given does not hold back the others; where none can, the trouble is the source's. */
    List<IndexedContent> of(ContentSource source, Collection<String> ids) {
        try {
            return source.content(ids);
        } catch (RuntimeException e) {
            if (ids.size() < 2) {
                throw e;
            }
            return oneByOne(source, ids, e);
        }
    }

    private static List<IndexedContent> oneByOne(
            ContentSource source, Collection<String> ids, RuntimeException trouble) {
        var contents = new ArrayList<IndexedContent>();
        var failed = new ArrayList<String>();
        for (var id : ids) {
            try {
                contents.addAll(source.content(List.of(id)));
            } catch (RuntimeException _) {
                failed.add(id);
            }
        }
        if (failed.size() == ids.size()) {
            throw trouble;
        }
        LOG.error("index: {} {} cannot be given and are left out", source.kind(), failed, trouble);
        return contents;
    }

    /** All ids of a source, in batches; to be closed. */
    static Stream<List<String>> batches(ContentSource source, int size) {
        var ids = source.allIds();
        return ids.gather(java.util.stream.Gatherers.windowFixed(size)).onClose(ids::close);
    }
}
