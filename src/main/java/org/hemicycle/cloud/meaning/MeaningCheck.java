package org.hemicycle.cloud.meaning;

import java.io.IOException;
import org.hemicycle.cloud.meaning.network.UnfitNetwork;
import org.hemicycle.ground.platform.commands.DoctorCheck;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.files.DataFolder;

/** Tells the doctor whether this machine can compare texts by their meaning. */
public final class MeaningCheck implements DoctorCheck {
    private static final String WHAT = "meaning";

    @Override
    public Finding examine(DataFolder data) {
        try (var _ = MiniLm.read()) {
            return Finding.good(WHAT, MiniLmVectors.VERSION + " works");
        } catch (IOException | UnfitNetwork | LinkageError e) {
            return Finding.note(
                    WHAT, "texts are not compared by their meaning, search finds words only: " + e.getMessage());
        }
    }
}
