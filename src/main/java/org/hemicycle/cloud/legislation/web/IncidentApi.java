package org.hemicycle.cloud.legislation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.Incidents;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is or was wrong with the sources, for programs. */
@Tag(
        name = "Incidents",
        description = "What is or was wrong with the sources: what was seen, since when, an example, and how it ended.")
@RestController
class IncidentApi {
    private static final int MOST = 100;

    private final Incidents incidents;
    private final Clock clock;

    IncidentApi(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/api/v1/incidents")
    ResponseEntity<ListAnswer<IncidentItem>> all(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        return list(null, open, page, size);
    }

    @GetMapping("/api/v1/incidents/{id}")
    ResponseEntity<IncidentItem> one(@PathVariable long id) {
        var incident = incidents.find(id);
        return ResponseEntity.ok().lastModified(changed(incident)).body(IncidentItem.of(incident, clock.instant()));
    }

    @GetMapping("/api/v1/sources/{connector}/incidents")
    ResponseEntity<ListAnswer<IncidentItem>> ofSource(
            @PathVariable String connector,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        return list(connector, open, page, size);
    }

    private ResponseEntity<ListAnswer<IncidentItem>> list(
            @Nullable String connector, @Nullable Boolean open, int page, int size) {
        within("page", page, 1, 10_000);
        within("size", size, 1, MOST);
        var found = incidents.latest(connector, open, size, (page - 1) * size);
        var now = clock.instant();
        var items = found.stream().map(one -> IncidentItem.of(one, now)).toList();
        var answer = ResponseEntity.ok();
        found.stream().map(IncidentApi::changed).max(Instant::compareTo).ifPresent(answer::lastModified);
        return answer.body(
                new ListAnswer<>(items, incidents.count(connector, open), page, size, Map.of(), null, null, List.of()));
    }

    private static Instant changed(Incident incident) {
        return incident.closedAt() == null ? incident.lastSeenAt() : incident.closedAt();
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "legislation.invalid.range", value, least, most);
        }
    }

    /**
     * An incident.
     *
     * @param dataSince how old what is shown of the source is
     * @param seconds how long it lasted, or has lasted so far
     */
    record IncidentItem(
            long id,
            String href,
            String connector,
            IncidentKind kind,
            boolean open,
            @Nullable String stream,
            @Nullable String subject,
            Facts facts,
            @Nullable ExampleItem example,
            int withheld,
            @Nullable Instant dataSince,
            Instant openedAt,
            Instant lastSeenAt,
            @Nullable Instant closedAt,
            Incident.@Nullable Ending ending,
            long seconds) {
        static IncidentItem of(Incident incident, Instant now) {
            return new IncidentItem(
                    incident.id(),
                    "/api/v1/incidents/" + incident.id(),
                    incident.connector(),
                    incident.kind(),
                    incident.open(),
                    incident.stream(),
                    incident.subject(),
                    incident.facts(),
                    ExampleItem.of(incident.example()),
                    incident.withheld(),
                    incident.dataSince(),
                    incident.openedAt(),
                    incident.lastSeenAt(),
                    incident.closedAt(),
                    incident.ending(),
                    incident.lasted(now).toMinutes() * 60);
        }
    }

    /** Where it can be seen. */
    record ExampleItem(
            String address,
            @Nullable String key,
            @Nullable String at,
            @Nullable String fragmentHref) {
        static @Nullable ExampleItem of(Incident.@Nullable Example example) {
            return example == null
                    ? null
                    : new ExampleItem(
                            example.address(),
                            example.key(),
                            example.at(),
                            example.fragment() == null ? null : "/api/v1/fragments/" + example.fragment());
        }
    }
}
