package org.hemicycle.ground.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one piece of content.
 *
 * @param audiences who may find it; at least one
 * @param titles in each language there is, the main one first
 * @param texts summaries and further text
 * @param numbers every number and identifier it is known by, as written, such as {@code PL 1876/2023}
 * @param names people and bodies
 * @param subjects words of subject
 * @param facets facet name (a letter, then letters and digits) to values, such as {@code country} to {@code [br]}
 * @param date by which it is sorted, newest and oldest; null sorts last
 * @param last whether lists by date show it only after all that is not, such as sample data among what is real
 * @param card what a list shows, as JSON of the owner's making; given back as it is with each hit
 */
public record IndexedContent(
        ContentRef ref,
        long revision,
        Set<Audience> audiences,
        List<Text> titles,
        List<Text> texts,
        List<String> numbers,
        List<String> names,
        List<Text> subjects,
        Map<String, List<String>> facets,
        @Nullable LocalDate date,
        boolean last,
        String card) {

    /**
     * Its titles and texts, in this order, as the port of translation takes them: of the country that is its facet of this
     * name, and for everybody. Nothing of what is not public.
     */
    public List<OriginalText> originals() {
        if (!audiences.contains(Audience.PUBLIC)) {
            return List.of();
        }
        var countries = facets.getOrDefault("country", List.of());
        var country = countries.size() == 1 ? countries.getFirst() : null;
        return Stream.concat(
                        titles.stream().map(title -> original(title, OriginalText.Kind.TITLE, country)),
                        texts.stream().map(text -> original(text, OriginalText.Kind.SUMMARY, country)))
                .toList();
    }

    private static OriginalText original(Text text, OriginalText.Kind kind, @Nullable String country) {
        return new OriginalText(text.text(), text.language(), kind, country, null, Audience.PUBLIC);
    }

    /** A text with its language, a BCP 47 tag. */
    public record Text(String text, String language) {}
}
