package org.hemicycle.cloud.translation.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.memory.Words;
import org.hemicycle.cloud.translation.store.EditStore.Line;
import org.hemicycle.ground.platform.translations.PostEditing.Written;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.InvalidInput.FieldError;
import org.hemicycle.ground.shared.Refusal;

/** What a person sends, looked at: every sentence written, no number lost, and of the original as it is now. */
final class CheckedSentences {
    private static final int LONGEST_NAME = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CheckedSentences() {}

    /** The sentences with what was written. Throws {@link InvalidInput} that names every field to mend. */
    static List<Line> of(String original, Written written) {
        var errors = new ArrayList<FieldError>();
        name(errors, written.who());
        if (written.sources().size() != written.texts().size()
                || !letters(String.join("", written.sources())).equals(letters(original))) {
            errors.add(new FieldError("text", Refusal.of("translation.edit.invalid.changed")));
            throw new InvalidInput(errors);
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < written.texts().size(); i++) {
            var line = new Line(
                    Words.clean(written.sources().get(i)),
                    Words.clean(written.texts().get(i)));
            check(errors, "text-" + (i + 1), line, written.numbersAreRight());
            lines.add(line);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return lines;
    }

    /** A name that can be shown. Throws {@link InvalidInput}. */
    static String name(String who) {
        var errors = new ArrayList<FieldError>();
        name(errors, who);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return Words.clean(who);
    }

    private static void name(List<FieldError> errors, String who) {
        var clean = Words.clean(who);
        if (clean.isEmpty()) {
            errors.add(new FieldError("who", Refusal.of("translation.edit.invalid.name")));
        } else if (clean.length() > LONGEST_NAME) {
            errors.add(new FieldError("who", Refusal.of("translation.edit.invalid.long", LONGEST_NAME)));
        }
    }

    private static void check(List<FieldError> errors, String field, Line line, boolean numbersAreRight) {
        if (line.text().isEmpty()) {
            errors.add(new FieldError(field, Refusal.of("translation.edit.invalid.empty")));
            return;
        }
        if (line.text().length() > Unit.LONGEST) {
            errors.add(new FieldError(field, Refusal.of("translation.edit.invalid.long", Unit.LONGEST)));
            return;
        }
        var missing = Words.numbersMissing(line.source(), line.text());
        if (!missing.isEmpty() && !numbersAreRight) {
            errors.add(
                    new FieldError(field, Refusal.of("translation.edit.invalid.numbers", String.join(" · ", missing))));
        }
    }

    private static String letters(String text) {
        return SPACES.matcher(Words.clean(text)).replaceAll("");
    }
}
