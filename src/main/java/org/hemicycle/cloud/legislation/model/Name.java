package org.hemicycle.cloud.legislation.model;

import java.util.Set;
import org.hemicycle.cloud.connectors.record.Identifier;

/**
 * An identifier reduced to what makes two of them equal: scheme, chamber, term and the folded value. Where no chamber owns
 * the scheme, its numbers count within the source that gives them ({@code @connector}), except for the few schemes that the
 * whole world shares.
 */
public record Name(String scheme, String chamber, String term, String folded) {
    private static final Set<String> WORLDWIDE = Set.of("eli", "celex", "ecli", "uri", "doi");

    /** The identifier as this connector means it. */
    public static Name of(Identifier identifier, String connector) {
        return new Name(
                identifier.scheme(),
                scope(identifier, connector),
                identifier.term() == null ? "" : identifier.term(),
                Folding.fold(identifier.value()));
    }

    private static String scope(Identifier identifier, String connector) {
        var chamber = identifier.chamber();
        if (chamber != null) {
            return chamber;
        }
        return WORLDWIDE.contains(identifier.scheme()) ? "" : "@" + connector;
    }
}
