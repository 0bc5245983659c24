package org.hemicycle.cloud.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hemicycle.cloud.conformance.RandomPortal.Bill;
import org.hemicycle.cloud.conformance.draft.Draft;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.hemicycle.cloud.harvest.Taken;
import org.hemicycle.cloud.harvest.TestVisits;
import org.hemicycle.survival.PortalConnectors;
import org.hemicycle.survival.PortalHarvests;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Ten portals that nobody has seen, their form drawn at random: each is tested, a declaration is drafted from what the test saw,
 * a person mends what is told to be wrong, and the portal is harvested whole.
 */
@HemicycleTest
@Import({PortalConnectors.class, PortalHarvests.class})
class UnseenPortalsTests {
    private static final List<RandomPortal> PORTALS =
            LongStream.rangeClosed(1, 10).mapToObj(RandomPortal::new).toList();
    /** What the drafts leave to a person on all of these, at most; lower it when drafts get better. */
    private static final int MOST_CORRECTED = 5;

    private static final List<Stage> STAGES =
            List.of(Stage.INTRODUCED, Stage.COMMITTEE_STAGE, Stage.GENERAL_DEBATE, Stage.ADOPTED);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, BiPredicate<Content, Bill>> FIELDS = fields();

    @TempDir
    private Path folder;

    private final PortalConnectors connectors;
    private final PortalHarvests harvests;

    UnseenPortalsTests(PortalConnectors connectors, PortalHarvests harvests) {
        this.connectors = connectors;
        this.harvests = harvests;
    }

    @DynamicPropertySource
    static void reach(DynamicPropertyRegistry settings) {
        var hosts = PORTALS.stream().map(RandomPortal::host).collect(Collectors.joining(","));
        settings.add("HEMICYCLE_ALLOW_HOSTS", () -> hosts);
    }

    @AfterAll
    static void close() {
        PORTALS.forEach(RandomPortal::close);
    }

    @Test
    void everyUnseenPortalIsConnectedByItsDraftAndFewCorrectionsAndHarvestedWhole() throws Exception {
        var report = new StringBuilder();
        var corrections = 0;
        for (var portal : PORTALS) {
            var name = "xy-portal-" + (PORTALS.indexOf(portal) + 1);
            var corrected = connect(portal, name);
            corrections += corrected.size();
            report.append("%-12s %-55s corrected: %s%n"
                    .formatted(name, portal.form(), corrected.isEmpty() ? "nothing" : String.join(", ", corrected)));
            harvestWhole(portal, name);
        }
        System.out.print(report);

        assertThat(corrections).as(report.toString()).isLessThanOrEqualTo(MOST_CORRECTED);
    }

    /** A harvest stores every bill as the portal holds it, and the next one writes nothing. */
    private void harvestWhole(RandomPortal portal, String name) throws Exception {
        connectors.add(name);
        var first = harvests.run(name);
        assertThat(first.trouble()).as(portal.form()).isNull();
        assertThat(first.outcome()).as(portal.form()).isEqualTo(Outcome.DONE);
        assertHolds(portal, harvests.stored(name).values());
        var written = harvests.written();

        var second = harvests.run(name);

        var all = portal.bills().size();
        assertThat(second.outcome()).as(portal.form()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.taken()).as(portal.form()).isEqualTo(new Taken(all, 0, 0, all, 0, 0));
        assertThat(harvests.written()).as(portal.form()).isEqualTo(written);
    }

