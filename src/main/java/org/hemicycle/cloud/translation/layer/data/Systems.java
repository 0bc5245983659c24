package org.hemicycle.cloud.translation.layer.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The legal systems, what stands behind each, the languages of their texts and the countries that have them. */
public final class Systems {
    /** The system of a text whose own is not known. */
    public static final String GENERAL = "general";

    /** The languages of the layer. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "it");

    private static final Set<String> NAMES = Set.of("languages", "behind", "countries");

    private final Map<String, List<String>> chains = new LinkedHashMap<>();
    private final Map<String, Set<String>> languages = new LinkedHashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    /** Reads the block {@code systems} of {@code terms.yaml}. */
    public Systems(Declared block) {
        var behind = new HashMap<String, String>();
        block.map().forEach((id, system) -> {
            system.only(NAMES);
            languages.put(id, system.set("languages"));
            var next = system.textIf("behind");
            if (next != null) {
                behind.put(id, next);
            }
            for (var country : system.texts("countries")) {
                if (countries.putIfAbsent(country, id) != null) {
                    throw system.trouble("the country “%s” has two systems".formatted(country));
                }
            }
        });
        block.map().forEach((id, system) -> chains.put(id, chain(id, behind, system)));
    }

    private List<String> chain(String id, Map<String, String> behind, Declared system) {
        var chain = new ArrayList<String>();
        for (var at = id; at != null; at = behind.get(at)) {
            if (chain.contains(at) || !languages.containsKey(at)) {
                throw system.trouble("“%s” leads to a system that is not there, or in a ring".formatted(id));
            }
            chain.add(at);
        }
        return List.copyOf(chain);
    }

    /** The system itself, the one behind it, and so on to the general one; only that for a system not known. */
    public List<String> chain(String system) {
        return chains.getOrDefault(system, List.of(GENERAL));
    }

    /** Whether texts of the system are written in that language. */
    public boolean speaks(String system, String language) {
        return languages.getOrDefault(system, Set.of()).contains(language);
    }

    /** The system of a country, two letters of ISO 3166 or {@code EU}; the general one where none is declared. */
    public String of(String country) {
        return countries.getOrDefault(country.toUpperCase(Locale.ROOT), GENERAL);
    }

    /** Refuses a list of systems of which one is not declared. */
    Set<String> known(Declared entry) {
        var named = entry.set("systems");
        for (var system : named) {
            if (!chains.containsKey(system)) {
                throw entry.at("systems").trouble("there is no system “%s”".formatted(system));
            }
        }
        return named;
    }
}
