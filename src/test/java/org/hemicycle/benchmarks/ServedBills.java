package org.hemicycle.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.Hemicycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a prepared data folder, asked by {@code /api/v1/bills}. */
final class ServedBills implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private ServedBills(ConfigurableApplicationContext application) {
        this.application = application;
        this.address =
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/api/v1/bills?";
    }

    static ServedBills start(Path data) throws Exception {
        var served = new ServedBills(new SpringApplicationBuilder(Hemicycle.class)
                .run("--hemicycle.data=" + data, "--server.port=0", "--logging.level.root=error"));
        served.ask(new Asking(List.of(), null));
        return served;
    }

    void ask(Asking asking) throws Exception {
        var country = asking.country() == null ? "" : "&country=" + asking.country();
        var request = HttpRequest.newBuilder(URI.create(
                        address + "q=" + URLEncoder.encode(asking.typed(), StandardCharsets.UTF_8) + country))
                .header("Accept", "application/json")
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
