package org.hemicycle.ground.platform.web;

import java.util.List;
import java.util.stream.IntStream;
import org.hemicycle.ground.platform.web.figures.Chamber;
import org.hemicycle.ground.platform.web.figures.DotMap;
import org.hemicycle.ground.platform.web.figures.HubSign;
import org.hemicycle.ground.platform.web.figures.StageArc;
import org.hemicycle.ground.platform.web.figures.StageWay;
import org.hemicycle.ground.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The style guide: every component in English and in Arabic, from the templates that the pages use. */
@Controller
class DesignPages {
    private static final List<Language> SHOWN = List.of(Language.of("en"), Language.of("ar"));
    private static final int ARC_SEATS = 5;
    private static final int WEDGES = 6;

    private final MessageCatalogue catalogue;
    private final Assets assets;

    DesignPages(MessageCatalogue catalogue, Assets assets) {
        this.catalogue = catalogue;
        this.assets = assets;
    }

    @GetMapping("/{language}/design")
    ModelAndView design(PageContext page) {
        var sheets =
                SHOWN.stream().map(language -> sheet(page.visit(), language)).toList();
        return page.titled(page.m().text("platform.design.title"))
                .notIndexed()
                .show("layout/design", new DesignView(sheets));
    }

    private DesignView.Sheet sheet(Visit visit, Language language) {
        var m = catalogue.in(language);
        var same = new Visit(
                m, visit.path(), visit.query(), visit.origin(), visit.operator(), visit.light(), visit.csrf());
        var mirrored = language.rightToLeft();
        return new DesignView.Sheet(
                PageContext.of(same, assets).titled(m.text("platform.design.title")),
                new Chamber(60, 23, m.number(23), m.text("platform.design.of", 60), m.text("platform.design.of", 60))
                        .svg(mirrored),
                DotMap.svg(
                        country -> country.compareTo("M") < 0 ? DotMap.Tone.HERE : DotMap.Tone.NO_DATA,
                        m.text("platform.design.map")),
                IntStream.rangeClosed(0, ARC_SEATS)
                        .mapToObj(seat -> StageArc.svg(seat, mirrored))
                        .toList(),
                StageWay.svg(2, names(m, ARC_SEATS), mirrored),
                IntStream.rangeClosed(1, WEDGES)
                        .mapToObj(hub -> HubSign.svg(hub, WEDGES, mirrored))
                        .toList(),
                List.of(
                        new Bar(m.languageName("pt"), m.number(62), "62", ""),
                        new Bar(m.languageName("ar"), m.number(38), "38", "bars__against")),
                List.of(
                        new KeyFigure(m.number(214_860), m.text("platform.section.legislation")),
                        new KeyFigure(m.number(197), m.text("platform.section.parliaments"))),
                List.of(
                        new PageLink(m.number(1), null, true),
                        new PageLink(m.number(2), visit.to("/design"), false),
                        new PageLink("…", null, false),
                        new PageLink(m.text("platform.pager.next"), visit.to("/design"), false)));
    }

    private static List<String> names(Messages m, int seats) {
        return IntStream.rangeClosed(1, seats).mapToObj(m::number).toList();
    }
}
