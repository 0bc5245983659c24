package org.hemicycle.cloud.studio.web;

import java.io.IOException;
import org.hemicycle.cloud.studio.ChangedMeanwhile;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
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
import org.springframework.web.servlet.ModelAndView;

/** How a draft is put into use, taken back and taken away. */
@Controller
class PublishPages {
    private static final String STUDIO = "/studio";

    private final Studio studio;

    PublishPages(Studio studio) {
        this.studio = studio;
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
        var typing = new Typing(studio, page, connector);
        try {
            studio.publish(connector, revision, instead);
            return page.seeOther(typing.address(DraftFiles.DECLARATION, "", "published"));
        } catch (ChangedMeanwhile changed) {
            return changes(page, connector, page.m().text("studio.changedMeanwhile"), HttpStatus.CONFLICT);
        } catch (InvalidInput invalid) {
            return changes(page, connector, typing.message(invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{language}/studio/{connector}/takeback")
    Object takeBack(PageContext page, @PathVariable String connector) {
        return new Typing(studio, page, connector).run(() -> {
            studio.takeBack(connector);
            return page.seeOther(STUDIO);
        });
    }

    /** The files of the draft as an archive, to be kept or handed on. */
    @GetMapping("/{language}/studio/{connector}/files.zip")
    ResponseEntity<byte[]> files(@PathVariable String connector) throws IOException {
        var draft = studio.draft(connector);
        var named = ContentDisposition.attachment().filename(connector + ".zip").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(Archive.of(connector, draft.files()));
    }

    private ModelAndView changes(PageContext page, String connector, @Nullable String trouble, HttpStatus status) {
        var view = new PublishLines(studio, page.m()).of(studio.draft(connector), trouble);
        return page.titled(page.m().text("studio.publish.title", connector))
                .called(page.m().text("studio.publish.short"))
                .in(Section.SOURCES)
                .under(page.m().text("studio.title"), STUDIO)
                .under(connector, STUDIO + "/" + connector)
                .notIndexed()
                .show("studio/publish", view, status);
    }
}
