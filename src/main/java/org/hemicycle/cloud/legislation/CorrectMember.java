package org.hemicycle.cloud.legislation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberCorrection.Field;
import org.hemicycle.cloud.legislation.intake.CorrectedMembers;
import org.hemicycle.cloud.legislation.model.CorrectedProfile;
import org.hemicycle.cloud.legislation.store.CorrectionStore;
import org.hemicycle.cloud.legislation.store.MemberRow;
import org.hemicycle.cloud.legislation.store.MemberStore;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.InvalidInput.FieldError;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.ground.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is shown of a member, with reason and origin, and takes it back; what the source says is never changed. */
@Service
public class CorrectMember {
    private static final int SHORT = 300;
    private static final int LONG = 2000;

    private final MemberStore members;
    private final CorrectionStore corrections;
    private final CorrectedMembers corrected;
    private final Clock clock;

    CorrectMember(MemberStore members, CorrectionStore corrections, CorrectedMembers corrected, Clock clock) {
        this.members = members;
        this.corrections = corrections;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * What an editor wrote into the form, as it was written.
     *
     * @param what a {@link Field}, with a colon and the mandate where it is one of a mandate
     */
    public record Draft(String what, String value, String reason, String origin) {
        /** Nothing yet. */
        public static final Draft EMPTY = new Draft("", "", "", "");

        public Draft {
            what = what.strip();
            value = value.strip();
            reason = reason.strip();
            origin = origin.strip();
        }

        /** What the form sends for a field. */
        public static String what(Field field, @Nullable String mandate) {
            return mandate == null ? field.name() : field.name() + ":" + mandate;
        }

        private @Nullable Field field() {
            var name = what.replaceFirst("(?s):.*", "");
            return Arrays.stream(Field.values())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String mandate() {
            var colon = what.indexOf(':');
            return colon < 0 ? null : what.substring(colon + 1);
        }
    }

    /** Corrects a value of a member. Throws {@link InvalidInput} that names every field to mend, and {@link NotFound}. */
    @Transactional
    public void correct(String country, String key, Draft draft) {
        corrected.lock();
        var row = row(country, key);
        var field = checked(row.profile(), draft);
        var value = draft.value().isEmpty() ? null : draft.value();
        corrections.add(row.person(), field, draft.mandate(), value, draft.reason(), draft.origin(), clock.instant());
        corrected.show(row.person());
    }

    /** Takes a correction back. Throws {@link NotFound} where none of that number stands. */
    @Transactional
    public void takeBack(String country, String key, long id) {
        corrected.lock();
        var row = row(country, key);
        if (!corrections.takeBack(row.person(), id, clock.instant())) {
            throw new NotFound("no correction " + id + " of " + row.address().path());
        }
        corrected.show(row.person());
    }

    private MemberRow row(String country, String key) {
        return members.at(country, key).orElseThrow(() -> new NotFound("member " + country + "/" + key));
    }

    private static Field checked(Profile shown, Draft draft) {
        var errors = new ArrayList<FieldError>();
        text(errors, "reason", draft.reason(), LONG);
        text(errors, "origin", draft.origin(), SHORT);
        var field = draft.field();
        var place = CorrectedProfile.keys(CorrectedProfile.said(shown).mandates())
                .indexOf(Objects.requireNonNullElse(draft.mandate(), ""));
        if (field == null || field.ofMandate() == (place < 0) || field.ofMandate() == (draft.mandate() == null)) {
            errors.add(new FieldError("what", Refusal.of("legislation.correction.invalid.what")));
        } else {
            value(errors, shown, field, place, draft.value());
        }
        if (field == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return field;
    }

    private static void value(List<FieldError> errors, Profile shown, Field field, int place, String value) {
        if (value.isEmpty() && field == Field.NAME) {
            errors.add(new FieldError("value", Refusal.of("legislation.proposal.invalid.empty")));
        } else if (value.length() > SHORT) {
            errors.add(new FieldError("value", Refusal.of("legislation.proposal.invalid.long", SHORT)));
        } else if (!value.isEmpty() && field.isDate() && !isDate(value)) {
            errors.add(new FieldError("value", Refusal.of("legislation.correction.invalid.date")));
        } else if (value.equals(Objects.requireNonNullElse(CorrectedProfile.said(shown, field, place), ""))) {
            errors.add(new FieldError("value", Refusal.of("legislation.correction.invalid.same")));
        }
    }

    private static void text(List<FieldError> errors, String field, String text, int most) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, Refusal.of("legislation.proposal.invalid.empty")));
        } else if (text.length() > most) {
            errors.add(new FieldError(field, Refusal.of("legislation.proposal.invalid.long", most)));
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
