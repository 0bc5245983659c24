package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
                        "legislation.translation." + translated.quality().name(),
                        m.languageName(translated.from()),
                        translated.madeBy() == null ? "" : translated.madeBy()),
                translated.quality().isMachine(),
                gist,
                m.date(LocalDate.ofInstant(translated.madeAt(), ZoneOffset.UTC)));
    }
}
