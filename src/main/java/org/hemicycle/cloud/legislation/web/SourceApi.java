package org.hemicycle.cloud.legislation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.SourceStatus;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.cloud.legislation.QuarantinedRecord;
import org.hemicycle.cloud.legislation.SourceContent;
import org.hemicycle.cloud.legislation.UnmappedWord;
import org.hemicycle.cloud.legislation.UsedMapping;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sources for programs: how fresh each is, what we hold of it, what could not be read or mapped. */
@Tag(
        name = "Sources",
        description = "How fresh each source is, what we hold of it, and what could not be read or mapped.")
@RestController
@RequestMapping("/api/v1/sources")
class SourceApi {
    private static final int MOST = 100;
    private static final int LAST_RUNS = 10;

    private final Harvests harvests;
    private final LegislationRecords records;
    private final Clock clock;

    SourceApi(Harvests harvests, LegislationRecords records, Clock clock) {
        this.harvests = harvests;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ListAnswer<SourceItem>> all() {
        var content = records.sources();
        var statuses = harvests.sources();
        var items = statuses.stream()
                .map(status -> SourceItem.of(
                        status,
                        content.getOrDefault(
                                status.connector().name(),
                                SourceContent.nothing(status.connector().name())),
                        clock.instant()))
                .toList();
        return modified(statuses).body(ListAnswer.whole(items));
    }

    @GetMapping("/{connector}")
    ResponseEntity<SourceDetail> one(@PathVariable String connector) {
        var status = harvests.source(connector);
        var detail = new SourceDetail(
                SourceItem.of(status, records.source(connector), clock.instant()),
                records.unmappedWords(connector),
                records.quarantine(connector, MOST),
                harvests.runs(connector, LAST_RUNS));
        return modified(List.of(status)).body(detail);
    }

    @GetMapping("/{connector}/runs")
    ResponseEntity<ListAnswer<HarvestRun>> runs(
            @PathVariable String connector, @RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > MOST) {
            throw new InvalidInput("size", "legislation.invalid.range", size, 1, MOST);
        }
        var status = harvests.source(connector);
        return modified(List.of(status)).body(ListAnswer.whole(harvests.runs(connector, size)));
    }

    /** What the source's words mean and why, and the declarations that records were read by. */
    @GetMapping("/{connector}/mapping")
    ResponseEntity<MappingDetail> mapping(@PathVariable String connector) {
        var status = harvests.source(connector);
        return modified(List.of(status))
                .body(new MappingDetail(connector, status.connector().mapping(), records.mappings(connector)));
    }

    private static ResponseEntity.BodyBuilder modified(List<SourceStatus> statuses) {
        var answer = ResponseEntity.ok();
        statuses.stream()
                .map(SourceStatus::lastRun)
                .filter(java.util.Objects::nonNull)
                .map(run -> run.finishedAt() == null ? run.startedAt() : run.finishedAt())
                .max(Instant::compareTo)
                .ifPresent(answer::lastModified);
        return answer;
    }

    /** The mapping of a source, and the states of its declaration that were used, newest first. */
    record MappingDetail(String connector, Mapping mapping, List<UsedMapping> used) {}

    /** One source in full. */
    record SourceDetail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped SourceItem source,
            List<UnmappedWord> unmappedWords,
            List<QuarantinedRecord> quarantine,
            List<HarvestRun> runs) {}

    /** One source. {@code records} counts distinct source records, {@code works} the bills and acts made of them. */
    record SourceItem(
            String connector,
            String href,
            String title,
            List<String> chambers,
            String language,
            String home,
            Licence licence,
            String schedule,
            Duration promise,
            boolean unverified,
            boolean switchedOn,
            boolean paused,
            boolean late,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastAttemptAt,
            @Nullable Long ageSeconds,
            @Nullable Instant nextRunAt,
            int failures,
            @Nullable HarvestRun lastRun,
            long records,
            long removed,
            long works,
            long stages,
            long unmapped,
            double unmappedShare,
            long heldBack,
            List<SourceContent.StreamCount> streams,
            List<SourceContent.KindCount> kinds) {
        static SourceItem of(SourceStatus status, SourceContent content, Instant now) {
            var connector = status.connector();
            var last = status.lastSuccessAt();
            return new SourceItem(
                    connector.name(),
                    "/api/v1/sources/" + connector.name(),
                    connector.title(),
                    connector.chambers(),
                    connector.language(),
                    connector.home(),
                    connector.licence(),
                    connector.schedule().name(),
                    connector.promise(),
                    connector.unverified(),
                    status.switchedOn(),
                    status.paused(),
                    status.late(now),
                    last,
                    status.lastAttemptAt(),
                    last == null ? null : Duration.between(last, now).toMinutes() * 60,
                    status.nextRunAt(),
                    status.failures(),
                    status.lastRun(),
                    content.records(),
                    content.removed(),
                    content.works(),
                    content.stages(),
                    content.unmapped(),
                    content.unmappedShare(),
                    content.heldBack(),
                    content.streams(),
                    content.kinds());
        }
    }
}
