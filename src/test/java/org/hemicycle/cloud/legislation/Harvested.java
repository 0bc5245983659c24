package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;

/** Invented bills as harvested, for tests of pages and programs. */
public final class Harvested {
    private Harvested() {}

    /** Bills {@code xy-lower/pl-1} and {@code xy-lower/pl-2}, of which the first links to the second and is put forward by the member {@code xy-lower/7}. */
    public static void twoLinkedBills(Intake intake) {
        take(
                intake,
                ExampleRecord.of("xy-lower", "list", "1")
                        .numbered("PL 1")
                        .titled("On ferries")
                        .subject("Transport")
                        .introducedOn("2026-01-02")
                        .sponsored("A. Ferry", "7")
                        .sponsored("Bo Dune", null)
                        .step("2026-01-05", "Sent to committee", Stage.REFERRED)
                        .linked(Link.Type.RELATED, "PL 2"),
                ExampleRecord.of("xy-lower", "list", "2")
                        .numbered("PL 2")
                        .titled("On harbours")
                        .subject("Transport")
                        .introducedOn("2026-01-03"),
                ExampleRecord.member("xy-lower", "members", "7", "7")
                        .called("Ada Ferry")
                        .seat("xy-lower", "18", null, null));
    }

    /** Bills {@code xy-lower/pl-101}, {@code pl-102} and so on, each with one of these official titles. */
    public static void titled(Intake intake, String language, List<String> titles) {
        take(
                intake,
                IntStream.range(0, titles.size())
                        .mapToObj(place -> ExampleRecord.of("xy-lower", "list", "" + (101 + place))
                                .numbered("PL " + (101 + place))
                                .titled(Title.Type.OFFICIAL, titles.get(place), language))
                        .toArray(ExampleRecord[]::new));
    }

    private static void take(Intake intake, ExampleRecord... said) {
        var request = new SourceRequest("xy-lower", "list", "GET", "https://xy.example/list", Map.of(), null, Map.of());
        var reading = new Reading(
                Stream.of(said).map(ExampleRecord::record).toList(), List.of(), List.of(), null, 0, Map.of());
        var fragment =
                new HarvestedFragment(900_001, request, reading, false, false, Instant.parse("2026-03-01T12:00:00Z"));
        intake.take(new RunId(1), ExampleConnector.named("xy-lower"), List.of(fragment));
    }
}
