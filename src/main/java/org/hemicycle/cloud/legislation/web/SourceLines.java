package org.hemicycle.cloud.legislation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.cloud.legislation.QuarantinedRecord;
import org.hemicycle.cloud.legislation.SourceContent;
import org.hemicycle.cloud.legislation.UnmappedWord;
import org.hemicycle.cloud.legislation.web.BillView.Fact;
import org.hemicycle.cloud.legislation.web.SourceView.Count;
import org.hemicycle.cloud.legislation.web.SourceView.Held;
import org.hemicycle.cloud.legislation.web.SourceView.Run;
import org.hemicycle.cloud.legislation.web.SourceView.Word;
import org.hemicycle.ground.platform.web.KeyFigure;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Writes how sources are doing in the reader's language. */
final class SourceLines {
    private final PageContext page;
    private final Messages m;
    private final LegislationNames names;
    private final Instant now;

    SourceLines(PageContext page, LegislationNames names, Instant now) {
        this.page = page;
        this.m = page.m();
        this.names = names;
        this.now = now;
    }

    SourceListView list(
            List<SourceStatus> sources,
            List<Incident> open,
            Map<String, SourceContent> contents,
            List<String> broken,
            boolean samples) {
        var rows = sources.stream()
                .map(source -> row(
                        source,
                        of(source, open),
                        contents.get(source.connector().name())))
                .sorted(m.alphabetical(SourceListView.Row::chambers))
                .toList();
        return new SourceListView(
                figures(contents.values()), rows, broken, samples, page.visit().operator(), (int)
                        sources.stream().filter(SourceStatus::switchedOn).count());
    }

    private List<KeyFigure> figures(Collection<SourceContent> contents) {
        var read = contents.stream().filter(content -> content.records() > 0).count();
        var stages = contents.stream().mapToLong(SourceContent::stages).sum();
        var unmapped = contents.stream().mapToLong(SourceContent::unmapped).sum();
        return List.of(
                new KeyFigure(m.number(read), m.text("legislation.sources.figure.read", read)),
                new KeyFigure(
                        m.number(contents.stream()
                                .mapToLong(SourceContent::works)
                                .sum()),
                        m.text("legislation.source.works")),
                new KeyFigure(
                        m.number(contents.stream()
                                .mapToLong(SourceContent::records)
                                .sum()),
                        m.text("legislation.source.records")),
                new KeyFigure(
                        stages == 0 ? "–" : share((double) unmapped / stages),
                        m.text("legislation.sources.figure.unmapped")));
    }

    private static List<Incident> of(SourceStatus source, List<Incident> open) {
        return open.stream()
                .filter(incident ->
                        incident.connector().equals(source.connector().name()))
                .toList();
    }

    private SourceListView.Row row(SourceStatus source, List<Incident> open, @Nullable SourceContent content) {
        var connector = source.connector();
        return new SourceListView.Row(
                connector.name(),
                connector.title(),
                page.to("/sources/" + connector.name()),
                chambers(connector),
                state(source, open),
                tone(source, open),
                connector.unverified(),
                source.lastSuccessAt() == null ? null : m.moment(source.lastSuccessAt()),
                age(source),
                m.text("legislation.sources.promised", days(connector)),
                m.number(content == null ? 0 : content.records()),
                m.number(content == null ? 0 : content.works()),
                content == null || content.stages() == 0 ? "–" : share(content.unmappedShare()),
                m.number(content == null ? 0 : content.heldBack()),
                connector.licence().name());
    }

    SourceView source(
            SourceStatus source,
            List<Incident> incidents,
            SourceContent content,
            List<UnmappedWord> words,
            List<QuarantinedRecord> held,
            List<HarvestRun> runs) {
        var connector = source.connector();
        var open = incidents.stream().filter(Incident::open).toList();
        var past = incidents.stream().filter(incident -> !incident.open()).toList();
        var lines = new IncidentLines(page, now);
        var own = Map.of(connector.name(), source);
        return new SourceView(
                connector.name(),
                connector.title(),
                connector.home(),
                state(source, open),
                tone(source, open),
                connector.unverified(),
                page.visit().operator(),
                source.switchedOn(),
                source.paused(),
                source.busy(),
                facts(source, content),
                content.streams().stream()
                        .map(stream -> new Count(stream.stream(), m.number(stream.records())))
                        .toList(),
                content.kinds().stream()
                        .map(kind -> new Count(names.kind(kind.kind()), m.number(kind.records())))
                        .toList(),
                m.text("legislation.source.unmappedIntro", content.unmapped(), content.stages()),
                words.stream().map(this::word).toList(),
                held.stream().map(one -> held(connector, one)).toList(),
                runs.stream().map(this::run).toList(),
                lines.banners(open, own),
                lines.views(open, own),
                lines.views(past, own),
                page.to("/sources/status"),
                "/api/v1/sources/" + connector.name());
    }

