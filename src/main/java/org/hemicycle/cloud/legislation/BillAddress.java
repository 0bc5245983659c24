package org.hemicycle.cloud.legislation;

import static java.util.Objects.requireNonNull;

import org.hemicycle.ground.shared.ContentRef;

/** Where a bill stands: its chamber of origin and the key people quote, such as {@code us-house} and {@code hr-1-116}. */
public record BillAddress(String chamber, String key) implements Comparable<BillAddress> {
    /** The kind of content that bills are in the change log and the index. */
    public static final String KIND = "bill";

    public BillAddress {
        requireNonNull(chamber);
        requireNonNull(key);
    }

    /** Reads what {@link #path()} writes. */
    public static BillAddress parse(String path) {
        var slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            throw new IllegalArgumentException("not the address of a bill: " + path);
        }
        return new BillAddress(path.substring(0, slash), path.substring(slash + 1));
    }

    /** Chamber and key with a slash between, as in addresses of pages. */
    public String path() {
        return chamber + "/" + key;
    }

    /** The bill in the change log and the index. */
    public ContentRef ref() {
        return new ContentRef(KIND, path());
    }

    /** The country by the chamber's code: {@code br} of {@code br-camara}. */
    public String country() {
        var dash = chamber.indexOf('-');
        return dash < 0 ? chamber : chamber.substring(0, dash);
    }

    @Override
    public int compareTo(BillAddress other) {
        return path().compareTo(other.path());
    }
}
