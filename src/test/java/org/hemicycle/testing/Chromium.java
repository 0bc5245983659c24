package org.hemicycle.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the tests that need one: the program that {@code HEMICYCLE_BROWSER} names, else Chromium or Chrome where they
 * are usually installed. Without one these tests fail where {@code HEMICYCLE_BROWSER} or {@code CI} is set, and are skipped
 * loudly elsewhere.
 */
public final class Chromium {
    private Chromium() {}

    /** Where the program is. */
    public static Path program() {
        return program(System.getenv("HEMICYCLE_BROWSER"), System.getenv("CI"), Path.of("/usr/bin"));
    }

    static Path program(@Nullable String named, @Nullable String ci, Path folder) {
        var found =
                Optional.ofNullable(named).map(Path::of).or(() -> usual(folder)).filter(Files::isExecutable);
        return found.orElseGet(() -> missing(named, ci));
    }

    private static Optional<Path> usual(Path folder) {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .map(folder::resolve)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing(@Nullable String named, @Nullable String ci) {
        if (named != null) {
            return fail("HEMICYCLE_BROWSER names " + named + ", which is not a program");
        }
        var missing = "no Chromium in /usr/bin: install it, or name one by HEMICYCLE_BROWSER";
        if (ci != null && !ci.isBlank() && !ci.equals("false")) {
            return fail(missing);
        }
        System.err.println("NO BROWSER FOUND: pages are not tested in one. " + missing);
        return abort(missing);
    }
}
