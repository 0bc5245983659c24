package org.hemicycle.cloud.studio.web;

import java.util.List;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.studio.DiffLine;
import org.hemicycle.cloud.studio.DiffLine.Change;
import org.hemicycle.cloud.studio.Draft;
import org.hemicycle.cloud.studio.FileDifference;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what putting a draft into use would change for its reader. */
final class PublishLines {
    private static final int WORDS = 50;

    private final Studio studio;
    private final Messages m;

    PublishLines(Studio studio, Messages m) {
        this.studio = studio;
        this.m = m;
    }

    PublishView of(Draft draft, @Nullable String trouble) {
        var problems = studio.tryOut(draft, null).problems();
        var effect = studio.effect(draft);
        return new PublishView(
                draft.connector(),
                draft.revision(),
                studio.inUseNow(draft.connector()),
                trouble,
                problems.isEmpty() ? null : m.text("studio.problems", problems.size()),
                studio.advice(draft).stream()
                        .map(advice -> m.text("studio.advice." + advice.kind(), advice.count()))
                        .toList(),
                studio.changes(draft).stream().map(this::file).toList(),
                effect.map(this::effect).orElse(null),
                effect.map(MappingDifference::words).orElse(List.of()).stream()
                        .limit(WORDS)
                        .map(this::word)
                        .toList());
    }

    private String effect(MappingDifference difference) {
        return m.text("studio.effect", difference.different(), difference.records());
    }

    private PublishView.Word word(MappingDifference.Word word) {
        return new PublishView.Word(word.words(), stage(word.before()), stage(word.after()), m.number(word.times()));
    }

    /** The name of a stage or outcome. */
    private String stage(String name) {
        if (name.isEmpty()) {
            return "–";
        }
        var stage = "legislation.stage." + name;
        var outcome = "legislation.outcome." + name;
        return m.has(stage) ? m.text(stage) : m.has(outcome) ? m.text(outcome) : name;
    }

    private PublishView.File file(FileDifference file) {
        return new PublishView.File(
                file.file(),
                m.text("studio.changed", count(file, Change.ADDED), count(file, Change.REMOVED)),
                !file.lines().isEmpty(),
                file.lines().stream().map(PublishLines::line).toList());
    }

    private static int count(FileDifference file, Change change) {
        return (int)
                file.lines().stream().filter(line -> line.change() == change).count();
    }

    private static PublishView.Line line(DiffLine line) {
        var sign = switch (line.change()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case SAME -> " ";
        };
        return new PublishView.Line(sign, String.valueOf(line.number()), line.text());
    }
}
