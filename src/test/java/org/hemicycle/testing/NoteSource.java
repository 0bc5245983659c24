package org.hemicycle.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.shared.ContentRef;

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

    /** A note for an audience, with these titles. */
    public static IndexedContent note(String id, String audience, IndexedContent.Text... titles) {
        return new IndexedContent(
                new ContentRef("note", id),
                1,
                Set.of(new Audience(audience)),
                List.of(titles),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                false,
                "{}");
    }
}
