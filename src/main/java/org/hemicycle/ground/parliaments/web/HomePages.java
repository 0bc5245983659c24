package org.hemicycle.ground.parliaments.web;

import java.util.List;
import java.util.Map;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PagePart;
import org.hemicycle.ground.platform.web.PageParts;
import org.hemicycle.ground.platform.web.figures.Chamber;
import org.hemicycle.ground.platform.web.figures.DotMap;
import org.hemicycle.ground.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page: one promise, a search box, the house of the parliaments, what is new, and where it comes from. */
@Controller
class HomePages {
    private static final List<String> CONTINENTS = List.of("africa", "americas", "asia", "europe", "oceania");

    private final Parliaments parliaments;
    private final Coverage coverage;
    private final PageParts parts;

    HomePages(Parliaments parliaments, Coverage coverage, PageParts parts) {
        this.parliaments = parliaments;
        this.coverage = coverage;
        this.parts = parts;
    }

    @GetMapping({"/{language}", "/{language}/"})
    ModelAndView home(PageContext page) {
        var m = page.m();
        var bills = coverage.bills();
        return page.titled(m.text("parliaments.home.title"))
                .describedAs(m.text("parliaments.home.description"))
                .show("parliaments/home", view(page, bills));
    }

    private HomeView view(PageContext page, Map<String, Long> bills) {
        var light = page.visit().light();
        var here = (int) parliaments.all().stream()
                .filter(it -> bills.containsKey(it.code()))
                .count();
        return new HomeView(
                here,
                light ? "" : chamber(page.m(), here, page.language()),
                light ? "" : map(page.m(), bills),
                CONTINENTS.stream().map(id -> row(id, bills, page.language())).toList(),
                parts.at(PagePart.Place.HOME, page, ""));
    }

    private String chamber(Messages m, int here, Language language) {
        var all = parliaments.all().size();
        return new Chamber(
                        all,
                        here,
                        m.number(here),
                        m.text("parliaments.home.chamberOf", all),
                        m.text("parliaments.home.chamber", here, all))
                .svg(language.rightToLeft());
    }

    private String map(Messages m, Map<String, Long> bills) {
        return DotMap.svg(
                country -> bills.containsKey(country.toLowerCase(java.util.Locale.ROOT))
                        ? DotMap.Tone.HERE
                        : DotMap.Tone.NO_DATA,
                m.text("parliaments.home.mapTitle"));
    }

    private HomeView.RegionRow row(String id, Map<String, Long> bills, Language language) {
        var members = parliaments.inRegion(id);
        var here = members.stream()
                .map(Parliament::code)
                .filter(bills::containsKey)
                .count();
        var names = parliaments.region(id).orElseThrow().names();
        return new HomeView.RegionRow(id, Parliaments.name(names, language).text(), (int) here, members.size());
    }
}
