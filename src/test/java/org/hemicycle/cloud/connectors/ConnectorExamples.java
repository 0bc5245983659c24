package org.hemicycle.cloud.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Builds connectors of an invented source from a few lines of YAML. */
public final class ConnectorExamples {
    private static final String HEAD = """
            connector: xy-assembly
            name: National Assembly of Xy
            chambers: [xy-assembly]
            language: en
            zone: America/Sao_Paulo
            licence: { id: CC0-1.0, name: Public domain }
            home: https://data.example
            streams:
            """;
    private static final String MAPPING = """
            source: invented for tests
            checked: { by: tests, on: 2031-01-31 }
            steps:
              rules:
                - when: { words: Tabled }
                  stage: INTRODUCED
                  certainty: EXACT
                  reason: handed in
                - when: { words: { matches: "(?i)^signed" } }
                  stage: ASSENT
                  outcome: ENACTED
                  certainty: CLOSE
                  reason: signed into law
                - when: { words: Desk work }
                  ignore: true
                  reason: no step
                - when: { words: Declared urgent }
                  stage: NONE
                  certainty: EXACT
                  reason: shortens terms, for which there is no stage
            """;

    private ConnectorExamples() {}

    /** A connector with these streams, written with an indent of two blanks. */
    public static Connector withStreams(String streams) {
        return Connectors.under(folder(Map.of("connector.yaml", HEAD + streams, "mapping.yaml", MAPPING)))
                .byName("xy-assembly");
    }

    /** A connector with these streams and this mapping. */
    static Connector of(String streams, String mapping) {
        return Connectors.under(folder(Map.of("connector.yaml", HEAD + streams, "mapping.yaml", mapping)))
                .byName("xy-assembly");
    }

    /** A connector with this mapping. */
    static Connector mappedBy(String mapping) {
        return Connectors.under(folder(Map.of(
                        "connector.yaml",
                        HEAD + "  list: { read: { format: json }, map: { key: id } }\n",
                        "mapping.yaml",
                        mapping)))
                .byName("xy-assembly");
    }

    /** A connector with one stream {@code list} that reads {@code format} and gives key and title. */
    public static Connector reading(String read) {
        return withStreams("""
                  list:
                    read: %s
                    map:
                      key: id
                      number: number
                      introducedOn: date
                      titles: [ { type: OFFICIAL, text: title } ]
                      sponsors: [ { name: by, coSponsors: others } ]
                      steps:
                        - { each: steps, date: on, words: text, stage: { table: steps, words: text } }
                """.formatted(read));
    }

    /** What such a connector reads of an answer. */
    public static Reading read(String read, String answer) {
        return read(read, answer.getBytes(UTF_8));
    }

    public static Reading read(String read, byte[] answer) {
        return reading(read).read("list", Map.of(), Answer.of(answer, null, null));
    }

    /** What is wrong with a declaration whose files are these. */
    public static java.util.List<Problem> problems(Map<String, String> files) {
        return Connectors.under().check(folder(files).resolve("xy-assembly"));
    }

    /** A sound head, to which streams are added. */
    public static String head() {
        return HEAD;
    }

    /** A folder that holds the folder of a connector with these files. */
    static Path folder(Map<String, String> files) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "connectors-");
            for (var file : files.entrySet()) {
                var path = folder.resolve("xy-assembly").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                path.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
