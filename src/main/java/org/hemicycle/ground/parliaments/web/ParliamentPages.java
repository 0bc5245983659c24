package org.hemicycle.ground.parliaments.web;

import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PagePart;
import org.hemicycle.ground.platform.web.PageParts;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The parliaments of the world, and a page for each. */
@Controller
class ParliamentPages {
    private final Parliaments parliaments;
    private final Coverage coverage;
    private final PageParts parts;

    ParliamentPages(Parliaments parliaments, Coverage coverage, PageParts parts) {
        this.parliaments = parliaments;
        this.coverage = coverage;
        this.parts = parts;
    }

    @GetMapping("/{language}/parliaments")
    ModelAndView list(PageContext page, @RequestParam(defaultValue = "") String region) {
        if (!region.isEmpty() && parliaments.region(region).isEmpty()) {
            throw new InvalidInput("region", "parliaments.error.region");
        }
        var m = page.m();
        var view = ParliamentListView.of(parliaments, region, coverage.bills(), m);
        return page.titled(m.text("parliaments.list.title"))
                .describedAs(view.intro())
                .in(Section.PARLIAMENTS)
                .show("parliaments/list", view);
    }

    @GetMapping("/{language}/parliaments/{code}")
    ModelAndView one(PageContext page, @PathVariable String code) {
        var parliament = parliaments.byCode(code).orElseThrow(() -> new NotFound(code));
        var m = page.m();
        var bills = coverage.bills().getOrDefault(code, 0L);
        var view =
                ParliamentView.of(parliament, parliaments, bills, m, parts.at(PagePart.Place.PARLIAMENT, page, code));
        return page.titled(view.country() == null ? view.name().text() : view.country())
                .describedAs(view.name().text())
                .in(Section.PARLIAMENTS)
                .under(m.text("parliaments.list.title"), "/parliaments")
                .show("parliaments/page", view);
    }
}
