package org.hemicycle.cloud.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A verdict with the words that tell it, as programs read it. */
public record Report(
        @Nullable Long id,
        Kind kind,
        String subject,
        Instant testedAt,
        Ruling ruling,
        String said,
        List<Point> reasons,
        Level level,
        int score,
        boolean initialPhase,
        String rule,
        int requests,
        long bytes,
        List<Line> points,
        Sketch sketch) {

    /** One point. */
    public record Line(
            Point point, String name, int weight, State state, List<Sentence> seen, String why, String mend) {}

    /** One thing that was seen, told. */
    public record Sentence(
            String text,
            @Nullable String excerpt,
            @Nullable String address,
            @Nullable Long offset) {}

    /** The report on a verdict, in a language. */
    public static Report of(@Nullable Long id, Verdict verdict, Messages m) {
        return new Report(
                id,
                verdict.kind(),
                verdict.subject(),
                verdict.testedAt(),
                verdict.ruling(),
                m.of("conformance.ruling", verdict.ruling()),
                verdict.reasons(),
                verdict.level(),
                verdict.score(),
                verdict.initialPhase(),
                verdict.rule(),
                verdict.requests(),
                verdict.bytes(),
                verdict.findings().stream().map(finding -> line(finding, m)).toList(),
                verdict.sketch());
    }

    /** What was seen, told in a language. */
    public static String sentence(Seen seen, Messages m) {
        var days = seen.key().startsWith("freshness.");
        return m.text(
                "conformance.seen." + seen.key(),
                seen.values().stream()
                        .map(value -> days ? day(value, m) : value)
                        .toArray());
    }

    /** Days that we worked out are written as the reader writes them; what a source says is quoted as it stands. */
    private static Object day(Object value, Messages m) {
        try {
            return value instanceof String text ? m.date(LocalDate.parse(text)) : value;
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    /** As JSON. */
    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** What a report in JSON lets a declaration be drafted from. */
    public static Report read(String json) {
        return Objects.requireNonNull(JsonMapper.shared().readValue(json, Report.class));
    }

    private static Line line(Finding finding, Messages m) {
        return new Line(
                finding.point(),
                m.of("conformance.point", finding.point()),
                finding.weight(),
                finding.state(),
                finding.seen().stream()
                        .map(seen -> new Sentence(sentence(seen, m), seen.excerpt(), seen.address(), seen.offset()))
                        .toList(),
                m.of("conformance.why", finding.point()),
                m.of("conformance.mend", finding.point()));
    }
}
