package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.util.Set;
import org.hemicycle.cloud.translation.engine.apertium.Places;
import org.hemicycle.ground.platform.commands.DoctorCheck;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.files.DataFolder;

/** Tells the doctor whether there is a translation engine, and if not, why. */
public final class EnginesCheck implements DoctorCheck {
    private static final String WHAT = "translation engine";

    @Override
    public Finding examine(DataFolder data) {
        try {
            var pairs = Places.of(data, System.getenv().getOrDefault("HEMICYCLE_APERTIUM", ""))
                    .pairs();
            return pairs.isEmpty() ? missing(data) : found(pairs, data);
        } catch (IOException e) {
            return Finding.wrong(
                    WHAT,
                    "the data of Apertium cannot be read (" + e.getMessage()
                            + "): remove engines from the data folder, the next ./hemicycle up fetches it again");
        }
    }

    private static Finding found(Set<String> pairs, DataFolder data) {
        var sentence = "Apertium, " + String.join(", ", pairs);
        return Trouble.in(Places.engines(data))
                .map(reason -> Finding.note(WHAT, sentence + "; no more was fetched: " + reason))
                .orElseGet(() -> Finding.good(WHAT, sentence));
    }

    private static Finding missing(DataFolder data) {
        return Trouble.in(Places.engines(data))
                .map(reason -> Finding.note(WHAT, "there is none, so texts are shown in their own language: " + reason))
                .orElseGet(() -> Finding.note(
                        WHAT,
                        Apt.isThere()
                                ? "there is none yet; ./hemicycle up fetches it, unless --no-engines declines"
                                : "there is none, and this system has no apt: install Apertium in its own way"));
    }
}
