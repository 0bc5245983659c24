package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.cloud.legislation.MappingProposals;
import org.hemicycle.cloud.legislation.MappingProposals.Draft;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a source's words mean in the common model and why; a reader may propose a correction, an operator decides. */
@Controller
class MappingPages {
    private static final int DECIDED = 20;

    private final Connectors connectors;
    private final LegislationRecords records;
    private final MappingProposals proposals;
    private final Parliaments parliaments;

    MappingPages(
            Connectors connectors, LegislationRecords records, MappingProposals proposals, Parliaments parliaments) {
        this.connectors = connectors;
        this.records = records;
        this.proposals = proposals;
        this.parliaments = parliaments;
    }

    @GetMapping("/{language}/sources/{connector}/mapping")
    ModelAndView mapping(
            PageContext page,
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean received) {
        var draft = new Draft(words, "", "", "", "");
        var form = new MappingView.Form(draft, List.of(), lines(page).stages(), received);
        return show(page, connector, table, form, HttpStatus.OK);
    }

    @PostMapping("/{language}/sources/{connector}/mapping/proposals")
    Object propose(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        connectors.byName(connector);
        var draft = new Draft(
                sent.getOrDefault("words", ""),
                sent.getOrDefault("stage", ""),
                sent.getOrDefault("reason", ""),
                sent.getOrDefault("reference", ""),
                sent.getOrDefault("credit", ""));
        try {
            proposals.propose(connector, draft);
        } catch (InvalidInput invalid) {
            var errors = invalid.errors().stream()
                    .map(error -> new FailureView.Line(error.field(), page.m().text(error.why())))
                    .toList();
            var form = new MappingView.Form(draft, errors, lines(page).stages(), false);
            return show(page, connector, "", form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.seeOther("/sources/" + connector + "/mapping?received=true#propose");
    }

    /** The proposals that wait for a decision, and the last that were decided. */
    @GetMapping("/{language}/sources/proposals")
    ModelAndView waiting(PageContext page) {
        var lines = lines(page);
        var view = new ProposalsView(
                proposals.waiting().stream()
                        .map(one -> lines.proposal(one, connectors.find(one.connector())))
                        .toList(),
                proposals.decided(null, DECIDED).stream()
                        .map(one -> lines.proposal(one, connectors.find(one.connector())))
                        .toList());
        return page.titled(page.m().text("legislation.proposals.title"))
                .in(Section.SOURCES)
                .under(page.m().text("legislation.sources.title"), "/sources")
                .notIndexed()
                .show("legislation/proposals", view);
    }

    @PostMapping("/{language}/sources/proposals/{id}/{decision:accept|decline}")
    RedirectView decide(
            PageContext page,
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String answer) {
        proposals.decide(id, decision.equals("accept"), answer);
        return page.seeOther("/sources/proposals");
    }

    private ModelAndView show(PageContext page, String name, String table, MappingView.Form form, HttpStatus status) {
        var connector = connectors.byName(name);
        var view = lines(page)
                .view(
                        connector,
                        table,
                        records.mappings(name),
                        records.unmappedWords(name),
                        proposals.decided(name, DECIDED),
                        form);
        return page.titled(page.m().text("legislation.mapping.title", connector.title()))
                .describedAs(page.m().text("legislation.mapping.intro"))
                .called(page.m().text("legislation.mapping.short"))
                .in(Section.SOURCES)
                .under(page.m().text("legislation.sources.title"), "/sources")
                .under(connector.title(), "/sources/" + name)
                .show("legislation/mapping", view, status);
    }

    private MappingLines lines(PageContext page) {
        return new MappingLines(page, new LegislationNames(parliaments, page.m()));
    }
}
