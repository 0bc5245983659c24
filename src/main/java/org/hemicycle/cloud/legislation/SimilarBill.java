package org.hemicycle.cloud.legislation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another bill with why it is similar, the strongest reason first. */
public record SimilarBill(BillCard bill, List<Reason> reasons) {
    public SimilarBill {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why two bills are similar.
     *
     * @param words the link's words, the identifier or the subject that they share
     */
    public record Reason(Why why, @Nullable String words) {}

    /** The reasons there are; none is a guess. */
    public enum Why {
        /** This bill's source links to the other. */
        LINKS_TO,
        /** The other bill's source links to this one. */
        LINKED_FROM,
        /** Both carry an identifier that does not identify them. */
        SHARED_IDENTIFIER,
        /** Both sources give them the same subject. */
        SHARED_SUBJECT
    }
}
