package org.hemicycle.ground.parliaments.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.ground.parliaments.Chamber;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.LocalizedText;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.ground.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry for programs. */
@Tag(name = "Parliaments", description = "The registry of parliaments and chambers.")
@RestController
@RequestMapping("/api/v1/parliaments")
class ParliamentApi {
    private static final int LARGEST_PAGE = 100;

    private final Parliaments parliaments;
    /** The registry comes with the platform and never changes while it runs. */
    private final Instant lastModified;

    ParliamentApi(Parliaments parliaments, Clock clock) {
        this.parliaments = parliaments;
        this.lastModified = clock.instant();
    }

    @GetMapping
    ResponseEntity<ParliamentList> list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        require(page >= 1, "page", "parliaments.error.page");
        require(size >= 1 && size <= LARGEST_PAGE, "size", "parliaments.error.size");
        require(region == null || parliaments.region(region).isPresent(), "region", "parliaments.error.region");
        var found = region == null ? parliaments.all() : parliaments.inRegion(region);
        var from = Math.min((long) (page - 1) * size, found.size());
        var items = found.stream().skip(from).limit(size).map(this::item).toList();
        return answer(ParliamentList.of(new Page<>(items, found.size(), page, size)));
    }

    @GetMapping("/{code}")
    ResponseEntity<ParliamentItem> one(@PathVariable String code) {
        return answer(item(parliaments.byCode(code).orElseThrow(() -> new NotFound(code))));
    }

    private <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().lastModified(lastModified).body(body);
    }

    private ParliamentItem item(Parliament parliament) {
        return ParliamentItem.of(parliament, parliaments.regionsOf(parliament));
    }

    private static void require(boolean good, String field, String key) {
        if (!good) {
            throw new InvalidInput(field, key);
        }
    }

    /** A page of the registry, in the form all lists have. */
    record ParliamentList(
            List<ParliamentItem> items, long total, int page, int size, Map<String, List<String>> facets) {
        static ParliamentList of(Page<ParliamentItem> page) {
            return new ParliamentList(page.items(), page.total(), page.page(), page.size(), Map.of());
        }
    }

    /** One parliament as programs see it. */
    record ParliamentItem(
            String code,
            @Nullable String country,
            Map<String, String> names,
            List<String> ownLanguages,
            String structure,
            List<String> languages,
            List<String> regions,
            @Nullable String website,
            @Nullable String openData,
            String status,
            List<ChamberItem> chambers) {
        static ParliamentItem of(Parliament it, Set<String> regions) {
            return new ParliamentItem(
                    it.code(),
                    it.country() == null ? null : it.country().toLowerCase(Locale.ROOT),
                    texts(it.names()),
                    it.ownLanguages().stream().map(Object::toString).toList(),
                    it.structure().name(),
                    it.languages().stream().map(Object::toString).toList(),
                    List.copyOf(regions),
                    it.website(),
                    it.openData(),
                    it.suspended() ? "SUSPENDED" : "SITTING",
                    it.chambers().stream().map(ChamberItem::of).toList());
        }
    }

    /** One chamber as programs see it. */
    record ChamberItem(
            String code,
            String kind,
            Map<String, String> names,
            @Nullable Integer seats,
            @Nullable String website,
            @Nullable String openData) {
        static ChamberItem of(Chamber it) {
            return new ChamberItem(
                    it.code(), it.kind().name(), texts(it.names()), it.seats(), it.website(), it.openData());
        }
    }

    private static Map<String, String> texts(LocalizedText text) {
        var names = new TreeMap<String, String>();
        text.texts().forEach((language, name) -> names.put(language.tag(), name));
        return names;
    }
}
