package org.hemicycle.ground.platform.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.FoundingContent;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.commands.Provision;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.operator.Operators;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the platform until it is told to stop. */
@Command(
        name = "up",
        description = "Starts the platform: database, pages, API and jobs. Ctrl-C stops everything it started.")
public final class UpCommand implements PlatformCommand {
    private static final long LEAST_SPACE_IN_MEGABYTES = 256;

    @Option(names = "--port", defaultValue = "8080", description = "The port of the pages (default: 8080).")
    private int port;

    @Option(names = "--empty", description = "Loads neither founding content nor sample bills.")
    private boolean empty;

    @Option(names = "--no-engines", description = "Fetches no translation engine where the system has none.")
    private boolean noEngines;

    @Option(names = "--public", description = "Answers on all addresses of this machine, not only on this one.")
    private boolean everywhere;

    @Option(names = "--until-ready", hidden = true, description = "Ends when the first page has answered.")
    private boolean untilReady;

    @Override
    public int run(Platform platform) throws Exception {
        var roles = Roles.of(System.getenv("HEMICYCLE_ROLES"));
        try (var lock = DataLock.take(platform.data(), "http://localhost:" + port)) {
            checkSpace(platform.data());
            var address = new ListeningAddress(everywhere ? "0.0.0.0" : "127.0.0.1", port);
            address.checkFree();
            platform.out().println("Starting Hemicycle on " + platform.data().path());
            serve(platform, address, lock, roles);
            return 0;
        }
    }

    private void serve(Platform platform, ListeningAddress address, DataLock lock, Roles roles) throws Exception {
        var settings = new HashMap<>(roles.settings());
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", address.host());
        try (var application = platform.serve(settings)) {
            var closed = new CountDownLatch(1);
            application.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
            if (!empty && roles.worker()) {
                loadFoundingContent(application, platform);
            }
            var served = application.getEnvironment().getProperty("local.server.port", Integer.class, port);
            FirstPage.await(served, roles.web() ? "/" : "/health");
            var url = "http://localhost:" + served;
            lock.note(url);
            if (roles.web()) {
                greet(application, platform, url);
            } else {
                platform.out().println("Hemicycle works without pages; its health is at " + url + "/health");
            }
            if (!untilReady) {
                beginProvisions(application, platform, roles);
                closed.await();
            }
        }
    }

    private static void loadFoundingContent(ConfigurableApplicationContext application, Platform platform) {
        application.getBeanProvider(FoundingContent.class).orderedStream().forEach(content -> {
            platform.out().println("Loading " + content.name());
            content.load();
        });
    }

    private void beginProvisions(ConfigurableApplicationContext application, Platform platform, Roles roles) {
        if (!noEngines && roles.worker()) {
            application
                    .getBeanProvider(Provision.class)
                    .orderedStream()
                    .forEach(provision -> provision.begin(platform.out()::println));
        }
    }

    private static void greet(ConfigurableApplicationContext application, Platform platform, String url) {
        var operators = application.getBean(Operators.class);
        if (operators.isWithoutOperator()) {
            platform.out()
                    .println("Your operator link, good for one use: "
                            + OperatorCommand.link(application.getEnvironment(), url, operators.issue()));
        }
        platform.out().println("Hemicycle is ready at " + url);
    }

    private static void checkSpace(DataFolder data) throws IOException {
        var free = Files.getFileStore(data.path()).getUsableSpace() >> 20;
        if (free < LEAST_SPACE_IN_MEGABYTES) {
            throw new CommandFailed("The disk that holds " + data.path() + " has only " + free
                    + " MB left: make room for at least " + LEAST_SPACE_IN_MEGABYTES + " MB and start again.");
        }
    }
}
