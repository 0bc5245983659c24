package org.hemicycle.cloud.studio.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemicycle.cloud.studio.Studio;
import org.hemicycle.cloud.studio.model.DraftFiles;
import org.hemicycle.cloud.studio.model.RuleText;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** What an operator does to a draft other than typing: rules by a form, samples, and what is removed. */
@Controller
class DraftPages {
    private final Studio studio;

    DraftPages(Studio studio) {
        this.studio = studio;
    }

    /** Writes a rule for words that have no stage. */
    @PostMapping("/{language}/studio/{connector}/rule")
    Object rule(PageContext page, @PathVariable String connector, @RequestParam Map<String, String> sent) {
        var typing = new Typing(studio, page, connector);
        return typing.keepThen(sent, draft -> {
            var mapping = rule(sent).addedTo(draft.text(DraftFiles.MAPPING));
            studio.save(connector, draft.revision(), DraftFiles.MAPPING, mapping.getBytes(StandardCharsets.UTF_8));
            return page.seeOther(typing.address(sent.getOrDefault("file", ""), sent.getOrDefault("on", ""), "rule"));
        });
    }

    /** The rule of the form whose number was sent. Throws {@link InvalidInput} where its stage or reason is missing. */
    private static RuleText rule(Map<String, String> sent) {
        var number = sent.getOrDefault("rule", "");
        var words = sent.getOrDefault("words-" + number, "");
        var reason = sent.getOrDefault("reason-" + number, "").strip();
        if (reason.isEmpty()) {
            throw new InvalidInput("reason", "studio.invalid.reason");
        }
        return new RuleText(
                sent.getOrDefault("table-" + number, ""),
                words.isBlank() ? "code" : "words",
                words.isBlank() ? sent.getOrDefault("code-" + number, "") : words,
                chosen(sent, "stage-" + number),
                chosen(sent, "certainty-" + number),
                reason);
    }

    private static String chosen(Map<String, String> sent, String field) {
        var value = sent.getOrDefault(field, "");
        if (!value.matches("[A-Z_]+")) {
            throw new InvalidInput("stage", "studio.invalid.stage");
        }
        return value;
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
        var file = upload == null || upload.isEmpty() ? null : upload;
        var bytes = file == null ? content.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        var uploaded = file == null ? null : file.getOriginalFilename();
        var path = "samples/" + stream + "/" + (name.isBlank() && uploaded != null ? uploaded : name.strip());
        var typing = new Typing(studio, page, connector);
        return typing.run(() -> {
            if (bytes.length == 0) {
                throw new InvalidInput("content", "studio.invalid.empty");
            }
            studio.save(connector, revision, path, bytes);
            return page.seeOther(typing.address(DraftFiles.DECLARATION, path, "sample"));
        });
    }

    /** Asks the source once. */
    @PostMapping("/{language}/studio/{connector}/ask")
    Object ask(
            PageContext page, @PathVariable String connector, @RequestParam int revision, @RequestParam String stream) {
        var typing = new Typing(studio, page, connector);
        return typing.run(() -> {
            var sample = studio.ask(connector, revision, stream);
            return page.seeOther(typing.address(DraftFiles.DECLARATION, sample, "asked"));
        });
    }

    @PostMapping("/{language}/studio/{connector}/remove")
    Object remove(
            PageContext page, @PathVariable String connector, @RequestParam int revision, @RequestParam String file) {
        var typing = new Typing(studio, page, connector);
        return typing.run(() -> {
            studio.remove(connector, revision, file);
            return page.seeOther(typing.address(DraftFiles.DECLARATION, "", "removed"));
        });
    }

    @PostMapping("/{language}/studio/{connector}/discard")
    RedirectView discard(PageContext page, @PathVariable String connector) {
        studio.discard(connector);
        return page.seeOther("/studio");
    }
}
