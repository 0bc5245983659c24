package org.hemicycle.cloud.legislation.web;

import java.time.Duration;
import java.util.List;
import org.hemicycle.cloud.legislation.SearchBills;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The search for bills. */
@Controller
class SearchPages {
    private final SearchBills bills;
    private final Translations translations;
    private final Parliaments parliaments;

    SearchPages(SearchBills bills, Translations translations, Parliaments parliaments) {
        this.bills = bills;
        this.translations = translations;
        this.parliaments = parliaments;
    }

    @GetMapping("/{language}/legislation")
    ModelAndView search(PageContext page, @RequestParam MultiValueMap<String, String> parameters) {
        var query = bills.query(readable(parameters, page.language()));
        var began = System.nanoTime();
        var answer = bills.find(query, SearchFacets.NAMES);
        var waited = Duration.ofNanos(System.nanoTime() - began);
        var names = new LegislationNames(parliaments, page.m());
        var reading = Reading.after(waited, translations, page.language().tag(), Reading.titles(answer));
        var view = new SearchPage(page, names, query, answer, reading, parameters).view();
        var shown = page.titled(page.m().text("legislation.search.title"))
                .describedAs(page.m().text("legislation.search.intro"))
                .in(Section.LEGISLATION)
                .withScript();
        return (query.words().isEmpty() && query.filters().isEmpty() ? shown : shown.notIndexed())
                .show("legislation/search", view);
    }

    /** An address cut after the chamber shows the chamber's bills. */
    @GetMapping({"/{language}/legislation/", "/{language}/legislation/{chamber}"})
    RedirectView ofChamber(PageContext page, @PathVariable(required = false) @Nullable String chamber) {
        if (chamber != null && parliaments.chamber(chamber).isEmpty()) {
            throw new NotFound(chamber);
        }
        return page.seeOther("/legislation" + (chamber == null ? "" : "?chamber=" + chamber));
    }

    /** The reader's language decides which of several titles is shown, unless the address asks for another. */
    private static MultiValueMap<String, String> readable(MultiValueMap<String, String> parameters, Language language) {
        var all = new LinkedMultiValueMap<>(parameters);
        all.putIfAbsent("lang", List.of(language.tag()));
        return all;
    }
}
