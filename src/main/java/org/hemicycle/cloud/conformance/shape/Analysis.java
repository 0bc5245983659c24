package org.hemicycle.cloud.conformance.shape;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document.Use;
import org.jspecify.annotations.Nullable;

/**
 * What can be made of what was seen: the structured answers, the sets of records in them, and the one that looks most like
 * bills.
 */
public final class Analysis {
    private static final Set<How> NOT_FOR_ITSELF =
            Set.of(How.AGAIN, How.SECOND_PAGE, How.DETAIL, How.ROBOTS, How.LICENCE);

    private final Words words;
    private final List<Document> documents;
    private final List<RecordSet> sets;
    private final @Nullable RecordSet main;
    private final @Nullable Roles roles;

    private Analysis(List<Sight> sights, Words words) {
        this.words = words;
        this.documents = sights.stream()
                .filter(Sight::answered)
                .map(Document::of)
                .filter(Objects::nonNull)
                .toList();
        this.sets = RecordSets.find(documents.stream()
                .filter(document -> !NOT_FOR_ITSELF.contains(document.sight().how()))
                .toList());
        this.main = RecordSets.main(sets, words);
        this.roles = main == null ? null : new Roles(main, words);
    }

    public static Analysis of(List<Sight> sights, Words words) {
        return new Analysis(sights, words);
    }

    public Words words() {
        return words;
    }

    /** Everything in a structured format, whatever it is for. */
    public List<Document> documents() {
        return documents;
    }

    /** The structured answers that are data. */
    public List<Document> data() {
        return documents.stream().filter(document -> document.use() == Use.DATA).toList();
    }

    public List<RecordSet> sets() {
        return sets;
    }

    /** The records that look most like bills; null where there are none. */
    public @Nullable RecordSet main() {
        return main;
    }

    /** What their fields seem to mean. */
    public @Nullable Roles roles() {
        return roles;
    }

    /** The answer that holds most of them. */
    public @Nullable Document mainDocument() {
        return main == null
                ? null
                : main.documents().stream()
                        .max(java.util.Comparator.comparingInt(
                                document -> main.only(document).size()))
                        .orElse(null);
    }

    /** The records of the same kind in what was asked afterwards; null where there are none. */
    public @Nullable RecordSet later(How how) {
        if (main == null) {
            return null;
        }
        var found = RecordSets.find(documents.stream()
                .filter(document -> document.sight().how() == how)
                .toList());
        return found.stream()
                .filter(set -> Objects.equals(set.path(), main.path()))
                .findFirst()
                .orElse(found.stream()
                        .max(java.util.Comparator.comparingInt(RecordSet::size))
                        .orElse(null));
    }
}
