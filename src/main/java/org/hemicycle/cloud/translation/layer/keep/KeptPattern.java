package org.hemicycle.cloud.translation.layer.keep;

import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Declared;

/**
 * A pattern whose matches, or their group {@code name}, go through unchanged.
 *
 * @param only what it asks for beyond the text; empty where nothing
 */
record KeptPattern(String id, Set<String> languages, Bounded pattern, String only) {
    private static final Set<String> NAMES = Set.of("id", "languages", "pattern", "examples", "only", "note");
    private static final Set<String> ADDRESSES = Set.of("web-address", "mail-address", "file-name", "celex-eli-ecli");
    private static final Set<String> BILLS = Set.of("bulletin-cl", "procedure-eu");

    static KeptPattern of(Declared entry, Map<String, String> parts) {
        entry.only(NAMES);
        var only = entry.textIf("only");
        return new KeptPattern(
                entry.text("id"), entry.set("languages"), Bounded.of(entry, parts), only == null ? "" : only);
    }

    /** Addresses come before all, numbers of bills before dates, acronyms last. */
    int rank() {
        if (ADDRESSES.contains(id)) {
            return Keeper.ADDRESS;
        }
        if (id.startsWith("bill-number") || id.startsWith("file-") || BILLS.contains(id)) {
            return Keeper.BILL;
        }
        return id.equals("acronym") ? Keeper.ACRONYM : Keeper.OTHER;
    }
}
