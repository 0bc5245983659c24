package org.hemicycle.cloud.connectors.map;

import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** What a declaration says of a member of parliament. */
public record MemberMap(
        @Nullable Value name,
        @Nullable Value familyName,
        @Nullable Value givenName,
        ListField<Mandate> mandates) {

    Member make(Scope scope, Remarks remarks) {
        return new Member(
                Typed.text(name, scope, remarks),
                Typed.text(familyName, scope, remarks),
                Typed.text(givenName, scope, remarks),
                mandates.of(scope, remarks));
    }

    /**
     * Makes mandates: whatever has a term, a date, a party, a group, an area or a role, or names its chamber.
     *
     * @param usualChamber the chamber that is meant where none is named; null where none is
     */
    public record Mandates(
            @Nullable String usualChamber,
            @Nullable Value chamber,
            @Nullable Value term,
            @Nullable Value from,
            @Nullable Value to,
            @Nullable Value party,
            @Nullable Value group,
            @Nullable Value area,
            @Nullable Value role)
            implements ListField.Maker<Mandate> {
        @Override
        public @Nullable Mandate make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = Typed.text(chamber, scope, remarks);
            var mandate = new Mandate(
                    own == null ? usualChamber : own,
                    main != null ? main : Typed.text(term, scope, remarks),
                    Typed.date(from, scope, remarks),
                    Typed.date(to, scope, remarks),
                    Typed.text(party, scope, remarks),
                    Typed.text(group, scope, remarks),
                    Typed.text(area, scope, remarks),
                    Typed.text(role, scope, remarks),
                    scope.at());
            return own != null || saysSomething(mandate) ? mandate : null;
        }

        private static boolean saysSomething(Mandate mandate) {
            return Stream.of(
                            mandate.term(),
                            mandate.from(),
                            mandate.to(),
                            mandate.party(),
                            mandate.group(),
                            mandate.area(),
                            mandate.role())
                    .anyMatch(Objects::nonNull);
        }
    }
}
