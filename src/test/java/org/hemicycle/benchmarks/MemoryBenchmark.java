package org.hemicycle.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Harvests a dump many times larger than the heap of the process that reads it. */
public final class MemoryBenchmark implements Benchmark {
    private static final int USUAL_MEGABYTES = 4096;
    private static final int HEAP_MEGABYTES = 512;
    private static final long MEGABYTE = 1 << 20;
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    /** How much text a bill carries, so that the dump is large without being millions of bills. */
    private static final int TEXT = 24_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var megabytes = size == 0 ? USUAL_MEGABYTES : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        var report = folder.resolve("report");
        try {
            var child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP_MEGABYTES + "m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MemoryBenchmark.class.getName(),
                            folder.toString(),
                            Integer.toString(megabytes),
                            report.toString())
                    .inheritIO()
                    .start();
            if (child.waitFor() != 0) {
                throw new IllegalStateException("%d MB under -Xmx%dm: the harvest ended with %d"
                        .formatted(megabytes, HEAP_MEGABYTES, child.exitValue()));
            }
            var kept = Long.parseLong(Files.readString(report));
            return List.of(Result.ofLimit(
                    "memory: in use after a collection", megabytes, kept / (double) MEGABYTE, HEAP_MEGABYTES, "MB"));
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    /** The process with the small heap: folder, megabytes, where to write the most that was in use after a collection. */
    public static void main(String[] arguments) throws Exception {
        var most = watchCollections();
        try (var source =
                GeneratedSource.start(Path.of(arguments[0]), large(Long.parseLong(arguments[1]) * MEGABYTE))) {
            var run = source.harvest();
            if (run.taken().newRecords() != run.taken().records() || run.taken().records() == 0) {
                throw new IllegalStateException("not every bill is new: " + run);
            }
        }
        Files.writeString(Path.of(arguments[2]), Long.toString(most.get()));
        System.exit(0);
    }

    private static AtomicLong watchCollections() {
        var most = new AtomicLong();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var after = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                most.accumulateAndGet(heap(after), Math::max);
                            },
                            null,
                            null);
        }
        return most;
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** A dump of about so many bytes: bills with a long summary each, every one with words of its own. */
    private static GeneratedSource.Dump large(long bytes) {
        return file -> {
            var bills = new BillGenerator(1);
            var json = JsonMapper.builder().build();
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                var written = 0L;
                for (var number = 0; written < bytes; number++) {
                    ObjectNode bill = json.valueToTree(bills.bill(number));
                    bill.putArray("summaries")
                            .addObject()
                            .put("text", text(bills, number))
                            .put("language", "en");
                    var line = json.writeValueAsString(bill);
                    out.write(line);
                    out.write('\n');
                    written += line.length() + 1;
                }
            }
        };
    }

    private static String text(BillGenerator bills, int number) {
        var text = new StringBuilder(TEXT);
        for (var part = 0; text.length() < TEXT; part++) {
            text.append(bills.bill(number + 1_000_000 + part % 5)
                            .summaries()
                            .getFirst()
                            .text())
                    .append(". ");
        }
        return text.toString();
    }
}
