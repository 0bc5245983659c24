package org.hemicycle.cloud.legislation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.ground.platform.web.KeyFigure;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;

/** Writes how the sources keep their promises in the reader's language. */
final class StatusLines {
    private final PageContext page;
    private final Messages m;
    private final SourceLines sources;
    private final IncidentLines incidents;
    private final IncidentWords words;
    private final Instant now;

    StatusLines(PageContext page, LegislationNames names, Instant now) {
        this.page = page;
        this.m = page.m();
        this.sources = new SourceLines(page, names, now);
        this.incidents = new IncidentLines(page, now);
        this.words = new IncidentWords(m);
        this.now = now;
    }

    StatusView view(List<SourceStatus> statuses, List<Incident> open, List<Incident> past) {
        var byName = new LinkedHashMap<String, SourceStatus>();
        statuses.forEach(status -> byName.put(status.connector().name(), status));
        return new StatusView(
                figures(statuses, open),
                incidents.views(open, byName),
                statuses.stream()
                        .map(status -> row(status, open))
                        .sorted(m.alphabetical(StatusView.Row::chambers))
                        .toList(),
                incidents.views(past, byName),
                page.to("/sources/status") + "?format=atom");
    }

    private List<KeyFigure> figures(List<SourceStatus> statuses, Collection<Incident> open) {
        var on = statuses.stream().filter(SourceStatus::switchedOn).count();
        var late = statuses.stream()
                .filter(status -> status.switchedOn() && status.late(now))
                .count();
        return List.of(
                new KeyFigure(m.number(statuses.size()), m.text("legislation.status.figure.sources", statuses.size())),
                new KeyFigure(m.number(on), m.text("legislation.status.figure.on", on)),
                new KeyFigure(m.number(on - late), m.text("legislation.status.figure.kept", on - late)),
                new KeyFigure(m.number(open.size()), m.text("legislation.status.figure.open", open.size())));
    }

    private StatusView.Row row(SourceStatus status, List<Incident> open) {
        var connector = status.connector();
        var own = open.stream()
                .filter(incident -> incident.connector().equals(connector.name()))
                .toList();
        var last = status.lastSuccessAt();
        return new StatusView.Row(
                sources.chambers(connector),
                page.to("/sources/" + connector.name()),
                sources.state(status, own),
                sources.tone(status, own),
                promise(status),
                last == null ? null : m.moment(last),
                last == null ? null : words.duration(Duration.between(last, now)),
                own.isEmpty() ? null : m.number(own.size()),
                status.nextRunAt() == null ? null : m.moment(status.nextRunAt()));
    }

    private String promise(SourceStatus status) {
        var connector = status.connector();
        return m.text(
                "legislation.status.promise",
                m.of("legislation.schedule", connector.schedule()),
                m.text("legislation.sources.days", connector.promise().toDays()));
    }
}
