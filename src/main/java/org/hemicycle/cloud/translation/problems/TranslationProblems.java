package org.hemicycle.cloud.translation.problems;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.problems.Problem.Sort;
import org.hemicycle.cloud.translation.store.ProblemStore;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.InvalidInput.FieldError;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems with translations that readers report: anybody may, without an account; the operator sees to them. */
@Service
public class TranslationProblems {
    /** More than these at a time are no reports of readers any more. */
    private static final int MOST_OF_A_PAGE = 20;

    private static final int MOST_OF_AN_HOUR = 200;
    private static final int MOST = 2_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int LONGEST = 1_000;
    private static final Pattern PAGE = Pattern.compile("/legislation(/[A-Za-z0-9._~%-]{1,200}){2}");

    private final ProblemStore store;
    private final Clock clock;

    TranslationProblems(ProblemStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What somebody wrote into the form, as it was written.
     *
     * @param page on which the translation stands, without the language in front
     */
    public record Draft(String page, String sort, String passage, String note) {
        public Draft {
            page = PAGE.matcher(page).matches() ? page : "";
            passage = passage.strip();
            note = note.strip();
        }
    }

    /** Keeps a report. Throws {@link InvalidInput} that names every field to mend. */
    @Transactional
    public void report(Draft draft, Language language) {
        var errors = new ArrayList<FieldError>();
        var sort = sort(draft.sort());
        if (draft.page().isEmpty()) {
            errors.add(new FieldError("page", Refusal.of("translation.problem.invalid.page")));
        }
        if (sort == null) {
            errors.add(new FieldError("sort", Refusal.of("translation.problem.invalid.sort")));
        }
        text(errors, "passage", draft.passage());
        text(errors, "note", draft.note());
        if (sort == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        var now = clock.instant();
        store.lock();
        if (store.open(draft.page()) >= MOST_OF_A_PAGE
                || store.open(null) >= MOST
                || store.since(now.minus(HOUR)) >= MOST_OF_AN_HOUR) {
            throw new InvalidInput("sort", "translation.problem.invalid.many");
        }
        store.add(draft.page(), language.tag(), sort, draft.passage(), draft.note(), now);
    }

    private static void text(List<FieldError> errors, String field, String text) {
        if (text.length() > LONGEST) {
            errors.add(new FieldError(field, Refusal.of("translation.problem.invalid.long", LONGEST)));
        }
    }

    private static @Nullable Sort sort(String name) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What nobody has seen to yet, oldest first. */
    @Transactional(readOnly = true)
    public List<Problem> open() {
        return store.open(MOST);
    }

    /** Somebody has seen to it; false where nothing of that number is open. */
    @Transactional
    public boolean settle(long id) {
        return store.settle(id, clock.instant());
    }
}
