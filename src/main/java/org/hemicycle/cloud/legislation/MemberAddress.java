package org.hemicycle.cloud.legislation;

import static java.util.Objects.requireNonNull;

import org.hemicycle.ground.shared.ContentRef;

/**
 * Where a member of a parliament stands: the chamber of the latest seat and the source's key of the person, such as
 * {@code us-senate} and {@code c000127}. A key is one person's only in a country, whatever the chamber.
 */
public record MemberAddress(String chamber, String key) {
    /** The kind of content that members are in the change log. */
    public static final String KIND = "member";

    public MemberAddress {
        requireNonNull(chamber);
        requireNonNull(key);
    }

    /** Chamber and key with a slash between. */
    public String path() {
        return chamber + "/" + key;
    }

    /** The page's address, without language. */
    public String page() {
        return "/parliaments/" + country() + "/members/" + key;
    }

    public ContentRef ref() {
        return new ContentRef(KIND, path());
    }

    /** The country by the chamber's code: {@code us} of {@code us-senate}. */
    public String country() {
        var dash = chamber.indexOf('-');
        return dash < 0 ? chamber : chamber.substring(0, dash);
    }
}
