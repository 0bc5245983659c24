package org.hemicycle.cloud.translation.web;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.problems.TranslationProblems;
import org.hemicycle.cloud.translation.problems.TranslationProblems.Draft;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How texts are translated here, in plain words, and where to say that a translation is wrong. */
@Controller
class TranslationPages {
    private static final String PROBLEM = "/{language}/translation/problem";

    private final TranslationProblems problems;

    TranslationPages(TranslationProblems problems) {
        this.problems = problems;
    }

    @GetMapping("/{language}/translation")
    ModelAndView how(PageContext page) {
        return page.titled(page.m().text("translation.how.title"))
                .describedAs(page.m().text("translation.how.intro"))
                .show("translation/how", Map.of());
    }

    @GetMapping(PROBLEM)
    ModelAndView form(
            PageContext page,
            @RequestParam(name = "page", defaultValue = "") String about,
            @RequestParam(defaultValue = "false") boolean received) {
        return show(page, new Draft(about, "", "", ""), List.of(), received, HttpStatus.OK);
    }

    @PostMapping(PROBLEM)
    Object report(PageContext page, @RequestParam Map<String, String> sent) {
        var draft = new Draft(
                sent.getOrDefault("page", ""),
                sent.getOrDefault("sort", ""),
                sent.getOrDefault("passage", ""),
                sent.getOrDefault("note", ""));
        try {
            problems.report(draft, page.language());
        } catch (InvalidInput invalid) {
            var errors = invalid.errors().stream()
                    .map(error -> new FailureView.Line(error.field(), page.m().text(error.why())))
                    .toList();
            return show(page, draft, errors, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.seeOther("/translation/problem?received=true&page=" + draft.page());
    }

    private static ModelAndView show(
            PageContext page, Draft draft, List<FailureView.Line> errors, boolean received, HttpStatus status) {
        return page.titled(page.m().text("translation.problem.title"))
                .under(page.m().text("translation.how.title"), "/translation")
                .notIndexed()
                .show("translation/problem", ProblemView.of(draft, errors, received, page.m()), status);
    }
}
