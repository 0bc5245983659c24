package org.hemicycle.cloud.legislation.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Makes what pages show of incidents. */
final class IncidentLines {
    private final PageContext page;
    private final Messages m;
    private final IncidentWords words;
    private final Instant now;

    IncidentLines(PageContext page, Instant now) {
        this.page = page;
        this.m = page.m();
        this.words = new IncidentWords(m);
        this.now = now;
    }

    /** Incidents of sources that are still declared, in the order given. */
    List<IncidentView> views(Collection<Incident> incidents, Map<String, SourceStatus> sources) {
        return incidents.stream()
                .flatMap(incident ->
                        Optional.ofNullable(sources.get(incident.connector()))
                                .map(source -> view(incident, source))
                                .stream())
                .toList();
    }

    /** What readers are told of incidents, each once. */
    List<String> banners(Collection<Incident> incidents, Map<String, SourceStatus> sources) {
        return incidents.stream()
                .filter(incident -> incident.kind().tellsReaders())
                .flatMap(incident -> Optional.ofNullable(sources.get(incident.connector()))
                        .map(source -> words.banner(incident, source.connector()))
                        .stream())
                .distinct()
                .toList();
    }

    private IncidentView view(Incident incident, SourceStatus source) {
        var connector = source.connector();
        var path = "/sources/" + connector.name();
        var closed = incident.closedAt();
        var ending = incident.ending();
        return new IncidentView(
                incident.id(),
                connector.title(),
                page.to(path),
                words.kind(incident),
                incident.open() ? incident.kind().tellsReaders() ? "tag--late" : "tag--lagoon" : "",
                words.what(incident, connector),
                words.stillWorks(incident.kind()),
                incident.facts().reason(),
                incident.stream(),
                example(incident),
                incident.withheld() == 0 ? null : m.number(incident.withheld()),
                incident.dataSince() == null ? null : m.moment(incident.dataSince()),
                m.moment(incident.openedAt()),
                m.moment(incident.lastSeenAt()),
                closed == null ? null : m.moment(closed),
                ending == null ? null : m.of("legislation.incident.ending", ending),
                words.lasted(incident, now),
                source.nextRunAt() == null ? null : m.moment(source.nextRunAt()),
                confirm(incident, source, path));
    }

    private @Nullable String confirm(Incident incident, SourceStatus source, String path) {
        var asked =
                page.visit().operator() && incident.open() && incident.kind().canBeRight() && !source.busy();
        return asked ? path + "/incidents/" + incident.id() + "/confirm" : null;
    }

    private static IncidentView.@Nullable Example example(Incident incident) {
        var example = incident.example();
        return example == null
                ? null
                : new IncidentView.Example(
                        example.address(),
                        example.key(),
                        example.at(),
                        example.fragment() == null ? null : "/api/v1/fragments/" + example.fragment());
    }
}
