package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.MockPortal;
import org.hemicycle.portal.PortalConnector;
import org.hemicycle.portal.Site;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Bills a second of the healthy ones of 180 sources while thirty others stall, fail, loop and send bombs, against the same healthy
 * ones alone; and the most memory that was in use after a collection.
 */
public final class SickSourcesBenchmark implements Benchmark {
    private static final int SOURCES = 180;
    private static final int SICK = 30;
    private static final int USUAL = 100;
    private static final int PAIRS = 5;
    private static final double TARGET = 0.9;
    private static final int MOST_MEBIBYTES = 1024;
    private static final List<Fault> FAULTS =
            List.of(Fault.STALL, Fault.DOWN, Fault.SLOW_HEADERS, Fault.GZIP_BOMB, Fault.REDIRECT_LOOP, Fault.LOOP_NEXT);

    @Override
    public String name() {
        return "sick-sources";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var bills = size == 0 ? USUAL : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        var memory = MemoryInUse.watch();
        try (var portal = MockPortal.open()) {
            var sites = sites(portal, bills, Files.createDirectories(folder.resolve("connectors")));
            try (var application = start(folder, portal)) {
                var rates = measure(application, sites, bills, folder);
                return List.of(
                        Result.ofRates(
                                "sick sources: the healthy ones", (SOURCES - SICK) * bills, TARGET, rates, "bills/s"),
                        Result.ofLimit("sick sources: memory", SOURCES, memory.most(), MOST_MEBIBYTES, "MiB"));
            }
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    /** Each at an address of its own, so that none waits for another's pace. */
    private static List<Site> sites(MockPortal portal, int bills, Path folder) {
        return IntStream.range(0, SOURCES)
                .mapToObj(number -> {
                    var site = portal.site("xq-s" + number, bills, host(number));
                    PortalConnector.write(folder, site, Form.NEXT);
                    return site;
                })
                .toList();
    }

    private static String host(int number) {
        return "127.0.1." + (number + 1);
    }

    private static ConfigurableApplicationContext start(Path folder, MockPortal portal) {
        var hosts = IntStream.range(0, SOURCES)
                .mapToObj(number -> host(number) + ":" + portal.port())
                .collect(Collectors.joining(","));
        return new SpringApplicationBuilder(Hemicycle.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--hemicycle.data=" + folder.resolve("data"),
                        "--hemicycle.connectors.folders=" + folder.resolve("connectors"),
                        "--HEMICYCLE_ALLOW_HOSTS=" + hosts,
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=error");
    }

    private static List<double[]> measure(
            ConfigurableApplicationContext application, List<Site> sites, int bills, Path folder) throws Exception {
        var harvests = application.getBean(Harvests.class);
        var tables = new HarvestedTables(application.getBean(DSLContext.class), folder);
        var healthy = sites.subList(SICK, SOURCES);
        var rates = new ArrayList<double[]>();
        for (var pair = -1; pair < PAIRS; pair++) {
            var sick = sites.subList(0, SICK);
            // each goes first in every other pair, so that neither always finds the machine warmer
            var aloneFirst = pair % 2 == 0;
            var before = aloneFirst ? rate(harvests, tables, List.of(), healthy, bills) : 0;
            var beside = rate(harvests, tables, sick, healthy, bills);
            var alone = aloneFirst ? before : rate(harvests, tables, List.of(), healthy, bills);
            System.out.printf("pair %d: %.0f beside, %.0f alone%n", pair, beside, alone);
            if (pair >= 0) {
                rates.add(new double[] {beside, alone});
            }
        }
        return rates;
    }

    /** Bills a second until the last healthy source is read; the sick ones are under way by then. */
    private static double rate(
            Harvests harvests, HarvestedTables tables, List<Site> sick, List<Site> healthy, int bills)
            throws Exception {
        tables.empty();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (var number = 0; number < sick.size(); number++) {
                sick.get(number).heal();
                sick.get(number).inflict(FAULTS.get(number % FAULTS.size()));
            }
            sick.forEach(site -> harvest(threads, harvests, site));
            var start = System.nanoTime();
            var runs = healthy.stream()
                    .map(site -> harvest(threads, harvests, site))
                    .toList();
            for (var run : runs) {
                check(run.get(), bills);
            }
            return healthy.size() * bills / ((System.nanoTime() - start) / 1e9);
        } finally {
            stop(threads);
        }
    }

    private static Future<HarvestRun> harvest(ExecutorService threads, Harvests harvests, Site site) {
        return threads.submit(() -> harvests.run(RunRequest.live(site.name(), false, "benchmark"), read -> {}));
    }

    private static void check(HarvestRun run, int bills) {
        if (run.outcome() != Outcome.DONE || run.taken().newRecords() != bills) {
            throw new IllegalStateException("a healthy source was not read as it should be: " + run);
        }
    }

    private static void stop(ExecutorService threads) throws IOException, InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IOException("the sick sources do not let go");
        }
    }
}
