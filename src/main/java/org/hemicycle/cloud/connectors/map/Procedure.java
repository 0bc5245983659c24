package org.hemicycle.cloud.connectors.map;

import java.time.LocalDate;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Status;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes steps of procedure and the status of a record, each with the outcome that its rule names. */
public final class Procedure {
    private Procedure() {}

    /** The outcome that a rule names with a stage; null where it names none. */
    public record Ending(
            @Nullable Outcome outcome,
            @Nullable String words,
            @Nullable String reason,
            @Nullable String at) {
        static Ending of(Choice.@Nullable Chosen<Stage> chosen, String words, String at) {
            var rule = chosen == null ? null : chosen.rule();
            var name = rule == null ? null : rule.yield("outcome");
            return new Ending(
                    name == null ? null : Outcome.valueOf(name), words, rule == null ? null : rule.reason(), at);
        }
    }

    /** A step with the outcome that its rule names. */
    public record MadeStep(Step step, Ending ending) {}

    /** The status with the outcome that its rule names. */
    public record MadeStatus(Status status, Ending ending) {}

    /** Makes steps. */
    public record Steps(
            @Nullable Value date,
            @Nullable Value chamber,
            @Nullable Value body,
            @Nullable Value words,
            @Nullable Value code,
            @Nullable Value detail,
            @Nullable Value language,
            @Nullable Choice<Stage> stage,
            String usual)
            implements ListField.Maker<MadeStep> {
        @Override
        public @Nullable MadeStep make(Scope scope, Remarks remarks, @Nullable String main) {
            var key = Typed.text(code, scope, remarks);
            var own = main != null ? main : Typed.text(words, scope, remarks);
            var said = own != null ? own : key;
            var chosen = said == null || stage == null ? null : stage.choose(scope, remarks, said, key);
            if (said == null || (chosen != null && chosen.ignored())) {
                return null;
            }
            var step = new Step(
                    Typed.date(date, scope, remarks),
                    Typed.text(chamber, scope, remarks),
                    Typed.text(body, scope, remarks),
                    said,
                    key,
                    Typed.text(detail, scope, remarks),
                    or(Typed.text(language, scope, remarks), usual),
                    stageOf(chosen),
                    certaintyOf(chosen),
                    chosen == null ? null : chosen.reason(),
                    scope.at());
            return new MadeStep(step, Ending.of(chosen, said, scope.at()));
        }
    }

    /** Makes the status. */
    public record Statuses(
            @Nullable Value words,
            @Nullable Value code,
            @Nullable Value date,
            @Nullable Value language,
            @Nullable Choice<Stage> stage,
            String usual) {

        @Nullable
        MadeStatus make(Scope scope, Remarks remarks) {
            var key = Typed.text(code, scope, remarks);
            var own = Typed.text(words, scope, remarks);
            var said = own != null ? own : key;
            var chosen = said == null || stage == null ? null : stage.choose(scope, remarks, said, key);
            if (said == null || (chosen != null && chosen.ignored())) {
                return null;
            }
            LocalDate since = Typed.date(date, scope, remarks);
            var status = new Status(
                    said,
                    key,
                    since,
                    or(Typed.text(language, scope, remarks), usual),
                    stageOf(chosen),
                    certaintyOf(chosen),
                    chosen == null ? null : chosen.reason(),
                    scope.at());
            return new MadeStatus(status, Ending.of(chosen, said, scope.at()));
        }
    }

    private static String or(@Nullable String text, String usual) {
        return text == null ? usual : text;
    }

    private static Stage stageOf(Choice.@Nullable Chosen<Stage> chosen) {
        var stage = chosen == null ? null : chosen.word();
        return stage == null ? Stage.UNMAPPED : stage;
    }

    private static Certainty certaintyOf(Choice.@Nullable Chosen<Stage> chosen) {
        return chosen == null || chosen.word() == null ? Certainty.UNMAPPED : chosen.certainty();
    }
}
