package org.hemicycle.cloud.studio.web;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Suggestions;
import org.hemicycle.cloud.studio.ChangedMeanwhile;
import org.hemicycle.cloud.studio.Listed;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator edits declarations: what is typed is kept, tried, and what it gives is shown beside it. */
@Controller
class StudioPages {
    private static final String STUDIO = "/studio";

    private final Studio studio;

    StudioPages(Studio studio) {
        this.studio = studio;
    }

    @GetMapping("/{language}/studio")
    ModelAndView list(PageContext page, @RequestParam(defaultValue = "") String test) {
        return list(page, "", test, null, HttpStatus.OK);
    }

    @PostMapping("/{language}/studio")
    Object begin(PageContext page, @RequestParam String name, @RequestParam(required = false) @Nullable Long test) {
        try {
            return page.seeOther(STUDIO + "/" + studio.begin(name, test).connector());
        } catch (InvalidInput invalid) {
            return list(
                    page,
                    name,
                    test == null ? "" : test.toString(),
                    page.m().text(invalid.errors().getFirst().why()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{language}/studio/{connector}")
    ModelAndView edit(
            PageContext page,
            @PathVariable String connector,
            @RequestParam(defaultValue = DraftFiles.DECLARATION) String file,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String done) {
        var said = done.matches("[a-z]{1,20}") && page.m().has("studio.done." + done)
                ? page.m().text("studio.done." + done)
                : null;
        return new Desk(studio, page).show(studio.draft(connector), file, on, said, null, HttpStatus.OK);
    }

    /** Keeps the text, and goes on to another file where one was asked for. */
    @PostMapping("/{language}/studio/{connector}")
    Object save(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        var typing = new Typing(studio, page, connector);
        var go = sent.getOrDefault("go", "");
        var file = go.isEmpty() ? sent.getOrDefault("file", DraftFiles.DECLARATION) : go;
        return typing.keepThen(sent, draft -> page.seeOther(typing.address(file, sent.getOrDefault("on", ""), null)));
    }

    /** Keeps the text and shows what it gives, as a part of the page. */
    @PostMapping("/{language}/studio/{connector}/try")
    ModelAndView tryOut(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        var on = sent.getOrDefault("on", "");
        var typing = new Typing(studio, page, connector);
        var desk = new Desk(studio, page);
        try {
            return desk.result(typing.keep(sent), on, null);
        } catch (ChangedMeanwhile changed) {
            return desk.result(studio.draft(connector), on, page.m().text("studio.changedMeanwhile"));
        } catch (InvalidInput invalid) {
            return desk.result(studio.draft(connector), on, typing.message(invalid));
        }
    }

    /** Words that may be written at the caret. */
    @PostMapping("/{language}/studio/{connector}/words")
    @ResponseBody
    Suggestions words(
            @PathVariable String connector,
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam int caret) {
        return studio.suggest(studio.draft(connector), file, text, caret);
    }

    private ModelAndView list(PageContext page, String typed, String test, @Nullable String error, HttpStatus status) {
        var rows = studio.connectors().stream().map(listed -> row(page, listed)).toList();
        return page.titled(page.m().text("studio.title"))
                .in(Section.SOURCES)
                .under(page.m().text("legislation.sources.title"), "/sources")
                .notIndexed()
                .show("studio/list", new StudioListView(rows, typed, test, error, tests()), status);
    }

    private List<StudioListView.Choice> tests() {
        return studio.tests().stream()
                .map(test -> new StudioListView.Choice(String.valueOf(test.id()), test.subject()))
                .toList();
    }

    private static StudioListView.Row row(PageContext page, Listed listed) {
        var saved = listed.draftSaved();
        return new StudioListView.Row(
                listed.name(),
                listed.title(),
                page.to(STUDIO + "/" + listed.name()),
                page.m().text(Desk.state(listed.inUse(), listed.published())),
                saved == null ? null : page.m().moment(saved));
    }
}
