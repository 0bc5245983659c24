package org.hemicycle.cloud.legislation.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a member. */
public final class MemberDifferences {
    private final List<FieldChange> changes = new ArrayList<>();

    private MemberDifferences() {}

    /** The fields that differ, in the order of the model. */
    public static List<FieldChange> between(Profile before, Profile after) {
        var found = new MemberDifferences();
        found.compare("name", one(before.name()), one(after.name()), MemberDifferences::value);
        found.compare("familyName", one(before.familyName()), one(after.familyName()), MemberDifferences::value);
        found.compare("givenName", one(before.givenName()), one(after.givenName()), MemberDifferences::value);
        found.compare("identifiers", before.identifiers(), after.identifiers(), MemberDifferences::parts);
        found.compare("mandates", before.mandates(), after.mandates(), MemberDifferences::parts);
        found.compare("addresses", before.pages(), after.pages(), MemberDifferences::value);
        found.compare("corrections", before.corrections(), after.corrections(), MemberDifferences::parts);
        return found.changes;
    }

    private <T> void compare(String field, List<T> before, List<T> after, Function<T, Map<String, String>> parts) {
        if (before.equals(after)) {
            return;
        }
        var went = new ArrayList<>(before.stream().map(parts).toList());
        var came = new ArrayList<>(after.stream().map(parts).toList());
        for (var item : List.copyOf(went)) {
            if (came.remove(item)) {
                went.remove(item);
            }
        }
        if (!went.isEmpty() || !came.isEmpty()) {
            changes.add(new FieldChange(field, went, came));
        }
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Map<String, String> value(String value) {
        return Map.of("value", value);
    }

    private static Map<String, String> parts(Identifier one) {
        return Map.of("scheme", one.scheme(), "value", one.value());
    }

    private static Map<String, String> parts(Mandate one) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "chamber", one.chamber());
        put(parts, "term", one.term());
        put(parts, "from", one.from());
        put(parts, "to", one.to());
        put(parts, "party", one.party());
        put(parts, "group", one.group());
        put(parts, "area", one.area());
        put(parts, "role", one.role());
        return parts;
    }

    private static Map<String, String> parts(MemberCorrection.Applied one) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "field", one.correction().field());
        put(parts, "mandate", one.correction().mandate());
        put(parts, "value", one.correction().value());
        put(parts, "said", one.said());
        put(parts, "reason", one.correction().reason());
        put(parts, "origin", one.correction().origin());
        put(parts, "applies", one.applies());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
