package org.hemicycle.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the folder of a connector that reads a site in one of its forms; its name is the site's. */
public final class PortalConnector {
    private static final String HEAD = """
            connector: %s
            name: Mock portal %s
            chambers: [%s]
            language: en
            licence: { id: CC0-1.0, name: Public domain }
            home: https://%s.example
            schedule: daily
            promise: 2d
            fetch: { pace: 1000/1s }
            streams:
            """;
    private static final String MAP = """
                map:
                  kind: BILL
                  key: "%1$sid"
                  slug: "%1$sid"
                  number: number
                  introducedOn: introduced
                  identifiers: [ { scheme: source-id, value: "%1$sid", identifying: true } ]
                  titles: [ { type: OFFICIAL, text: title }, { type: SUMMARY, text: summary } ]
                  sponsors: [ { name: sponsor%2$s } ]
                  steps: [ { %3$s, words: %4$s, stage: { table: steps, words: %4$s } } ]
                  documents: [ { title: { const: "Text as presented" }, url: link } ]
                  addresses: [ link ]
            """;
    private static final String MAPPING = """
            source: invented for tests
            checked: { by: the tests, on: 2026-11-23 }
            steps:
              rules:
                - { when: { words: Presented }, stage: INTRODUCED, certainty: EXACT, reason: handed in }
                - { when: { words: Sent to committee }, stage: REFERRED, certainty: EXACT, reason: as it says }
                - { when: { words: Reported }, stage: COMMITTEE_REPORTED, certainty: EXACT, reason: as it says }
                - { when: { words: Debated }, stage: GENERAL_DEBATE, certainty: CLOSE, reason: in the plenary }
                - { when: { words: Passed }, stage: ADOPTED, certainty: EXACT, reason: as it says }
                - { when: { words: Published }, stage: PUBLISHED, outcome: ENACTED, certainty: EXACT, reason: law }
                - { when: { words: { matches: "^Amended by" } }, stage: COMMENCED, certainty: CLOSE, reason: law in force }
            """;

    private PortalConnector() {}

    /** Writes {@code folder/NAME/connector.yaml} and its mapping. */
    public static void write(Path folder, Site site, Form form) {
        write(folder, site, HEAD.formatted(site.name(), site.name(), site.name(), site.name()) + streams(site, form));
    }

    /** The same with streams of the test's own, in which {@code SITE} stands for the address of the site. */
    public static void writeStreams(Path folder, Site site, String streams) {
        var head = HEAD.formatted(site.name(), site.name(), site.name(), site.name());
        head = streams.contains("\nfetch:") ? head.replaceFirst("fetch: .*\n", "") : head;
        write(folder, site, head + streams.replace("SITE", site.url()));
    }

    /** The same with a declaration of the test's own. */
    public static void write(Path folder, Site site, String declaration) {
        try {
            var own = Files.createDirectories(folder.resolve(site.name()));
            Files.writeString(own.resolve("connector.yaml"), declaration);
            Files.writeString(own.resolve("mapping.yaml"), MAPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declaration's streams. */
    private static String streams(Site site, Form form) {
        if (form == Form.DETAIL) {
            return stream("list", site.url(form), "", "{ format: json, each: items, require: items }")
                    + "    map: { kind: PART, key: id }\n"
                    + "  detail:\n    request: { url: \"%s/rest/bills/{key}\", each: list }\n".formatted(site.url())
                    + "    read: { format: json, require: id }\n"
                    + map(form);
        }
        return stream("list", site.url(form), paging(form), read(form)) + map(form);
    }

    private static String stream(String name, String url, String paging, String read) {
        return "  %s:\n    request: { url: \"%s\"%s }\n    read: %s\n".formatted(name, url, paging, read);
    }

    private static String paging(Form form) {
        return switch (form) {
            case PAGES -> ", paging: { kind: page, parameter: page, size: 50, total: total }";
            case OFFSET -> ", paging: { kind: offset, parameter: offset, size: 50, total: total }";
            case CURSOR -> ", paging: { kind: cursor, parameter: cursor, path: cursor }";
            case NEXT -> ", paging: { kind: next, path: next }";
            case XML -> ", paging: { kind: next, path: next }";
            case ODATA -> ", paging: { kind: next, path: \"'@odata.nextLink'\" }";
            case DETAIL, JSON, NDJSON, GZIP, CSV, ZIP -> "";
        };
    }

    private static String read(Form form) {
        return switch (form) {
            case PAGES, OFFSET, CURSOR, NEXT, DETAIL -> "{ format: json, each: items, require: items }";
            case XML -> "{ format: xml, each: bill }";
            case ODATA -> "{ format: json, each: value, require: value }";
            case JSON -> "{ format: json, each: \".\" }";
            case NDJSON, GZIP -> "{ format: ndjson }";
            case CSV -> "{ format: csv, separator: \";\" }";
            case ZIP -> "{ format: json, each: \".\", zip: \"*.json\" }";
        };
    }

    private static String map(Form form) {
        return switch (form) {
            case XML -> MAP.formatted("@", "", "each: steps/step, date: \"@date\"", "\"#text\"");
            case CSV -> MAP.formatted("", "", "date: statusDate", "status");
            default -> MAP.formatted("", ", coSponsors: signatures", "each: steps, date: date", "words");
        };
    }
}
