package org.hemicycle.cloud.connectors.map;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.record.Content;

/** The fields that a stream may require, and whether a content has them. */
public final class Required {
    private static final Map<String, Predicate<Content>> FIELDS = Map.ofEntries(
            Map.entry("identifiers", content -> !content.identifiers().isEmpty()),
            Map.entry("chamber", content -> content.chamber() != null),
            Map.entry("term", content -> content.term() != null),
            Map.entry("number", content -> content.number() != null),
            Map.entry("slug", content -> content.slug() != null),
            Map.entry("initiator", content -> content.initiator() != null),
            Map.entry("titles", content -> !content.titles().isEmpty()),
            Map.entry("sponsors", content -> !content.sponsors().isEmpty()),
            Map.entry("subjects", content -> !content.subjects().isEmpty()),
            Map.entry("introducedOn", content -> content.introducedOn() != null),
            Map.entry("steps", content -> !content.steps().isEmpty()),
            Map.entry("status", content -> content.status() != null),
            Map.entry("outcome", content -> content.decision() != null),
            Map.entry("documents", content -> !content.documents().isEmpty()),
            Map.entry("votes", content -> !content.votes().isEmpty()),
            Map.entry("links", content -> !content.links().isEmpty()),
            Map.entry(
                    "name",
                    content -> content.member() != null && content.member().name() != null),
            Map.entry(
                    "mandates",
                    content -> content.member() != null
                            && !content.member().mandates().isEmpty()),
            Map.entry("addresses", content -> !content.addresses().isEmpty()));

    private Required() {}

    /** The names of the fields. */
    public static Set<String> names() {
        return FIELDS.keySet();
    }

    static boolean given(String field, Content content) {
        var test = FIELDS.get(field);
        return test == null || test.test(content);
    }
}
