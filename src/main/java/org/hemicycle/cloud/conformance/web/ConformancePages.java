package org.hemicycle.cloud.conformance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.cloud.conformance.Conformance;
import org.hemicycle.cloud.conformance.KeptTest;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The entry test: what it is, what was found, and a report for each test. An operator starts tests here. */
@Controller
class ConformancePages {
    private static final int ON_PAGE = 50;
    private static final String SECONDS = "3";

    private final Conformance conformance;

    ConformancePages(Conformance conformance) {
        this.conformance = conformance;
    }

    @GetMapping("/{language}/conformance")
    ModelAndView list(PageContext page, @RequestParam(name = "page", defaultValue = "1") int number) {
        if (number < 1) {
            throw new InvalidInput("page", "conformance.invalid.page", number);
        }
        var view = new ReportLines(page)
                .list(
                        conformance.rule(),
                        conformance.open(),
                        conformance.verdicts((number - 1) * ON_PAGE, ON_PAGE),
                        conformance.count(),
                        number,
                        ON_PAGE);
        return page.titled(page.m().text("conformance.list.title"))
                .describedAs(page.m().text("conformance.list.intro"))
                .in(Section.SOURCES)
                .under(page.m().text("conformance.list.sources"), "/sources")
                .show("conformance/list", view);
    }

    @PostMapping("/{language}/conformance")
    RedirectView start(PageContext page, @RequestParam String address) {
        return page.seeOther("/conformance/" + conformance.ask(address));
    }

    @GetMapping("/{language}/conformance/{id}")
    ModelAndView report(PageContext page, @PathVariable String id, HttpServletResponse response) {
        var test = conformance.find(number(id));
        var verdict = test.verdict();
        return verdict == null ? running(page, test, response) : done(page, test);
    }

    /** A test that is still to end; the page comes again by itself. */
    private static ModelAndView running(PageContext page, KeptTest test, HttpServletResponse response) {
        if (test.open()) {
            response.setHeader("Refresh", SECONDS);
        }
        return under(page.titled(page.m().text("conformance.running.title", shown(test.subject())))
                        .notIndexed())
                .show("conformance/running", new ReportLines(page).running(test));
    }

    private ModelAndView done(PageContext page, KeptTest test) {
        var latest = conformance.latest(test.site());
        var view = new ReportLines(page)
                .report(test, conformance.before(test).orElse(null), latest.id() == test.id() ? null : latest.id());
        return under(page.titled(page.m().text("conformance.report.title", shown(test.subject()))))
                .show("conformance/report", view);
    }

    private static PageContext under(PageContext page) {
        return page.in(Section.SOURCES)
                .under(page.m().text("conformance.list.sources"), "/sources")
                .under(page.m().text("conformance.list.title"), "/conformance");
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,15}")) {
            throw new NotFound("test " + id);
        }
        return Long.parseLong(id);
    }

    private static String shown(String subject) {
        return subject.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
