package org.hemicycle.cloud.legislation.web;

import java.time.Clock;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Problem;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Incidents;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The sources and how they are doing; an operator runs, pauses and switches them here. */
@Controller
class SourcePages {
    private static final int SHOWN_RUNS = 20;
    private static final int SHOWN_HELD = 100;
    private static final int SHOWN_INCIDENTS = 30;

    private final Harvests harvests;
    private final Incidents incidents;
    private final LegislationRecords records;
    private final Connectors connectors;
    private final Parliaments parliaments;
    private final Clock clock;

    SourcePages(
            Harvests harvests,
            Incidents incidents,
            LegislationRecords records,
            Connectors connectors,
            Parliaments parliaments,
            Clock clock) {
        this.harvests = harvests;
        this.incidents = incidents;
        this.records = records;
        this.connectors = connectors;
        this.parliaments = parliaments;
        this.clock = clock;
    }

    @GetMapping("/{language}/sources")
    ModelAndView list(PageContext page) {
        var view = lines(page)
                .list(
                        harvests.sources(),
                        incidents.open(),
                        records.sources(),
                        connectors.broken().stream().map(Problem::toString).toList(),
                        harvests.hasSamples());
        return page.titled(page.m().text("legislation.sources.title"))
                .describedAs(page.m().text("legislation.sources.intro"))
                .in(Section.SOURCES)
                .show("legislation/sources", view);
    }

    @GetMapping("/{language}/sources/{connector}")
    ModelAndView source(PageContext page, @PathVariable String connector) {
        var view = lines(page)
                .source(
                        harvests.source(connector),
                        incidents.latest(connector, null, SHOWN_INCIDENTS, 0),
                        records.source(connector),
                        records.unmappedWords(connector),
                        records.quarantine(connector, SHOWN_HELD),
                        harvests.runs(connector, SHOWN_RUNS));
        return page.titled(view.name())
                .in(Section.SOURCES)
                .under(page.m().text("legislation.sources.title"), "/sources")
                .show("legislation/source", view);
    }

    /** What an operator does to one source; any other word is an address that does not exist. */
    @PostMapping("/{language}/sources/{connector}/{action:run|pause|resume|on|off}")
    RedirectView act(PageContext page, @PathVariable String connector, @PathVariable String action) {
        switch (action) {
            case "run" -> harvests.runNow(connector, "operator");
            case "pause" -> harvests.pause(connector);
            case "resume" -> harvests.resume(connector);
            case "on" -> harvests.switchOn(connector);
            default -> harvests.switchOff(connector);
        }
        return page.seeOther("/sources/" + connector);
    }

    @PostMapping("/{language}/sources/all/{action:on|off}")
    RedirectView all(PageContext page, @PathVariable String action) {
        if (action.equals("on")) {
            harvests.switchAllOn();
        } else {
            harvests.switchAllOff();
        }
        return page.seeOther("/sources");
    }

    @PostMapping("/{language}/sources/samples/remove")
    RedirectView removeSamples(PageContext page) {
        harvests.removeSamples();
        return page.seeOther("/sources");
    }

    private SourceLines lines(PageContext page) {
        return new SourceLines(page, new LegislationNames(parliaments, page.m()), clock.instant());
    }
}
