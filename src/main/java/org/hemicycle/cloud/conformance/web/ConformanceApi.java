package org.hemicycle.cloud.conformance.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.Conformance;
import org.hemicycle.cloud.conformance.KeptTest;
import org.hemicycle.cloud.conformance.KeptVerdict;
import org.hemicycle.cloud.conformance.Report;
import org.hemicycle.cloud.conformance.Verdict;
import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The verdicts for programs, and the badge that shows the latest one on a parliament's own website. */
@Tag(name = "Entry test", description = "Verdicts on the open data of parliaments: what was seen and how to mend it.")
@RestController
@RequestMapping("/api/v1/conformance")
class ConformanceApi {
    private static final int MOST = 100;
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Conformance conformance;
    private final MessageCatalogue catalogue;

    ConformanceApi(Conformance conformance, MessageCatalogue catalogue) {
        this.conformance = conformance;
        this.catalogue = catalogue;
    }

    @GetMapping
    Verdicts all(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size) {
        if (page < 1) {
            throw new InvalidInput("page", "conformance.invalid.page", page);
        }
        if (size < 1 || size > MOST) {
            throw new InvalidInput("size", "conformance.invalid.size", size, MOST);
        }
        return new Verdicts(conformance.verdicts((page - 1) * size, size), conformance.count(), page, size, Map.of());
    }

    @GetMapping("/{id:\\d{1,15}}")
    ResponseEntity<Object> one(@PathVariable long id, @RequestParam(defaultValue = "en") String lang) {
        var test = conformance.find(id);
        var verdict = test.verdict();
        return verdict == null
                ? ResponseEntity.ok(new Waiting(id, test.subject(), test.progress(), test.requests()))
                : ResponseEntity.ok()
                        .lastModified(verdict.testedAt())
                        .body(Report.of(id, verdict.withoutSamples(), messages(lang)));
    }

    @GetMapping(path = "/badges/{site:.+}.svg", produces = "image/svg+xml")
    ResponseEntity<String> badge(@PathVariable String site, @RequestParam(defaultValue = "en") String lang) {
        var verdict = verdict(conformance.latest(site));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(Badge.of(verdict, messages(lang)));
    }

    private static Verdict verdict(KeptTest test) {
        if (test.verdict() == null) {
            throw new NotFound("a verdict on " + test.site());
        }
        return test.verdict();
    }

    private Messages messages(String tag) {
        var known = Language.INTERFACE.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.of("en"));
        return catalogue.in(known);
    }

    /** The latest verdict of each address, in the form all lists have. */
    record Verdicts(List<KeptVerdict> items, int total, int page, int size, Map<String, List<String>> facets) {}

    /** A test without a verdict. */
    record Waiting(
            long id,
            String subject,
            KeptTest.Progress progress,
            @Nullable Integer requests) {}
}
