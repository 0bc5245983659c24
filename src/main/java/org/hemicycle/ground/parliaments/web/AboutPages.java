package org.hemicycle.ground.parliaments.web;

import java.util.List;
import java.util.Map;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.parliaments.Parliaments.Name;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.platform.web.figures.HubSign;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the Centre is and how to take part; privacy, terms and accessibility. */
@Controller
class AboutPages {
    private static final int WEDGES = 6;
    private static final List<String> HOSTS = List.of("eu-parliament", "br-camara", "cl-camara", "zm-assembly");
    private static final List<Boolean> THEMATIC = List.of(true, true, false, false);

    private final Parliaments parliaments;

    AboutPages(Parliaments parliaments) {
        this.parliaments = parliaments;
    }

    @GetMapping("/{language}/about")
    ModelAndView about(PageContext page) {
        var hubs = java.util.stream.IntStream.range(0, HOSTS.size())
                .mapToObj(i -> hub(page, i))
                .toList();
        return titled(page, "about").in(Section.ABOUT).show("parliaments/about", new AboutView(hubs));
    }

    @GetMapping("/{language}/privacy")
    ModelAndView privacy(PageContext page) {
        return titled(page, "privacy").show("parliaments/privacy", Map.of());
    }

    @GetMapping("/{language}/terms")
    ModelAndView terms(PageContext page) {
        return titled(page, "terms").show("parliaments/terms", Map.of());
    }

    @GetMapping("/{language}/accessibility")
    ModelAndView accessibility(PageContext page) {
        return titled(page, "accessibility").show("parliaments/accessibility", Map.of());
    }

    private static PageContext titled(PageContext page, String name) {
        return page.titled(page.m().text("parliaments." + name + ".title"))
                .describedAs(page.m().text("parliaments." + name + ".intro"));
    }

    private AboutView.Hub hub(PageContext page, int position) {
        var host = HOSTS.get(position);
        var parliament = parliaments.ofChamber(host).orElseThrow();
        var name = Parliaments.name(parliaments.chamber(host).orElseThrow().names(), page.language());
        var country = parliament.country() == null ? null : page.m().country(parliament.country());
        return new AboutView.Hub(
                position + 1,
                HubSign.svg(position + 1, WEDGES, page.language().rightToLeft()),
                THEMATIC.get(position),
                parliament.code(),
                new Name(country == null ? name.text() : name.text() + ", " + country, name.language()));
    }
}
