package org.hemicycle.cloud.translation.memory.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.jspecify.annotations.Nullable;

/** What an entry of a file says of itself, by name: what kind it is, whose, from where and when. */
final class Stated {
    /** The date form of TMX. */
    private static final DateTimeFormatter TMX =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, String> said = new HashMap<>();

    /** An entry says this of itself; of one name the first counts. */
    void say(@Nullable String name, @Nullable String value) {
        if (name != null && value != null && name.startsWith("x-")) {
            said.putIfAbsent(name, value);
        }
    }

    /** Where the unit comes from, as it says; what it does not say is taken from the file. */
    Origin origin(Origin ofFile) {
        var kind = Origin.Kind.of(said.getOrDefault("x-origin", "")).orElse(ofFile.kind());
        var who = said.getOrDefault("x-who", "");
        return new Origin(kind, who.isBlank() ? ofFile.who() : who, said.get("x-address"), at(ofFile.at()));
    }

    String country() {
        return said.getOrDefault("x-country", "");
    }

    /** The language it was translated from; {@code all} where its texts say it equally, empty where it says nothing. */
    String original() {
        return said.getOrDefault("x-original", "");
    }

    private Instant at(Instant otherwise) {
        var stated = said.getOrDefault("x-made", "");
        try {
            return stated.isEmpty() ? otherwise : TMX.parse(stated, Instant::from);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“%s” is no date such as 20261123T090000Z".formatted(stated), e);
        }
    }

    /** The same, to be written; an address and a country only where they are known. */
    static Map<String, String> of(Unit unit) {
        var origin = unit.origin();
        var said = new LinkedHashMap<String, String>();
        said.put("x-origin", origin.kind().code());
        said.put("x-who", origin.who());
        if (origin.address() != null) {
            said.put("x-address", origin.address());
        }
        if (!unit.country().isEmpty()) {
            said.put("x-country", unit.country());
        }
        said.put("x-made", TMX.format(origin.at()));
        return said;
    }
}
