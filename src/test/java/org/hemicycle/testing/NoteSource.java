package org.hemicycle.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;

/**
 * Content of a kind that no context has, for tests of those who follow the change log.
 *
 * @param notes by their ids; a test may change them
 */
public record NoteSource(Map<String, IndexedContent> notes) implements ContentSource {
    @Override
    public String kind() {
        return "note";
    }

    @Override
    public List<IndexedContent> content(Collection<String> ids) {
        return notes.values().stream()
                .filter(note -> ids.contains(note.ref().id()))
                .toList();
    }

    @Override
    public Stream<String> allIds() {
        return notes.keySet().stream();
    }
}
