package org.hemicycle.ground.platform.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.hemicycle.ground.platform.commands.CommandFailed;

/** Asks for the first page as a browser would, so that "ready" is said only when it is true. */
final class FirstPage {
    private FirstPage() {}

    static void await(int port, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(1))
                .build();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() >= 500) {
                throw new CommandFailed("The first page answers " + answer.statusCode()
                        + ": look into logs/hemicycle.log in the data folder.");
            }
        } catch (IOException e) {
            throw new CommandFailed("The first page does not answer (" + e.getMessage()
                    + "): look into logs/hemicycle.log in the data folder.");
        }
    }
}