    private static void assertHolds(RandomPortal portal, Collection<org.hemicycle.cloud.legislation.Bill> bills) {
        var stored = bills.stream().collect(Collectors.toMap(UnseenPortalsTests::ownKey, bill -> bill));
        assertThat(stored.keySet())
                .as(portal.form())
                .containsExactlyInAnyOrderElementsOf(
                        portal.bills().stream().map(Bill::key).toList());
        for (var bill : portal.bills()) {
            var known = Objects.requireNonNull(stored.get(bill.key()));
            assertThat(known.mainTitle().orElseThrow().text()).as(portal.form()).isEqualTo(bill.title());
            assertThat(known.mainTitle().orElseThrow().language())
                    .isEqualTo(portal.truth().get("language"));
            assertThat(known.introducedOn()).as(portal.form()).isEqualTo(bill.introducedOn());
            assertThat(known.stage().stage())
                    .as(portal.form())
                    .isEqualTo(STAGES.get(portal.stages().indexOf(bill.status())));
            assertThat(known.identifiers())
                    .as(portal.form())
                    .extracting(identifier -> identifier.scheme() + " " + identifier.value())
                    .contains("source-id " + bill.key(), "number " + bill.number());
            if (portal.tellsSteps()) {
                assertThat(known.steps())
                        .as(portal.form())
                        .extracting(step -> step.date() + " " + step.words())
                        .containsExactlyElementsOf(bill.steps().stream()
                                .map(step -> step.date() + " " + step.words())
                                .toList());
            }
        }
    }

