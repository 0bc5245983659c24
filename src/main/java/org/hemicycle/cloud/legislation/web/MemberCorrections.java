package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.CorrectMember.Draft;
import org.hemicycle.cloud.legislation.KnownMember;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.hemicycle.cloud.legislation.MemberCorrection.Field;
import org.hemicycle.cloud.legislation.model.CorrectedProfile;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Writes what an editor corrected of a member, and what may be corrected. */
final class MemberCorrections {
    private final PageContext page;
    private final LegislationNames names;
    private final MemberNames own;
    private final KnownMember member;

    MemberCorrections(PageContext page, LegislationNames names, KnownMember member) {
        this.page = page;
        this.names = names;
        this.own = new MemberNames(page.m(), names);
        this.member = member;
    }

    List<MemberView.Correction> lines() {
        return member.profile().corrections().stream().map(this::line).toList();
    }

    private MemberView.Correction line(MemberCorrection.Applied one) {
        var m = page.m();
        var correction = one.correction();
        return new MemberView.Correction(
                page.to(member.address().page() + "/corrections/" + correction.id() + "/take-back"),
                label(correction.field(), correction.mandate(), one.place()),
                value(correction.field(), correction.value()),
                value(correction.field(), one.said()),
                one.applies(),
                correction.reason(),
                correction.origin(),
                m.moment(correction.correctedAt()));
    }

    private String label(Field field, @Nullable String mandate, @Nullable Integer place) {
        var m = page.m();
        var name = m.of("legislation.correction.field", field);
        if (mandate == null) {
            return name;
        }
        var seat = place == null
                ? mandate.replace("/", " · ")
                : seat(member.profile().mandates().get(place));
        return m.text("legislation.correction.ofMandate", name, seat);
    }

    private String seat(Mandate mandate) {
        return Stream.of(
                        names.chamber(
                                mandate.chamber() == null ? member.address().chamber() : mandate.chamber()),
                        mandate.term(),
                        own.days(mandate.from(), mandate.to()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String value(Field field, @Nullable String value) {
        if (value == null) {
            return page.m().text("legislation.correction.nothing");
        }
        return field.isDate() ? page.m().date(LocalDate.parse(value)) : value;
    }

    /** Whether a mandate, by its place, is shown otherwise than the source gives it. */
    boolean concern(int place) {
        return member.profile().corrections().stream().anyMatch(one -> Objects.equals(one.place(), place));
    }

    MemberView.Form form(Draft draft, List<FailureView.Line> errors) {
        return new MemberView.Form(page.to(member.address().page() + "/corrections"), draft, errors, choices());
    }

    /** Everything that may be corrected: the names, then mandate by mandate. */
    private List<MemberView.Choice> choices() {
        var choices = new ArrayList<MemberView.Choice>();
        fields(false).forEach(field -> choices.add(choice(field, null, null)));
        var keys = CorrectedProfile.keys(CorrectedProfile.said(member.profile()).mandates());
        for (var place = 0; place < keys.size(); place++) {
            var key = keys.get(place);
            var at = place;
            fields(true).forEach(field -> choices.add(choice(field, key, at)));
        }
        return choices;
    }

    private static Stream<Field> fields(boolean ofMandate) {
        return Arrays.stream(Field.values()).filter(field -> field.ofMandate() == ofMandate);
    }

    private MemberView.Choice choice(Field field, @Nullable String mandate, @Nullable Integer place) {
        return new MemberView.Choice(Draft.what(field, mandate), label(field, mandate, place));
    }
}
