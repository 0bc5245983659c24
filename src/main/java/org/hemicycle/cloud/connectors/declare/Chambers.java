package org.hemicycle.cloud.connectors.declare;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemicycle.ground.parliaments.Parliaments;

/** The chambers that a declaration may name: those of the registry, and invented ones of countries that no one will ever have. */
final class Chambers {
    /** Country codes that ISO 3166-1 leaves to users, for examples and tests. */
    private static final Pattern INVENTED = Pattern.compile("^(aa|q[m-z]|x[a-z]|zz)-");

    private Chambers() {}

    /** Tells of a chamber that is not registered, with those of its country, or all where the country has none. */
    static void check(String chamber, Part.Place place, Findings findings) {
        var registered = Parliaments.registered().chamberCodes();
        if (!INVENTED.matcher(chamber).find() && !registered.contains(chamber)) {
            findings.unknown(place, "the chamber", chamber, sameCountry(chamber, registered));
        }
    }

    private static Set<String> sameCountry(String chamber, Set<String> registered) {
        var country = chamber.substring(0, chamber.indexOf('-') + 1);
        var same = registered.stream().filter(code -> code.startsWith(country)).collect(Collectors.toSet());
        return same.isEmpty() ? registered : same;
    }
}
