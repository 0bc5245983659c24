package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.web.Messages;

/**
 * A text that was brought into the reader's language, with what the reader must know of it.
 *
 * @param text in the reader's language
 * @param label who or what made it, and from which language
 * @param machine whether nobody has checked it
 * @param gist whether it tells what the text is about and no more
 * @param made when
 */
public record MachineText(Text text, String label, boolean machine, boolean gist, String made) {

    static MachineText of(TranslatedText translated, Messages m) {
        var gist = translated.quality() == Quality.MACHINE_GIST;
        return new MachineText(
                new Text(translated.text(), translated.to(), LegislationNames.direction(translated.to())),
                m.text(
                        label(translated),
                        m.languageName(translated.from()),
                        Objects.requireNonNullElse(translated.madeBy(), ""),
                        Objects.requireNonNullElse(translated.checkedBy(), "")),
                translated.quality().isMachine(),
                gist,
                m.date(LocalDate.ofInstant(translated.madeAt(), ZoneOffset.UTC)));
    }

    /** What people wrote, here or before, says whose words they are. */
    private static String label(TranslatedText translated) {
        if (translated.isByPerson()) {
            return translated.checkedBy() == null
                    ? "legislation.translation.person"
                    : "legislation.translation.checked";
        }
        if (!translated.engine().equals(TranslatedText.MEMORY)) {
            return "legislation.translation." + translated.quality().name();
        }
        return "legislation.translation.memory"
                + switch (translated.quality()) {
                    case OFFICIAL -> ".OFFICIAL";
                    case REVIEWED -> translated.madeBy() == null ? ".file" : "";
                    case MACHINE, MACHINE_GIST -> translated.madeBy() == null ? ".numbers.file" : ".numbers";
                };
    }
}
