package org.hemicycle.cloud.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/** Content to be found, told piece by piece. */
public final class ContentExamples {
    private final String id;
    private String kind = "bill";
    private final List<Text> titles = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Text> subjects = new ArrayList<>();
    private final Map<String, List<String>> facets = new LinkedHashMap<>();
    private Set<Audience> audiences = Set.of(Audience.PUBLIC);
    private @Nullable LocalDate date;
    private boolean last;

    private ContentExamples(String id) {
        this.id = id;
    }

    public static ContentExamples bill(String id) {
        return new ContentExamples(id);
    }

    public ContentExamples kind(String other) {
        kind = other;
        return this;
    }

    public ContentExamples titled(String language, String title) {
        titles.add(new Text(title, language));
        return this;
    }

    public ContentExamples summed(String language, String text) {
        texts.add(new Text(text, language));
        return this;
    }

    public ContentExamples numbered(String... all) {
        numbers.addAll(List.of(all));
        return this;
    }

    public ContentExamples by(String... people) {
        names.addAll(List.of(people));
        return this;
    }

    public ContentExamples about(String language, String subject) {
        subjects.add(new Text(subject, language));
        return this;
    }

    public ContentExamples with(String facet, String... values) {
        facets.put(facet, List.of(values));
        return this;
    }

    public ContentExamples seenBy(String... tokens) {
        audiences =
                Set.copyOf(java.util.Arrays.stream(tokens).map(Audience::new).toList());
        return this;
    }

    public ContentExamples on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    public ContentExamples afterAllOthers() {
        return afterAllOthers(true);
    }

    public ContentExamples afterAllOthers(boolean so) {
        last = so;
        return this;
    }

    public IndexedContent done() {
        return new IndexedContent(
                new ContentRef(kind, id),
                1,
                audiences,
                List.copyOf(titles),
                List.copyOf(texts),
                List.copyOf(numbers),
                List.copyOf(names),
                List.copyOf(subjects),
                Map.copyOf(facets),
                date,
                last,
                "{\"id\":\"" + id + "\"}");
    }
}
