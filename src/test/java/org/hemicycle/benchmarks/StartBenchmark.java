package org.hemicycle.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the command to the first page that is served, with data in place: the launcher with its cache of loaded classes and
 * the embedded PostgreSQL on our side, a bare Spring Boot page on the other.
 */
public final class StartBenchmark implements Benchmark {
    private static final int PAIRS = 3;
    private static final double TARGET = 2.5;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try {
            var data = folder.resolve("data");
            load(data);
            platform(data);
            bare();
            var pairs = new ArrayList<double[]>();
            for (var pair = 0; pair < PAIRS; pair++) {
                pairs.add(new double[] {platform(data), bare()});
            }
            return List.of(Result.ofTimes("start: to the first page", 1, TARGET, pairs));
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    /** Has the samples read: the data that are in place. */
    private void load(Path data) throws Exception {
        var port = freePort();
        seconds(up(data, port), "http://localhost:" + port + "/api/v1/sources", this::areRead);
    }

    private double platform(Path data) throws Exception {
        var port = freePort();
        return seconds(up(data, port), "http://localhost:" + port + "/en/", this::isServed);
    }

    private static List<String> up(Path data, int port) {
        return List.of(
                "./hemicycle", "up", "--no-engines", "--port", Integer.toString(port), "--data", data.toString());
    }

    private double bare() throws Exception {
        var port = freePort();
        return seconds(BarePage.command(port), "http://localhost:" + port + "/", this::isServed);
    }

    private double seconds(List<String> command, String address, Served served) throws Exception {
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!served.at(address)) {
                if (!process.isAlive() || System.nanoTime() - start > LONGEST.toNanos()) {
                    throw new IllegalStateException(String.join(" ", command) + " does not serve " + address);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private boolean isServed(String address) throws InterruptedException {
        return !answer(address).isEmpty();
    }

    private boolean areRead(String address) throws InterruptedException {
        var sources = answer(address);
        return sources.contains("\"ENDED\"") && !sources.contains("\"QUEUED\"") && !sources.contains("\"RUNNING\"");
    }

    private String answer(String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Whether what is waited for is there. */
    @FunctionalInterface
    private interface Served {
        boolean at(String address) throws InterruptedException;
    }
}
