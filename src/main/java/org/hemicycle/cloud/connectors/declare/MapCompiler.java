package org.hemicycle.cloud.connectors.declare;

import static org.hemicycle.cloud.connectors.declare.ValueCompiler.NEVER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.map.Choice;
import org.hemicycle.cloud.connectors.map.ContentMap;
import org.hemicycle.cloud.connectors.map.MemberMap;
import org.hemicycle.cloud.connectors.map.RecordMap;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.value.As;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Compiles {@code map:} of a stream. */
final class MapCompiler {
    private static final String[] WORDS = {
        "kind",
        "key",
        "work",
        "slug",
        "dated",
        "give",
        "chamber",
        "term",
        "number",
        "introducedOn",
        "initiator",
        "identifiers",
        "titles",
        "sponsors",
        "subjects",
        "steps",
        "status",
        "outcome",
        "documents",
        "votes",
        "links",
        "addresses",
        "name",
        "familyName",
        "givenName",
        "mandates"
    };
    /** What is said of members of parliament, and of nothing else. */
    private static final List<String> OF_MEMBERS = List.of("name", "familyName", "givenName", "mandates");

    private static final Set<String> FOR_MEMBERS = Set.of(
            "kind",
            "key",
            "work",
            "dated",
            "give",
            "identifiers",
            "addresses",
            "name",
            "familyName",
            "givenName",
            "mandates");
    /** The single values whose origin is kept with each record. */
    private static final List<String> SINGLE = List.of(
            "key",
            "work",
            "slug",
            "dated",
            "chamber",
            "term",
            "number",
            "introducedOn",
            "name",
            "familyName",
            "givenName");

    private final Ground ground;
    private final ValueCompiler values;
    private final CommonWords words;
    private final ListCompiler lists;
    private final Map<String, String> origins = new LinkedHashMap<>();

    MapCompiler(Ground ground) {
        this.ground = ground;
        this.values = new ValueCompiler(ground);
        this.words = new CommonWords(ground, values);
        this.lists = new ListCompiler(ground, values, words);
    }

    /** The map of a stream; null where it has no key. */
    @Nullable
    RecordMap of(String stream, Clause map, Set<String> require, boolean usualChamber) {
        map.only(WORDS);
        checkKind(map);
        if (!map.has("key")) {
            ground.findings().add(map.place(), "“key” is missing: the source's own key of a record");
        }
        var key = single(map, "key", As.TEXT);
        var kind = choice(map, "kind", RecordKind.class);
        var work = single(map, "work", As.TEXT);
        var dated = single(map, "dated", As.INSTANT);
        var content = content(map, usualChamber);
        return key == null
                ? null
                : new RecordMap(
                        ground.connector(),
                        stream,
                        kind,
                        key,
                        work,
                        dated,
                        give(map.clause("give")),
                        content,
                        Map.copyOf(origins),
                        require);
    }

    private ContentMap content(Clause map, boolean usualChamber) {
        return new ContentMap(
                usualChamber && !ground.chambers().isEmpty() ? ground.chambers().getFirst() : null,
                single(map, "slug", As.TEXT),
                chamber(map),
                single(map, "term", As.TEXT),
                single(map, "number", As.TEXT),
                single(map, "introducedOn", As.DATE),
                choice(map, "initiator", Initiator.class),
                lists.identifiers(map),
                lists.titles(map),
                lists.sponsors(map),
                lists.subjects(map),
                lists.steps(map),
                lists.status(map),
                choice(map, "outcome", Outcome.class),
                lists.documents(map),
                lists.votes(map),
                lists.links(map),
                addresses(map),
                OF_MEMBERS.stream().anyMatch(map::has) ? member(map) : null);
    }

    private MemberMap member(Clause map) {
        return new MemberMap(
                single(map, "name", As.TEXT),
                single(map, "familyName", As.TEXT),
                single(map, "givenName", As.TEXT),
                lists.mandates(map));
    }

    /** Members have words of their own: of a person nothing else is read. */
    private void checkKind(Clause map) {
        boolean ofMembers =
                map.part("kind") instanceof Part.Word word && word.text().equals("MEMBER");
        boolean mayBeMembers = ofMembers || map.part("kind") instanceof Part.Block;
        for (var name : map.names()) {
            if (ofMembers && List.of(WORDS).contains(name) && !FOR_MEMBERS.contains(name)) {
                ground.findings().add(map.placeOf(name), "“%s” is no word of a record of kind MEMBER".formatted(name));
            }
            if (!mayBeMembers && OF_MEMBERS.contains(name)) {
                ground.findings().add(map.placeOf(name), "“%s” is for records of kind MEMBER only".formatted(name));
            }
        }
        if (ofMembers && OF_MEMBERS.stream().noneMatch(map::has)) {
            ground.findings().add(map.place(), "a record of kind MEMBER has a “name” or “mandates”");
        }
    }

    private @Nullable Value single(Clause map, String name, As as) {
        return kept(name, values.of(map, name, name, as, NEVER));
    }

    private @Nullable Value chamber(Clause map) {
        var value = values.of(map, "chamber", "chamber", As.TEXT, CommonWords::isChamber);
        words.checkChambers(map, value);
        return kept("chamber", value);
    }

    private @Nullable Value kept(String name, @Nullable Value value) {
        if (value != null && SINGLE.contains(name)) {
            origins.put(name, value.origin());
        }
        return value;
    }

    private <E extends Enum<E>> @Nullable Choice<E> choice(Clause map, String name, Class<E> type) {
        var choice = words.choice(map, name, name, type, name);
        if (choice != null) {
            origins.put(name, choice.origin());
        }
        return choice;
    }

    private Map<String, Value> give(@Nullable Clause give) {
        Map<String, Value> given = new LinkedHashMap<>();
        if (give != null) {
            for (var name : give.names()) {
                var value = values.of(give, name, "give." + name, As.TEXT, NEVER);
                if (value != null) {
                    given.put(name, value);
                }
            }
        }
        return given;
    }

    private List<Value> addresses(Clause map) {
        var part = map.part("addresses");
        var all = new ArrayList<Value>();
        var items = part instanceof Part.Row row ? row.parts() : part == null ? List.<Part>of() : List.of(part);
        for (var item : items) {
            var value = values.of(item, "addresses", As.URL, word -> word.startsWith("http") && !word.contains("{"));
            if (value != null) {
                all.add(value);
            }
        }
        return List.copyOf(all);
    }
}
