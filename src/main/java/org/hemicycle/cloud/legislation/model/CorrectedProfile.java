package org.hemicycle.cloud.legislation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.hemicycle.cloud.legislation.MemberCorrection.Applied;
import org.hemicycle.cloud.legislation.MemberCorrection.Field;
import org.jspecify.annotations.Nullable;

/**
 * Lays what an editor corrected over what a source says of a member, and takes it off again: a pure function. Mandates keep
 * the order of the source.
 */
public final class CorrectedProfile {
    private CorrectedProfile() {}

    /** What is shown. */
    public static Profile of(Profile said, List<MemberCorrection> corrections) {
        var keys = keys(said.mandates());
        var shown = said;
        var applied = new ArrayList<Applied>();
        for (var correction : corrections) {
            var place = correction.mandate() == null ? -1 : keys.indexOf(correction.mandate());
            var one = new Applied(correction, said(said, correction.field(), place), place < 0 ? null : place);
            applied.add(one);
            shown = one.applies() ? with(shown, correction.field(), place, correction.value()) : shown;
        }
        return shown.corrected(applied);
    }

    /** What the source says. */
    public static Profile said(Profile shown) {
        var said = shown;
        for (var one : shown.corrections()) {
            var place = one.place();
            said = one.applies() ? with(said, one.correction().field(), place == null ? -1 : place, one.said()) : said;
        }
        return said.corrected(List.of());
    }

    /** What each mandate is known by, in their order. */
    public static List<String> keys(List<Mandate> mandates) {
        var times = new HashMap<String, Integer>();
        return mandates.stream()
                .map(mandate ->
                        "%s/%s/%s".formatted(text(mandate.chamber()), text(mandate.term()), text(mandate.from())))
                .map(key -> times.merge(key, 1, Integer::sum) == 1 ? key : key + "#" + times.get(key))
                .toList();
    }

    /** The value of a field; null where there is none. */
    public static @Nullable String said(Profile profile, Field field, int place) {
        return switch (field) {
            case NAME -> profile.name();
            case FAMILY_NAME -> profile.familyName();
            case GIVEN_NAME -> profile.givenName();
            case FROM, TO, PARTY, GROUP, AREA, ROLE ->
                place < 0 ? null : said(profile.mandates().get(place), field);
        };
    }

    private static @Nullable String said(Mandate mandate, Field field) {
        return switch (field) {
            case FROM -> mandate.from() == null ? null : mandate.from().toString();
            case TO -> mandate.to() == null ? null : mandate.to().toString();
            case PARTY -> mandate.party();
            case GROUP -> mandate.group();
            case AREA -> mandate.area();
            case ROLE -> mandate.role();
            case NAME, FAMILY_NAME, GIVEN_NAME -> null;
        };
    }

    private static Profile with(Profile profile, Field field, int place, @Nullable String value) {
        var names = profile;
        return switch (field) {
            case NAME -> names.named(value == null ? names.name() : value, names.familyName(), names.givenName());
            case FAMILY_NAME -> names.named(names.name(), value, names.givenName());
            case GIVEN_NAME -> names.named(names.name(), names.familyName(), value);
            case FROM, TO, PARTY, GROUP, AREA, ROLE -> {
                var mandates = new ArrayList<>(profile.mandates());
                mandates.set(place, with(mandates.get(place), field, value));
                yield profile.seated(mandates);
            }
        };
    }

    private static Mandate with(Mandate one, Field field, @Nullable String value) {
        return new Mandate(
                one.chamber(),
                one.term(),
                field == Field.FROM ? day(value) : one.from(),
                field == Field.TO ? day(value) : one.to(),
                field == Field.PARTY ? value : one.party(),
                field == Field.GROUP ? value : one.group(),
                field == Field.AREA ? value : one.area(),
                field == Field.ROLE ? value : one.role(),
                one.at());
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
