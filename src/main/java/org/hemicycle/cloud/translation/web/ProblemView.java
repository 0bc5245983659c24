package org.hemicycle.cloud.translation.web;

import java.util.Arrays;
import java.util.List;
import org.hemicycle.cloud.translation.problems.Problem;
import org.hemicycle.cloud.translation.problems.TranslationProblems.Draft;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a problem with a translation is reported.
 *
 * @param received whether it was just kept
 */
public record ProblemView(Draft draft, List<Choice> sorts, List<FailureView.Line> errors, boolean received) {
    public ProblemView {
        sorts = List.copyOf(sorts);
        errors = List.copyOf(errors);
    }

    /** One of the things that can be wrong. */
    public record Choice(String value, String name) {}

    static ProblemView of(Draft draft, List<FailureView.Line> errors, boolean received, Messages m) {
        var sorts = Arrays.stream(Problem.Sort.values())
                .map(sort -> new Choice(sort.name(), m.of("translation.problem.sort", sort)))
                .toList();
        return new ProblemView(draft, sorts, errors, received);
    }

    /** What is wrong with a field, if anything. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(line -> line.field().equals(field))
                .map(FailureView.Line::message)
                .findFirst()
                .orElse(null);
    }
}
