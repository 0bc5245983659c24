package org.hemicycle.cloud.studio.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Suggestions;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.studio.ChangedMeanwhile;
import org.hemicycle.cloud.studio.Draft;
import org.hemicycle.cloud.studio.Listed;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.cloud.studio.model.RuleText;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator edits declarations: each form keeps what was typed, tries it, and shows what it gives. */
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
            var draft = studio.begin(name, test);
            return page.seeOther(STUDIO + "/" + draft.connector());
        } catch (InvalidInput invalid) {
            return list(
                    page,
                    name,
                    test == null ? "" : test.toString(),
                    message(page, invalid),
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
        return desk(page).show(studio.draft(connector), file, on, said, null, HttpStatus.OK);
    }

    /** Keeps the text, and goes on to another file where one was asked for. */
    @PostMapping("/{language}/studio/{connector}")
    Object save(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        return kept(page, connector, sent, draft -> {
            var file = sent.getOrDefault("go", sent.getOrDefault("file", DraftFiles.DECLARATION));
            return page.seeOther(address(connector, file, sent.getOrDefault("on", ""), null));
        });
    }

    /** Keeps the text and shows what it gives, as a part of the page. */
    @PostMapping("/{language}/studio/{connector}/try")
    ModelAndView tryOut(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        var on = sent.getOrDefault("on", "");
        try {
            return desk(page).result(typed(connector, sent), on, null);
        } catch (ChangedMeanwhile changed) {
            return desk(page).result(studio.draft(connector), on, page.m().text("studio.changedMeanwhile"));
        } catch (InvalidInput invalid) {
            return desk(page).result(studio.draft(connector), on, message(page, invalid));
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

    /** Writes a rule for words that have no stage. */
    @PostMapping("/{language}/studio/{connector}/rule")
    Object rule(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        return kept(page, connector, sent, draft -> {
            var number = sent.getOrDefault("rule", "");
            var words = sent.getOrDefault("words-" + number, "");
            var rule = new RuleText(
                    sent.getOrDefault("table-" + number, ""),
                    words.isBlank() ? "code" : "words",
                    words.isBlank() ? sent.getOrDefault("code-" + number, "") : words,
                    chosen(sent, "stage-" + number),
                    chosen(sent, "certainty-" + number),
                    reason(sent.getOrDefault("reason-" + number, "")));
            var mapping = rule.addedTo(draft.text(DraftFiles.MAPPING)).getBytes(StandardCharsets.UTF_8);
            studio.save(connector, draft.revision(), DraftFiles.MAPPING, mapping);
            return page.seeOther(
                    address(connector, sent.getOrDefault("file", ""), sent.getOrDefault("on", ""), "rule"));
        });
    }

    private static String chosen(Map<String, String> sent, String field) {
        var value = sent.getOrDefault(field, "");
        if (!value.matches("[A-Z_]+")) {
            throw new InvalidInput("stage", "studio.invalid.stage");
        }
        return value;
    }

    private static String reason(String typed) {
        if (typed.isBlank()) {
            throw new InvalidInput("reason", "studio.invalid.reason");
        }
        return typed.strip();
    }

    /** Adds a sample that was uploaded or pasted. */
    @PostMapping("/{language}/studio/{connector}/samples")
    Object addSample(
            PageContext page,
            @PathVariable String connector,
            @RequestParam int revision,
            @RequestParam String stream,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(required = false) @Nullable MultipartFile upload)
            throws IOException {
        var bytes = upload == null || upload.isEmpty() ? content.getBytes(StandardCharsets.UTF_8) : upload.getBytes();
        var uploaded = upload == null ? null : upload.getOriginalFilename();
        var called = !name.isBlank() ? name.strip() : uploaded == null ? "" : uploaded;
        var path = "samples/" + stream + "/" + called;
        return done(page, connector, DraftFiles.DECLARATION, () -> {
            if (bytes.length == 0) {
                throw new InvalidInput("content", "studio.invalid.empty");
            }
            studio.save(connector, revision, path, bytes);
            return page.seeOther(address(connector, DraftFiles.DECLARATION, path, "sample"));
        });
    }

    /** Asks the source once. */
    @PostMapping("/{language}/studio/{connector}/ask")
    Object ask(
            PageContext page, @PathVariable String connector, @RequestParam int revision, @RequestParam String stream) {
        return done(page, connector, DraftFiles.DECLARATION, () -> {
            studio.ask(connector, revision, stream);
            var path = "samples/" + stream + "/asked.txt";
            return page.seeOther(address(connector, DraftFiles.DECLARATION, path, "asked"));
        });
    }

    @PostMapping("/{language}/studio/{connector}/remove")
    Object remove(
            PageContext page, @PathVariable String connector, @RequestParam int revision, @RequestParam String file) {
        return done(page, connector, DraftFiles.DECLARATION, () -> {
            studio.remove(connector, revision, file);
            return page.seeOther(address(connector, DraftFiles.DECLARATION, "", "removed"));
        });
    }

    @PostMapping("/{language}/studio/{connector}/discard")
    Object discard(PageContext page, @PathVariable String connector) {
        studio.discard(connector);
        return page.seeOther(STUDIO);
    }

    /** What putting the draft into use would change. */
    @GetMapping("/{language}/studio/{connector}/publish")
    ModelAndView changes(PageContext page, @PathVariable String connector) {
        return changes(page, connector, null, HttpStatus.OK);
    }

    @PostMapping("/{language}/studio/{connector}/publish")
    Object publish(
            PageContext page,
            @PathVariable String connector,
            @RequestParam int revision,
            @RequestParam String instead) {
        try {
            studio.publish(connector, revision, instead);
            return page.seeOther(address(connector, DraftFiles.DECLARATION, "", "published"));
        } catch (ChangedMeanwhile changed) {
            return changes(page, connector, page.m().text("studio.changedMeanwhile"), HttpStatus.CONFLICT);
        } catch (InvalidInput invalid) {
            return changes(page, connector, message(page, invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{language}/studio/{connector}/takeback")
    Object takeBack(PageContext page, @PathVariable String connector) {
        return done(page, connector, DraftFiles.DECLARATION, () -> {
            studio.takeBack(connector);
            return page.seeOther(STUDIO);
        });
    }

    /** The files of the draft as an archive, to be kept or handed on. */
    @GetMapping("/{language}/studio/{connector}/files.zip")
    ResponseEntity<byte[]> files(@PathVariable String connector) throws IOException {
        var draft = studio.draft(connector);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(connector + ".zip")
                                .build()
                                .toString())
                .body(Archive.of(connector, draft.files()));
    }

    /** Something that is done after the typed text was kept. */
    private interface Then {
        Object apply(Draft draft);
    }

    /** Something that may be refused. */
    private interface Task {
        Object run() throws InterruptedException;
    }

    private Object kept(PageContext page, String connector, Map<String, String> sent, Then then) {
        var file = sent.getOrDefault("file", DraftFiles.DECLARATION);
        var on = sent.getOrDefault("on", "");
        try {
            return then.apply(typed(connector, sent));
        } catch (ChangedMeanwhile changed) {
            return desk(page).conflict(studio.draft(connector), file, on, sent.getOrDefault("text", ""));
        } catch (InvalidInput invalid) {
            return desk(page)
                    .show(
                            studio.draft(connector),
                            file,
                            on,
                            null,
                            message(page, invalid),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Object done(PageContext page, String connector, String file, Task task) {
        try {
            return task.run();
        } catch (ChangedMeanwhile changed) {
            return refused(page, connector, file, page.m().text("studio.changedMeanwhile"), HttpStatus.CONFLICT);
        } catch (InvalidInput invalid) {
            return refused(page, connector, file, message(page, invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (SourceError trouble) {
            var said = page.m().text("studio.invalid.source", String.valueOf(trouble.getMessage()));
            return refused(page, connector, file, said, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ModelAndView refused(PageContext page, String connector, String file, String why, HttpStatus status) {
        return desk(page).show(studio.draft(connector), file, "", null, why, status);
    }

    /** The draft with the text that was sent. */
    private Draft typed(String connector, Map<String, String> sent) {
        var revision = sent.getOrDefault("revision", "");
        var draft = studio.draft(connector);
        if (!revision.equals(String.valueOf(draft.revision()))) {
            throw new ChangedMeanwhile(connector);
        }
        var text = sent.get("text");
        // browsers send line ends as CR LF
        return text == null
                ? draft
                : studio.save(
                        connector,
                        draft.revision(),
                        sent.getOrDefault("file", ""),
                        text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String message(PageContext page, InvalidInput invalid) {
        return page.m().text(invalid.errors().getFirst().why());
    }

    private static String address(String connector, String file, String on, @Nullable String done) {
        var address = new StringBuilder(STUDIO)
                .append('/')
                .append(connector)
                .append("?file=")
                .append(encoded(file));
        if (!on.isEmpty()) {
            address.append("&on=").append(encoded(on));
        }
        if (done != null) {
            address.append("&done=").append(done);
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
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

    private ModelAndView changes(PageContext page, String connector, @Nullable String trouble, HttpStatus status) {
        var draft = studio.draft(connector);
        return page.titled(page.m().text("studio.publish.title", connector))
                .called(page.m().text("studio.publish.short"))
                .in(Section.SOURCES)
                .under(page.m().text("studio.title"), STUDIO)
                .under(connector, STUDIO + "/" + connector)
                .notIndexed()
                .show("studio/publish", new PublishLines(studio, page.m()).of(draft, trouble), status);
    }

    private Desk desk(PageContext page) {
        return new Desk(studio, page);
    }
}
