package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dump of generated bills, one JSON object a line, and the platform that harvests it by a declaration: as the command
 * {@code harvest} runs it, with its own PostgreSQL and without web server and jobs.
 */
final class GeneratedSource implements AutoCloseable {
    private static final String CONNECTOR = "xx-generated";
    private final Path recordings;
    private final ConfigurableApplicationContext application;

    private GeneratedSource(Path recordings, ConfigurableApplicationContext application) {
        this.recordings = recordings;
        this.application = application;
    }

    /** Starts the platform in an empty folder, with a dump in it. */
    static GeneratedSource start(Path folder, Dump dump) throws IOException {
        var recordings = folder.resolve("recordings");
        dump.write(Files.createDirectories(recordings.resolve(CONNECTOR)).resolve("bills.ndjson"));
        var application = new SpringApplicationBuilder(Hemicycle.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--hemicycle.data=" + folder.resolve("data"),
                        "--hemicycle.connectors.folders=src/test/resources/benchmarks/connectors",
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=error");
        return new GeneratedSource(recordings, application);
    }

    /** Reads the dump to its end. */
    HarvestRun harvest() throws InterruptedException {
        var run = application
                .getBean(Harvests.class)
                .run(RunRequest.recorded(CONNECTOR, recordings, false, "benchmark"), records -> {});
        if (run.trouble() != null || run.taken().heldBack() > 0) {
            throw new IllegalStateException("the harvest went wrong: " + run);
        }
        return run;
    }

    DSLContext database() {
        return application.getBean(DSLContext.class);
    }

    Path dump() {
        return recordings.resolve(CONNECTOR).resolve("bills.ndjson");
    }

    @Override
    public void close() {
        application.close();
    }

    /** What stands in the dump. */
    interface Dump {
        void write(Path file) throws IOException;

        /** So many generated bills. */
        static Dump of(BillGenerator bills, int count) {
            return file -> {
                var json = JsonMapper.builder().build();
                try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    for (var number = 0; number < count; number++) {
                        out.write(json.writeValueAsString(bills.bill(number)));
                        out.write('\n');
                    }
                }
            };
        }
    }
}
