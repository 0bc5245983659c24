package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;

/** Settings, modes made of small scripts, and the real Apertium of this machine. */
public final class ApertiumExamples {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private ApertiumExamples() {}

    static ApertiumSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    static ApertiumSettings settings(Duration patience) {
        return new ApertiumSettings(
                true,
                "",
                patience,
                Duration.ofMinutes(5),
                2,
                4,
                20_000,
                List.of("pt_BR"),
                List.of(),
                List.of("en-es"),
                List.of("es", "ca", "en", "fr"));
    }

    /** A mode without programs, for questions of routes. */
    static Mode named(String name) {
        var parts = ModeName.of(name).orElseThrow();
        return new Mode(parts.direction(), parts.variant(), List.of(), Map.of(), List.of(name + " 1.0"));
    }

    /** A mode whose only program is a script of the shell. */
    static Mode script(String script) {
        return new Mode(
                new Direction("es", "pt"),
                "pt_BR",
                List.of(List.of("/bin/sh", "-c", script)),
                Map.of("PATH", "/usr/bin:/bin"),
                List.of("script 1"));
    }

    /** An engine that knows nothing but what is unpacked under a folder, which may come later. */
    public static ApertiumEngine unpacked(Path root, Path folder) {
        return new ApertiumEngine(settings(), List.of(Installation.unpacked(root)), folder, Clock.systemUTC());
    }

    /** The engine with what this machine has; without any direction where that is nothing. */
    public static ApertiumEngine found(Path folder) {
        var installations = Stream.concat(
                        Stream.of(Installation.ofSystem()),
                        Optional.ofNullable(System.getenv("HEMICYCLE_APERTIUM")).stream()
                                .map(Path::of)
                                .map(Installation::unpacked))
                .toList();
        return new ApertiumEngine(settings(), installations, folder, Clock.systemUTC());
    }

    /** The same; the test is left out, loudly, where that is nothing. */
    static ApertiumEngine real(Path folder) {
        var engine = found(folder);
        if (engine.directions().isEmpty()) {
            engine.close();
            System.err.println(
                    "NO APERTIUM FOUND: nothing is translated by rules. Install the packages named in .ci/run, "
                            + "or set HEMICYCLE_APERTIUM to the folder into which they were unpacked.");
        }
        assumeThat(engine.directions())
                .as("needs Apertium, see HEMICYCLE_APERTIUM")
                .isNotEmpty();
        return engine;
    }
}
