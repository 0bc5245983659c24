package org.hemicycle.ground.parliaments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.ground.parliaments.store.RegistryFiles;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The registry of the parliaments of the world, their chambers and their regions. It never changes while the platform runs. */
public final class Parliaments {
    private final Map<String, Parliament> byCode = new LinkedHashMap<>();
    private final Map<String, Parliament> byChamber = new HashMap<>();
    private final Map<String, Chamber> chambers = new HashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();

    /** Builds a registry; refuses codes that stand twice and regions that nobody declares. */
    public Parliaments(Collection<Region> regions, Collection<Parliament> parliaments) {
        regions.forEach(region -> once(this.regions.put(region.id(), region), region.id()));
        parliaments.forEach(this::add);
    }

    /** The registry that comes with the platform, for what needs no running application. */
    public static Parliaments registered() {
        return Registered.ALL;
    }

    private static final class Registered {
        static final Parliaments ALL = RegistryFiles.read();
    }

    /** The codes of all chambers. */
    public Set<String> chamberCodes() {
        return new TreeSet<>(chambers.keySet());
    }

    public List<Parliament> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Parliament> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A chamber by its code, such as {@code br-camara}. */
    public Optional<Chamber> chamber(String code) {
        return Optional.ofNullable(chambers.get(code));
    }

    /** The parliament a chamber belongs to. */
    public Optional<Parliament> ofChamber(String code) {
        return Optional.ofNullable(byChamber.get(code));
    }

    /** All regions, each after the one it is a part of, then the groupings. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public Optional<Region> region(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    /** The parliaments of a region with all its sub-regions, or of a grouping; empty for a region nobody knows. */
    public List<Parliament> inRegion(String id) {
        return byCode.values().stream()
                .filter(parliament -> regionsOf(parliament).contains(id))
                .toList();
    }

    /** Every region and grouping a parliament belongs to, those above its sub-regions too. */
    public Set<String> regionsOf(Parliament parliament) {
        var all = new TreeSet<String>();
        for (var id : parliament.regions()) {
            for (var region = regions.get(id); region != null; region = above(region)) {
                all.add(region.id());
            }
        }
        return all;
    }

    /**
     * The name of a parliament or chamber in a language: where it is not known there, in English, else in its own language.
     * The language of the name comes with it.
     */
    public static Name name(LocalizedText names, Language wanted) {
        var order = new ArrayList<>(List.of(wanted, Language.of("en")));
        order.addAll(names.texts().keySet().stream().sorted().toList());
        for (var language : order) {
            var text = names.in(language);
            if (text.isPresent()) {
                return new Name(text.get(), language);
            }
        }
        throw new IllegalStateException("a name in no language");
    }

    /** A name with the language it is in. */
    public record Name(String text, Language language) {}

    private @Nullable Region above(Region region) {
        return region.parent() == null ? null : regions.get(region.parent());
    }

    private void add(Parliament parliament) {
        once(byCode.put(parliament.code(), parliament), parliament.code());
        for (var id : parliament.regions()) {
            if (!regions.containsKey(id)) {
                throw new IllegalArgumentException(
                        "%s names a region nobody declares: %s".formatted(parliament.code(), id));
            }
        }
        for (var chamber : parliament.chambers()) {
            once(chambers.put(chamber.code(), chamber), chamber.code());
            byChamber.put(chamber.code(), parliament);
        }
    }

    private static void once(@Nullable Object before, String code) {
        if (before != null) {
            throw new IllegalArgumentException("stands twice in the registry: " + code);
        }
    }
}
