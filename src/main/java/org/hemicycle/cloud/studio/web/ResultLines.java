package org.hemicycle.cloud.studio.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Problem;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.studio.DiffLine.Change;
import org.hemicycle.cloud.studio.Draft;
import org.hemicycle.cloud.studio.Trial;
import org.hemicycle.cloud.studio.Trial.TriedOn;
import org.hemicycle.cloud.studio.Trial.TriedRecord;
import org.hemicycle.cloud.studio.web.ResultView.Choice;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what a draft gives for its reader. */
final class ResultLines {
    private static final int OPEN = 3;
    private static final int WORDS = 30;

    private final Messages m;

    ResultLines(Messages m) {
        this.m = m;
    }

    ResultView of(Draft draft, Trial trial, @Nullable String on, @Nullable String trouble) {
        var shown = trial.shown();
        var saved = draft.savedAt();
        return new ResultView(
                draft.connector(),
                draft.revision(),
                saved == null ? null : m.text("studio.saved", m.moment(saved)),
                trouble,
                trial.problems().isEmpty(),
                m.text("studio.problems", trial.problems().size()),
                trial.problems().stream().map(problem -> line(draft, problem)).toList(),
                groups(trial, shown == null ? on : shown.id()),
                shown == null ? null : reading(shown),
                words(trial),
                stages(),
                certainties());
    }

    private static ResultView.Line line(Draft draft, Problem problem) {
        return new ResultView.Line(
                problem.file(),
                problem.line(),
                problem.message(),
                draft.text(problem.file())
                        .lines()
                        .skip(Math.max(0, problem.line() - 1))
                        .findFirst()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(null));
    }

    private List<ResultView.Group> groups(Trial trial, @Nullable String on) {
        return Stream.of(false, true)
                .map(answer -> new ResultView.Group(
                        m.text(answer ? "studio.tried.answers" : "studio.tried.samples"),
                        trial.samples().stream()
                                .filter(tried -> tried.answer() == answer)
                                .map(tried -> new Choice(
                                        tried.id(), name(tried), tried.id().equals(on)))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private String name(TriedOn tried) {
        return tried.stream() + " · " + (tried.answer() ? m.moment(Instant.parse(tried.name())) : tried.name());
    }

    private ResultView.Reading reading(Trial.Shown shown) {
        var records = shown.records();
        return new ResultView.Reading(
                shown.address(),
                m.text(
                        "studio.records",
                        records.size() + shown.more(),
                        shown.heldBack().size(),
                        shown.changed()),
                shown.refused(),
                IntStream.range(0, records.size())
                        .mapToObj(i -> entry(records.get(i), i < OPEN))
                        .toList(),
                shown.more() == 0 ? null : m.text("studio.records.more", shown.more()),
                shown.heldBack().stream().map(ResultLines::told).toList(),
                shown.leftOut().stream().map(ResultLines::told).toList());
    }

    private ResultView.Entry entry(TriedRecord record, boolean first) {
        var mark = switch (record.change()) {
            case ADDED -> "studio.record.ADDED";
            case REMOVED -> "studio.record.REMOVED";
            case SAME -> record.different() ? "studio.record.CHANGED" : null;
        };
        return new ResultView.Entry(
                record.kind(),
                record.key(),
                record.at(),
                mark == null ? null : m.text(mark),
                record.change() == Change.REMOVED ? "tag--late" : "tag--lagoon",
                first || mark != null,
                record.values().stream().map(ResultLines::value).toList());
    }

    private static ResultView.Value value(Trial.Value value) {
        var change = switch (value.change()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case SAME -> "";
        };
        return new ResultView.Value(
                value.name(), value.value(), change, value.name().equals("UNMAPPED"));
    }

    private static String told(HeldBack held) {
        return Stream.of(held.key(), held.at(), held.field(), held.reason())
                .filter(text -> text != null && !text.isEmpty())
                .reduce((before, text) -> before + " · " + text)
                .orElse("");
    }

    private List<ResultView.Word> words(Trial trial) {
        var words = new ArrayList<ResultView.Word>();
        for (var word : trial.unmapped().stream().limit(WORDS).toList()) {
            words.add(new ResultView.Word(
                    words.size(), word.table(), word.words(), word.code(), m.text("studio.times", word.times())));
        }
        return words;
    }

    private List<Choice> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.UNMAPPED)
                .map(stage -> new Choice(stage.name(), m.of("legislation.stage", stage), false))
                .toList();
    }

    private List<Choice> certainties() {
        return Stream.of(Certainty.EXACT, Certainty.CLOSE)
                .map(certainty -> new Choice(
                        certainty.name(), m.of("legislation.certainty", certainty), certainty == Certainty.EXACT))
                .toList();
    }
}
