package org.hemicycle.ground.platform.web.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hemicycle.ground.platform.web.figures.Seats.Seat;

/** The world as evenly spaced dots, without borders, each country in a tone. The table beside it is the reference. */
public final class DotMap {
    private static final String DOTS = "figures/world-dots.txt";
    private static final double RADIUS = 3.3;
    private static final Map<String, List<Seat>> WORLD = read();

    private DotMap() {}

    /** The tones of the map. */
    public enum Tone {
        NO_DATA("#d3dde0"),
        HERE("#0f6c7f");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    /** Draws the world; countries are asked for by their code in capitals. */
    public static String svg(Function<String, Tone> tone, String title) {
        var byTone = new HashMap<Tone, List<Seat>>();
        WORLD.forEach((country, dots) -> byTone.computeIfAbsent(tone.apply(country), _ -> new ArrayList<>())
                .addAll(dots));
        var svg = new StringBuilder("<svg viewBox=\"-26 0 990 460\" role=\"img\" aria-label=\"")
                .append(Svg.escaped(title))
                .append("\">");
        for (var each : Tone.values()) {
            svg.append(Seats.drawn(byTone.getOrDefault(each, List.of()), RADIUS, each.colour));
        }
        return svg.append("</svg>").toString();
    }

    private static Map<String, List<Seat>> read() {
        var in = Objects.requireNonNull(DotMap.class.getClassLoader().getResourceAsStream(DOTS), DOTS);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var world = new HashMap<String, List<Seat>>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split(": ", 2);
                world.put(parts[0], dots(parts[1]));
            });
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Seat> dots(String text) {
        var dots = new ArrayList<Seat>();
        for (var dot : text.split(" ")) {
            var comma = dot.indexOf(',');
            dots.add(new Seat(
                    Double.parseDouble(dot.substring(0, comma)), Double.parseDouble(dot.substring(comma + 1))));
        }
        return dots;
    }
}