    private List<Fact> facts(SourceStatus source, SourceContent content) {
        var connector = source.connector();
        var facts = new ArrayList<Fact>();
        fact(facts, "chambers", chambers(connector));
        fact(facts, "works", m.number(content.works()));
        fact(facts, "records", m.number(content.records()));
        fact(
                facts,
                "lastSuccess",
                source.lastSuccessAt() == null
                        ? m.text("legislation.sources.never")
                        : m.moment(source.lastSuccessAt()));
        fact(
                facts,
                "promise",
                m.text(
                        "legislation.status.promise",
                        m.of("legislation.schedule", connector.schedule()),
                        days(connector)));
        fact(
                facts,
                "nextRun",
                source.nextRunAt() == null ? m.text("legislation.sources.notPlanned") : m.moment(source.nextRunAt()));
        facts.add(new Fact(
                m.text("legislation.source.licence"),
                connector.licence().name(),
                connector.licence().url(),
                null));
        return facts;
    }

    private String days(Connector connector) {
        return m.text("legislation.sources.days", connector.promise().toDays());
    }

    private void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(m.text("legislation.source." + key), value, null, null));
    }

    /** A country with the chambers that are read of it. */
    String chambers(Connector connector) {
        var countries = new LinkedHashMap<String, List<String>>();
        connector
                .chambers()
                .forEach(chamber -> countries
                        .computeIfAbsent(names.country(chamber), country -> new ArrayList<>())
                        .add(names.chamber(chamber)));
        return countries.entrySet().stream()
                .map(country -> m.text(
                        "legislation.sources.of",
                        country.getKey(),
                        country.getValue().stream()
                                .reduce((a, b) -> m.text("legislation.chamberOf", a, b))
                                .orElse("")))
                .collect(Collectors.joining("; "));
    }

    String state(SourceStatus source, List<Incident> open) {
        return m.text("legislation.sources.state." + stateKey(source, open));
    }

    private String stateKey(SourceStatus source, List<Incident> open) {
        if (source.busy()) {
            return "busy";
        }
        if (open.stream().anyMatch(incident -> incident.kind().withholds())) {
            return "incident";
        }
        if (source.paused()) {
            return "paused";
        }
        if (source.failures() > 0) {
            return "failing";
        }
        if (source.late(now)) {
            return "late";
        }
        if (!source.switchedOn()) {
            return source.lastSuccessAt() == null ? "off" : "read";
        }
        return source.lastSuccessAt() == null ? "waiting" : "fresh";
    }

    String tone(SourceStatus source, List<Incident> open) {
        return switch (stateKey(source, open)) {
            case "fresh", "read" -> "tag--ok";
            case "late", "failing", "incident" -> "tag--late";
            case "busy" -> "tag--lagoon";
            default -> "";
        };
    }

    private String age(SourceStatus source) {
        if (source.lastSuccessAt() == null) {
            return m.text("legislation.sources.never");
        }
        var hours = Duration.between(source.lastSuccessAt(), now).toHours();
        if (hours < 1) {
            return m.text("legislation.sources.fresh");
        }
        return hours < 48 ? m.text("legislation.sources.hours", hours) : m.text("legislation.sources.days", hours / 24);
    }

    private Word word(UnmappedWord word) {
        return new Word(
                word.table(), word.words(), word.code(), m.number(word.times()), share(word.share()), word.example());
    }

    private Held held(Connector connector, QuarantinedRecord held) {
        var ofMembers = connector.streams().contains(held.stream()) && connector.ofMembers(held.stream());
        return new Held(
                held.stream(),
                held.key(),
                held.at(),
                held.field(),
                held.reason(),
                m.moment(held.since()),
                ofMembers ? null : "/api/v1/fragments/" + held.fragment());
    }

    private Run run(HarvestRun run) {
        var taken = run.taken();
        return new Run(
                m.moment(run.startedAt()),
                m.of("legislation.origin", run.origin()),
                run.outcome() == null
                        ? m.of("legislation.runState", run.state())
                        : m.of("legislation.runOutcome", run.outcome()),
                m.number(taken.records()),
                m.number(taken.newRecords()),
                m.number(taken.changed()),
                m.number(taken.unchanged()),
                m.number(taken.heldBack()),
                m.number(run.took(now).toSeconds()),
                run.trouble() == null ? null : run.trouble().message(),
                run.notRecorded() == 0
                        ? null
                        : m.text("legislation.source.notRecorded", run.notRecorded(), run.requests()));
    }

    private String share(double share) {
        return share > 0 && share < 0.01 ? m.text("legislation.sources.under", m.percent(0.01)) : m.percent(share);
    }
}
