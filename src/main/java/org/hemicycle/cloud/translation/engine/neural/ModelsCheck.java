package org.hemicycle.cloud.translation.engine.neural;

import java.util.ArrayList;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.neural.files.CheckedFiles;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.hemicycle.ground.platform.commands.DoctorCheck;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.files.DataFolder;

/** Tells the doctor which models there are, and whether their files are what their cards say. */
public final class ModelsCheck implements DoctorCheck {
    private static final String WHAT = "translation models";

    @Override
    public Finding examine(DataFolder data) {
        var models = Models.of(data);
        var wrong = new ArrayList<String>();
        models.refused().forEach((place, why) -> wrong.add("%s (%s)".formatted(place, why)));
        var good = new ArrayList<String>();
        for (var files : models.good()) {
            try {
                files.check();
                good.add(named(files));
            } catch (ModelRefused why) {
                wrong.add("%s (%s)".formatted(files.files().place(), why.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            return Finding.wrong(
                    WHAT,
                    "a model is not used, other engines stand in: %s; copy it again or remove its folder"
                            .formatted(String.join("; ", wrong)));
        }
        return good.isEmpty()
                ? Finding.good(WHAT, "none; texts are translated by the other engines")
                : Finding.good(WHAT, String.join("; ", good));
    }

    private static String named(CheckedFiles files) {
        var passed = files.card().passed().stream().map(Direction::toString).toList();
        return files.card().fullName()
                + (passed.isEmpty() ? ", serves no direction by itself" : " for " + String.join(", ", passed));
    }
}
