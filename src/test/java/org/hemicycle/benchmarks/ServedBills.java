package org.hemicycle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hemicycle.Hemicycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a prepared data folder, asked by {@code /api/v1/bills}, each client on a connection of its own. */
final class ServedBills implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final int port;
    private final Queue<KeptConnection> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<KeptConnection> connection = ThreadLocal.withInitial(this::connect);

    private ServedBills(ConfigurableApplicationContext application) {
        this.application = application;
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static ServedBills start(Path data) throws Exception {
        var served = new ServedBills(new SpringApplicationBuilder(Hemicycle.class)
                .run("--hemicycle.data=" + data, "--server.port=0", "--logging.level.root=error"));
        served.ask(new Asking(List.of(), null));
        return served;
    }

    void ask(Asking asking) throws IOException {
        var country = asking.country() == null ? "" : "&country=" + asking.country();
        connection.get().get("/api/v1/bills?q=" + URLEncoder.encode(asking.typed(), StandardCharsets.UTF_8) + country);
    }

    private KeptConnection connect() {
        try {
            var connected = new KeptConnection("localhost", port);
            opened.add(connected);
            return connected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var connected : opened) {
            connected.close();
        }
        application.close();
    }
}
