package org.hemicycle.cloud.translation.engine.apertium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;

/** The ways from a language to another: the declared one, else the direct one, else through one language between. */
final class Routes {
    private final Map<Direction, Mode> modes;
    private final Map<Direction, List<Mode>> routes = new HashMap<>();

    /**
     * @param modes all that are there; of two for a direction the one that comes first is taken, where variants do not decide
     * @param variants those to be written, such as {@code pt_BR}
     * @param declared routes to be taken where they can be had, such as {@code it-ca-pt}
     * @param pivots languages to go through, the best one first
     */
    Routes(List<Mode> modes, List<String> variants, List<String> declared, List<String> pivots) {
        this.modes = best(modes, variants);
        var languages = this.modes.keySet().stream()
                .flatMap(direction -> Stream.of(direction.from(), direction.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        var between = between(languages, pivots);
        for (var from : languages) {
            for (var to : languages) {
                if (!from.equals(to)) {
                    shortest(from, to, between).ifPresent(route -> routes.put(new Direction(from, to), route));
                }
            }
        }
        declared.forEach(this::prefer);
    }

    Set<Direction> directions() {
        return Set.copyOf(routes.keySet());
    }

    /** The modes of a route, one or two; empty where there is none. */
    List<Mode> of(Direction direction) {
        return routes.getOrDefault(direction, List.of());
    }

    /** The languages it goes through, such as {@code fr-es-pt}. */
    static String name(List<Mode> route) {
        return route.getFirst().direction().from()
                + route.stream().map(mode -> "-" + mode.direction().to()).collect(Collectors.joining());
    }

    private static Map<Direction, Mode> best(List<Mode> modes, List<String> variants) {
        var best = new TreeMap<Direction, Mode>(Comparator.comparing(Direction::toString));
        modes.stream()
                .sorted(Comparator.comparing(mode -> rank(mode, variants)))
                .forEach(mode -> best.putIfAbsent(mode.direction(), mode));
        return best;
    }

    /** A declared variant, else the bare language, else any other. */
    private static int rank(Mode mode, List<String> variants) {
        var declared = variants.indexOf(mode.variant());
        if (declared >= 0) {
            return declared;
        }
        return mode.variant().equals(mode.direction().to()) ? variants.size() : variants.size() + 1;
    }

    private static List<String> between(Set<String> languages, List<String> pivots) {
        var between = new ArrayList<>(pivots);
        languages.stream().filter(language -> !pivots.contains(language)).forEach(between::add);
        between.retainAll(new HashSet<>(languages));
        return between;
    }

    private Optional<List<Mode>> shortest(String from, String to, List<String> between) {
        return Stream.concat(Stream.of(List.of(from, to)), between.stream().map(pivot -> List.of(from, pivot, to)))
                .map(this::route)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void prefer(String declared) {
        var languages = List.of(declared.split("-"));
        if (languages.size() == 2 || languages.size() == 3) {
            route(languages)
                    .ifPresent(route -> routes.put(new Direction(languages.getFirst(), languages.getLast()), route));
        }
    }

    private Optional<List<Mode>> route(List<String> languages) {
        var route = new ArrayList<Mode>();
        for (var i = 1; i < languages.size(); i++) {
            var from = languages.get(i - 1);
            var to = languages.get(i);
            var mode = from.equals(to) ? null : modes.get(new Direction(from, to));
            if (mode == null) {
                return Optional.empty();
            }
            route.add(mode);
        }
        return Optional.of(List.copyOf(route));
    }
}
