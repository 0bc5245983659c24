package org.hemicycle.cloud.legislation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Incidents;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How the sources keep their promises, for everybody, as a page and as a feed. */
@Controller
class StatusPages {
    private static final String ADDRESS = "/{language}/sources/status";
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int PAST = 50;

    private final Harvests harvests;
    private final Incidents incidents;
    private final Parliaments parliaments;
    private final Clock clock;

    StatusPages(Harvests harvests, Incidents incidents, Parliaments parliaments, Clock clock) {
        this.harvests = harvests;
        this.incidents = incidents;
        this.parliaments = parliaments;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView status(PageContext page) {
        var m = page.m();
        var lines = new StatusLines(page, new LegislationNames(parliaments, m), clock.instant());
        var view = lines.view(harvests.sources(), incidents.open(), incidents.latest(null, false, PAST, 0));
        return page.titled(m.text("legislation.status.title"))
                .describedAs(m.text("legislation.status.intro"))
                .in(Section.SOURCES)
                .under(m.text("legislation.sources.title"), "/sources")
                .show("legislation/status", view);
    }

    @GetMapping(path = ADDRESS, params = "format=atom")
    ResponseEntity<byte[]> feed(PageContext page, HttpServletRequest request) {
        var latest = incidents.latest(null, null, PAST, 0);
        var self = page.visit().origin() + request.getRequestURI() + "?format=atom";
        return ResponseEntity.ok().contentType(ATOM).body(IncidentFeed.write(page, latest, byName(), self));
    }

    /** An operator says that what the source gives is right. */
    @PostMapping("/{language}/sources/{connector}/incidents/{id}/confirm")
    RedirectView confirm(PageContext page, @PathVariable String connector, @PathVariable long id) {
        incidents.confirm(connector, id);
        return page.seeOther("/sources/" + connector);
    }

    private Map<String, SourceStatus> byName() {
        return harvests.sources().stream()
                .collect(Collectors.toMap(status -> status.connector().name(), Function.identity()));
    }
}