    private static String ownKey(org.hemicycle.cloud.legislation.Bill bill) {
        return bill.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals("source-id"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Connects a portal; the answer is which fields a person had to correct. */
    private TreeSet<String> connect(RandomPortal portal, String name) throws Exception {
        var visits = TestVisits.allowing(portal.host(), folder, NOON);
        var verdict = EntryTest.byRule().site(portal.address(), visits, Bounds.USUAL.hurried(), NOON, requests -> {});
        var own = connectors.folder().resolve(name);
        Draft.write(own, verdict.sketch(), portal.address(), LocalDate.of(2026, 11, 23));
        assertThat(verdict.ruling()).as(portal.form()).isEqualTo(Ruling.PASSED);
        assertThat(Connectors.under().check(own)).as(portal.form()).isEmpty();
        mapWords(own, portal);
        allowHaste(own);

        var corrected = new TreeSet<String>();
        for (var wrong = wrong(own, portal, visits); !wrong.isEmpty(); wrong = wrong(own, portal, visits)) {
            assertThat(corrected.addAll(wrong))
                    .as("%s: still wrong after correction: %s", portal.form(), wrong)
                    .isTrue();
            for (var field : wrong) {
                correct(own, field, Objects.requireNonNull(portal.truth().get(field), field));
            }
        }
        return corrected;
    }

    /** The fields that differ from what the portal holds; fails where records are missing. */
    private TreeSet<String> wrong(Path own, RandomPortal portal, SourceVisits visits) throws Exception {
        var connector = Connectors.under(own).byName(own.getFileName().toString());
        var records = new LinkedHashMap<String, SourceRecord>();
        harvest(connector, visits).forEach(record -> records.put(record.key(), record));
        var wrong = new TreeSet<String>();
        if (!connector.language().equals(portal.truth().get("language"))) {
            wrong.add("language");
        }
        if (portal.bills().stream().noneMatch(bill -> records.containsKey(bill.key()))) {
            wrong.add("key");
            return wrong;
        }
        assertThat(records).as(portal.form()).hasSize(portal.bills().size());
        for (var bill : portal.bills()) {
            var content = Objects.requireNonNull(records.get(bill.key())).content();
            FIELDS.forEach((field, fits) -> {
                if ((portal.tellsSteps() || !field.equals("steps")) && !fits.test(content, bill)) {
                    wrong.add(field);
                }
            });
        }
        return wrong;
    }

    /** Everything that the source says, page after page, as a harvest reads it. */
    private static List<SourceRecord> harvest(Connector connector, SourceVisits visits) throws Exception {
        var records = new ArrayList<SourceRecord>();
        for (var first : connector.requests("list", LocalDate.of(2026, 11, 23)).toList()) {
            var seen = new HashSet<String>();
            var asked = first;
            while (asked != null) {
                var visited = visits.visit(
                        asked.address(), Map.of(), new Pace(1000, java.time.Duration.ofSeconds(1)), 1 << 24);
                var type = visited.header("content-type").orElse("");
                var like = Answer.of(visited.body(), type.replaceFirst(";.*", ""), type.replaceFirst(".*charset=", ""));
                org.hemicycle.cloud.connectors.Reading reading = null;
                for (var parts = connector.parts(asked, new ByteArrayInputStream(visited.body()), like);
                        parts.hasNext(); ) {
                    reading = connector.read(asked, parts.next());
                    assertThat(reading.refused()).isNull();
                    records.addAll(reading.records());
                }
                asked = reading == null
                        ? null
                        : connector
                                .next(asked, like, visited.header("link").orElse(null), reading, seen)
                                .orElse(null);
            }
        }
        return records;
    }

    /** What a person who knows the rules of procedure does with the words that the draft lists. */
    private static void mapWords(Path own, RandomPortal portal) throws IOException {
        var file = own.resolve("mapping.yaml");
        var drafted = Files.readString(file);
        portal.bills()
                .forEach(bill ->
                        assertThat(drafted).contains("# - when: { words: ").contains(bill.status()));
        var rules = new StringBuilder("  rules:\n");
        for (var i = 0; i < STAGES.size(); i++) {
            rules.append(
                    "    - when: { words: \"%s\" }%n      stage: %s%n      certainty: EXACT%n      reason: as it says%n"
                            .formatted(portal.stages().get(i), STAGES.get(i)));
        }
        Files.writeString(file, drafted.replace("  rules: []\n", rules));
    }

    /** These portals are our own and need no rest between two requests. */
    private static void allowHaste(Path own) throws IOException {
        var file = own.resolve("connector.yaml");
        Files.writeString(file, Files.readString(file).replace("streams:\n", "fetch: { pace: 1000/1s }\nstreams:\n"));
    }

    /** Writes the line of a field anew, as a person would. */
    private static void correct(Path own, String field, String truth) throws IOException {
        var file = own.resolve("connector.yaml");
        var text = Files.readString(file);
        var line = switch (field) {
            case "language" -> "language: " + truth;
            case "title" -> "        - { type: OFFICIAL, text: " + truth + " }";
            default -> "      " + field + ": " + truth;
        };
        var start = field.equals("title") ? "        - { type: OFFICIAL, " : line.substring(0, line.indexOf(':') + 1);
        var lines = new ArrayList<>(text.lines()
                .filter(one -> !one.startsWith(start))
                .filter(one -> !field.equals("identifiers") || !one.startsWith("        - { scheme: "))
                .toList());
        if (field.equals("language")) {
            lines.add(3, line);
        } else if (field.equals("title") && !lines.contains("      titles:")) {
            lines.add(lines.indexOf("    map:") + 1, "      titles:\n" + line);
        } else {
            var at = field.equals("title") ? lines.indexOf("      titles:") : lines.indexOf("    map:");
            lines.add(at + 1, line);
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static Map<String, BiPredicate<Content, Bill>> fields() {
        var fields = new LinkedHashMap<String, BiPredicate<Content, Bill>>();
        fields.put(
                "title",
                (content, bill) ->
                        content.titles().stream().anyMatch(title -> title.text().equals(bill.title())));
        fields.put("number", (content, bill) -> bill.number().equals(content.number()));
        fields.put(
                "identifiers",
                (content, bill) -> content.identifiers().stream()
                        .map(identifier -> identifier.scheme() + " " + identifier.value())
                        .toList()
                        .containsAll(List.of("source-id " + bill.key(), "number " + bill.number())));
        fields.put("introducedOn", (content, bill) -> bill.introducedOn().equals(content.introducedOn()));
        fields.put(
                "status",
                (content, bill) -> content.status() != null
                        && content.status().words().equals(bill.status())
                        && content.status().stage() != null);
        fields.put(
                "steps",
                (content, bill) -> content.steps().stream()
                        .map(step -> new RandomPortal.Event(Objects.requireNonNull(step.date()), step.words()))
                        .toList()
                        .equals(bill.steps()));
        return fields;
    }
}
