package org.hemicycle.ground.platform.operation;

import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.operator.Operators;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a new one-time link for the operator of a platform that runs. */
@Command(name = "operator", description = "Prints a new one-time operator link; an unused older one becomes void.")
public final class OperatorCommand implements PlatformCommand {
    @Option(names = "--port", defaultValue = "8080", description = "The port of the pages (default: 8080).")
    private int port;

    @Override
    public int run(Platform platform) {
        var token = platform.bean(Operators.class).issue();
        platform.out().println(link(platform.bean(Environment.class), "http://localhost:" + port, token));
        return 0;
    }

    static String link(Environment settings, String local, String token) {
        var configured = settings.getProperty("hemicycle.public-url", "");
        return (configured.isBlank() ? local : configured.replaceFirst("/+$", "")) + "/operator/" + token;
    }
}
