package org.hemicycle.cloud.harvest.watch;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.jspecify.annotations.Nullable;

/** Compares everything that a run read anew of a stream with what was learnt before: what is told but withholds nothing. */
final class Comparing {
    private final String stream;
    private final Profile usual;
    private final Profile run;

    Comparing(String stream, Profile usual, Profile run) {
        this.stream = stream;
        this.usual = usual;
        this.run = run;
    }

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        if (run.shaped() >= Thresholds.READ_WELL) {
            vanished(found);
            appeared(found);
        }
        var language = language();
        if (language != null) {
            found.add(language);
        }
        return found;
    }

    private void vanished(List<Finding> found) {
        for (var path : usual.expectedPaths()) {
            if (!run.knowsPath(path)) {
                found.add(about(
                        IncidentKind.PATH_VANISHED, path, Facts.ofShare(usual.percentOfPath(path), run.shaped())));
            }
        }
    }

    private void appeared(List<Finding> found) {
        if (usual.knowsAllPaths()) {
            run.paths().forEach((path, kinds) -> {
                if (!usual.knowsPath(path) && kinds.all() >= Thresholds.COMMON * run.shaped()) {
                    found.add(about(IncidentKind.PATH_APPEARED, path, Facts.ofCounts(0, kinds.all())));
                }
            });
        }
    }

    private @Nullable Finding language() {
        var expected = usual.expectedLanguage();
        var all = run.languages().values().stream().mapToInt(Integer::intValue).sum();
        if (expected == null || all < Thresholds.READ_WELL) {
            return null;
        }
        var most = run.languages().entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow();
        var left = run.languages().getOrDefault(expected, 0);
        return most.getKey().equals(expected) || left > (1 - Thresholds.NEARLY_ALL) * all
                ? null
                : about(IncidentKind.LANGUAGE_CHANGED, null, Facts.ofTurn(expected, most.getKey(), all));
    }

    private Finding about(IncidentKind kind, @Nullable String subject, Facts facts) {
        return new Finding(kind, stream, subject, facts, null, null, null, 0);
    }
}
