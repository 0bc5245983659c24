package org.hemicycle.cloud.legislation.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The keys in addresses of works. A tilde stands in no plain key, so that a distinguished one is never taken for another. */
public final class Addressing {
    private Addressing() {}

    /** A key from the source's own key, where the source gives no number. */
    static String ofKey(WorkKey work) {
        var slug = Folding.slug(work.key());
        return slug.isEmpty() ? HexFormat.of().formatHex(work.key().getBytes(StandardCharsets.UTF_8)) : slug;
    }

    /** The keys that the address of a person may have, the plainest first. */
    public static List<String> ofPerson(WorkKey person) {
        var plain = ofKey(person);
        var hex = HexFormat.of().formatHex(person.key().getBytes(StandardCharsets.UTF_8));
        return List.of(plain, plain + "~" + person.connector(), hex + "~" + person.connector());
    }

    /** The key of a work whose plain key other works want too: with the source and its own key behind. */
    public static String distinguished(String wanted, WorkKey work) {
        return wanted + "~" + work.connector() + "~" + ofKey(work);
    }
}
