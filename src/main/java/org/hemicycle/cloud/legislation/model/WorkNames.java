package org.hemicycle.cloud.legislation.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.legislation.BillAddress;
import org.jspecify.annotations.Nullable;

/** The names of a work and those of the works it links to, as they are looked up. */
public final class WorkNames {
    /** The scheme of the name that leads to a bill by its own address, however it is written. */
    public static final String ADDRESS = "address";

    private WorkNames() {}

    /** A name as a source gives it. */
    public record Given(String value, boolean identifying, String connector) {}

    /** A link to the work of that name. */
    public record Pointer(Link.Type type, Name to, @Nullable String words) {}

    /** Every name that the records give the work, and its address. */
    public static Map<Name, Given> of(Collection<StoredRecord> records, BillAddress address) {
        var names = new LinkedHashMap<Name, Given>();
        for (var one : records) {
            var connector = one.record().connector();
            for (var identifier : one.record().content().identifiers()) {
                var name = Name.of(identifier, connector);
                if (!name.folded().isEmpty()) {
                    names.merge(
                            name,
                            new Given(identifier.value(), identifier.identifying(), connector),
                            (first, other) -> first.identifying() ? first : other);
                }
            }
        }
        addAddress(names, address, records.iterator().next().record().connector());
        return names;
    }

    private static void addAddress(Map<Name, Given> names, BillAddress address, String connector) {
        var folded = Folding.fold(address.key());
        if (names.keySet().stream()
                .noneMatch(
                        name -> name.folded().equals(folded) && name.chamber().equals(address.chamber()))) {
            names.put(new Name(ADDRESS, address.chamber(), "", folded), new Given(address.key(), false, connector));
        }
    }

    /** The links that the records give the work. */
    public static Set<Pointer> links(Collection<StoredRecord> records) {
        var links = new LinkedHashSet<Pointer>();
        for (var one : records) {
            for (var link : one.record().content().links()) {
                var name = Name.of(link.target(), one.record().connector());
                if (!name.folded().isEmpty()) {
                    links.add(new Pointer(link.type(), name, link.words()));
                }
            }
        }
        return links;
    }
}
