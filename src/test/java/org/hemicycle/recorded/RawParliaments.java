package org.hemicycle.recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.recorded.RawSource.Said;

/**
 * What stands in the raw files of recorded parliaments, told by one reader a source that knows nothing of connectors, so that
 * their harvest can be compared with it.
 */
final class RawParliaments {
    private final List<Said> all;

    private RawParliaments(List<Said> all) {
        this.all = all;
    }

    /** Everything that stands in the files below a folder. */
    static RawParliaments read(Path from) {
        var sources = List.of(
                new RawArgentina(from),
                new RawBrazilianDeputies(from),
                new RawBrazilianSenate(from),
                new RawSwitzerland(from),
                new RawChile(from),
                new RawColombia(from),
                new RawChileanLibrary(from),
                new RawGermany(from),
                new RawEuropeanParliament(from),
                new RawFrenchDeputies(from),
                new RawFrenchSenate(from),
                new RawUnitedKingdom(from),
                new RawIsrael(from),
                new RawJapan(from),
                RawItaly.deputies(from),
                RawItaly.senate(from),
                new RawKorea(from),
                new RawNorway(from),
                new RawParaguay(from),
                new RawPoland(from),
                new RawSouthAfrica(from),
                new RawSweden(from),
                new RawTaiwan(from),
                new RawTanzania(from),
                new RawUnitedStates(from),
                new RawSouthernAfrica(from),
                new RawZambia(from));
        sources.forEach(RawSource::read);
        return new RawParliaments(
                sources.stream().flatMap(source -> source.said().stream()).toList());
    }

    /** How many distinct records each connector should give, by stream. */
    Map<String, Map<String, Integer>> records() {
        var keys = new TreeMap<String, Map<String, Set<String>>>();
        all.forEach(said -> keys.computeIfAbsent(said.connector(), any -> new TreeMap<>())
                .computeIfAbsent(said.stream(), any -> new TreeSet<>())
                .add(said.key()));
        var counts = new TreeMap<String, Map<String, Integer>>();
        keys.forEach((name, streams) -> streams.forEach((stream, found) ->
                counts.computeIfAbsent(name, any -> new TreeMap<>()).put(stream, found.size())));
        return counts;
    }

    /** How many distinct bills began in each chamber: records that share a name speak of the same one. */
    Map<String, Integer> bills() {
        var groups = new HashMap<String, List<Said>>();
        for (var said : all) {
            if (!said.names().isEmpty()) {
                var group = new ArrayList<>(List.of(said));
                for (var name : said.names()) {
                    var other = groups.get(name);
                    if (other != null && other != group) {
                        group.addAll(other);
                    }
                    groups.put(name, group);
                }
                group.forEach(one -> one.names().forEach(name -> groups.put(name, group)));
            }
        }
        var counts = new TreeMap<String, Integer>();
        Set<List<Said>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groups.values());
        distinct.forEach(group -> counts.merge(chamber(group), 1, Integer::sum));
        return counts;
    }

    /** Where no record of a bill says where it began, it is counted with the chamber whose service tells of it. */
    private static String chamber(List<Said> group) {
        return group.stream()
                .map(Said::chamber)
                .filter(chamber -> !chamber.isEmpty())
                .findFirst()
                .orElse(
                        switch (group.getFirst().connector()) {
                            case "cl-congreso" -> "cl-camara";
                            case "co-congreso" -> "co-senado";
                            default -> group.getFirst().connector();
                        });
    }
}
