package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform as the command {@code harvest} runs it, with a declaration for every form in which {@link ServedForms} gives
 * the same bills: they differ in how they ask and read, not in what they map.
 */
final class FormSources implements AutoCloseable {
    private static final Path DECLARED = Path.of("src/test/resources/benchmarks/connectors/xx-generated");
    private static final String FLAT = """
                map:
                  kind: BILL
                  key: id
                  slug: id
                  number: number
                  introducedOn: { path: introducedOn, as: date }
                  initiator: { path: initiator, table: initiators }
                  identifiers:
                    - { scheme: source-id, value: id, identifying: true }
                    - { scheme: number, value: number }
                  titles:
                    - { type: OFFICIAL, text: title, language: language }
                    - { type: SUMMARY, text: summary, language: language }
                  sponsors: { name: { path: sponsors, split: "; " }, kind: { const: PERSON } }
                  status: { words: code, code: code, stage: { table: steps, code: code } }
                  outcome: { table: outcomes, words: outcome }
            """;

    private final ConfigurableApplicationContext application;

    private FormSources(ConfigurableApplicationContext application) {
        this.application = application;
    }

    static FormSources start(Path folder, ServedForms served) throws IOException {
        var connectors = folder.resolve("connectors");
        var full = Files.readString(DECLARED.resolve("connector.yaml"));
        var map = full.substring(full.indexOf("    map:"));
        var head = full.substring(0, full.indexOf("    read:"))
                .replace("\nstreams:", "\nfetch: { pace: 1000/1ms }\nstreams:");
        var forms = Map.of(
                "lines", request("/lines", "") + "    read: { format: ndjson }\n" + map,
                "rest",
                        request("/rest", ", paging: { kind: page, parameter: page, size: 100 }")
                                + "    read: { format: json, each: items, require: items }\n" + map,
                "odata",
                        request("/odata", ", paging: { kind: next, path: \"'@odata.nextLink'\" }")
                                + "    read: { format: json, each: value, require: value }\n" + map,
                "zip", request("/zip", "") + "    read: { format: json, each: items, zip: \"*.json\" }\n" + map,
                "flat-lines", request("/flat-lines", "") + "    read: { format: ndjson }\n" + FLAT,
                "csv", request("/csv", "") + "    read: { format: csv }\n" + FLAT);
        for (var form : forms.entrySet()) {
            var name = "xx-" + form.getKey();
            var connector = Files.createDirectories(connectors.resolve(name));
            Files.writeString(
                    connector.resolve("connector.yaml"),
                    head.replace("connector: xx-generated", "connector: " + name)
                            + form.getValue().replace("SOURCE", served.address()));
            Files.copy(DECLARED.resolve("mapping.yaml"), connector.resolve("mapping.yaml"));
        }
        return new FormSources(new SpringApplicationBuilder(Hemicycle.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--hemicycle.data=" + folder.resolve("data"),
                        "--hemicycle.connectors.folders=" + connectors,
                        "--HEMICYCLE_ALLOW_HOSTS=" + served.host(),
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=error"));
    }

    private static String request(String path, String more) {
        return "    request: { url: \"SOURCE%s\"%s }%n".formatted(path, more);
    }

    /** Asks for everything that a form gives. */
    HarvestRun harvest(String form) throws InterruptedException {
        var run = application
                .getBean(Harvests.class)
                .run(RunRequest.live("xx-" + form, false, "benchmark"), records -> {});
        if (run.trouble() != null || run.taken().heldBack() > 0) {
            throw new IllegalStateException("the harvest went wrong: " + run);
        }
        return run;
    }

    DSLContext database() {
        return application.getBean(DSLContext.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
