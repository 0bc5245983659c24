package org.hemicycle.cloud.connectors.declare;

import static org.hemicycle.cloud.connectors.declare.ValueCompiler.NEVER;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.map.Choice;
import org.hemicycle.cloud.connectors.map.ListField;
import org.hemicycle.cloud.connectors.map.Makers;
import org.hemicycle.cloud.connectors.map.MemberMap;
import org.hemicycle.cloud.connectors.map.Procedure;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.connectors.value.As;
import org.hemicycle.cloud.connectors.value.Source;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Compiles the lists of a map: identifiers, titles, sponsors, subjects, steps, documents, votes and links. */
final class ListCompiler {
    static final Pattern CAPITALS = Pattern.compile("^[A-Z][A-Z_]+$");
    private static final Pattern CHAMBER = Pattern.compile("^[a-z]{2}-[a-z][a-z0-9-]*$");
    private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2}(-[A-Z][A-Za-z]+)?$");
    private static final Pattern MEDIA_TYPE = Pattern.compile("^(application|text|image)/[a-z0-9.+-]+$");
    private static final Predicate<String> ALWAYS = word -> true;

    private final Ground ground;
    private final ValueCompiler values;

    ListCompiler(Ground ground, ValueCompiler values) {
        this.ground = ground;
        this.values = values;
    }

    ListField<Identifier> identifiers(Clause map) {
        return list(
                map,
                "identifiers",
                "value",
                new String[] {"scheme", "chamber", "term", "value", "identifying"},
                entry -> new Makers.Identifiers(
                        needed(entry, "identifiers", "scheme", ALWAYS),
                        chamber(entry, "identifiers"),
                        text(entry, "identifiers", "term"),
                        needed(entry, "identifiers", "value", NEVER),
                        as(entry, "identifiers", "identifying", As.BOOLEAN)));
    }

    ListField<Title> titles(Clause map) {
        return list(
                map,
                "titles",
                "text",
                new String[] {"type", "text", "language", "chamber", "from", "to"},
                entry -> new Makers.Titles(
                        knownType(entry, "titles", "the type of a title", Title.Type.class),
                        needed(entry, "titles", "text", NEVER),
                        language(entry, "titles"),
                        chamber(entry, "titles"),
                        as(entry, "titles", "from", As.DATE),
                        as(entry, "titles", "to", As.DATE),
                        ground.language()));
    }

    ListField<Sponsor> sponsors(Clause map) {
        return list(
                map,
                "sponsors",
                "name",
                new String[] {"name", "kind", "id", "party", "role", "first", "coSponsors"},
                entry -> new Makers.Sponsors(
                        needed(entry, "sponsors", "name", NEVER),
                        known(
                                entry,
                                "kind",
                                word(entry, "sponsors", "kind", ValueCompiler.names(Sponsor.Kind.class)),
                                "the kind of a sponsor",
                                Sponsor.Kind.class),
                        text(entry, "sponsors", "id"),
                        text(entry, "sponsors", "party"),
                        text(entry, "sponsors", "role"),
                        as(entry, "sponsors", "first", As.BOOLEAN),
                        as(entry, "sponsors", "coSponsors", As.INTEGER)));
    }

    ListField<Subject> subjects(Clause map) {
        return list(
                map,
                "subjects",
                "text",
                new String[] {"text", "language", "code", "scheme"},
                entry -> new Makers.Subjects(
                        needed(entry, "subjects", "text", NEVER),
                        language(entry, "subjects"),
                        text(entry, "subjects", "code"),
                        values.of(entry, "scheme", "subjects.scheme", As.TEXT, ALWAYS),
                        ground.language()));
    }

    ListField<Procedure.MadeStep> steps(Clause map) {
        return list(
                map,
                "steps",
                "words",
                new String[] {"date", "chamber", "body", "words", "code", "detail", "language", "stage"},
                entry -> new Procedure.Steps(
                        as(entry, "steps", "date", As.DATE),
                        chamber(entry, "steps"),
                        text(entry, "steps", "body"),
                        text(entry, "steps", "words"),
                        text(entry, "steps", "code"),
                        text(entry, "steps", "detail"),
                        language(entry, "steps"),
                        choice(entry, "stage", "steps.stage", Stage.class, "stage"),
                        ground.language()));
    }

    Procedure.@Nullable Statuses status(Clause map) {
        var entry = map.clause("status");
        if (entry == null) {
            return null;
        }
        entry.only("words", "code", "date", "language", "stage");
        return new Procedure.Statuses(
                text(entry, "status", "words"),
                text(entry, "status", "code"),
                as(entry, "status", "date", As.DATE),
                language(entry, "status"),
                choice(entry, "stage", "status.stage", Stage.class, "stage"),
                ground.language());
    }

    ListField<BillDocument> documents(Clause map) {
        return list(
                map,
                "documents",
                "title",
                new String[] {"title", "version", "date", "chamber", "language", "mediaType", "url"},
                entry -> new Makers.Documents(
                        text(entry, "documents", "title"),
                        text(entry, "documents", "version"),
                        as(entry, "documents", "date", As.DATE),
                        chamber(entry, "documents"),
                        language(entry, "documents"),
                        word(
                                entry,
                                "documents",
                                "mediaType",
                                word -> MEDIA_TYPE.matcher(word).find()),
                        as(entry, "documents", "url", As.URL)));
    }

    ListField<VoteEvent> votes(Clause map) {
        return list(
                map,
                "votes",
                "id",
                new String[] {
                    "id",
                    "date",
                    "chamber",
                    "subject",
                    "result",
                    "passed",
                    "inFavour",
                    "against",
                    "abstained",
                    "absent",
                    "ballots"
                },
                entry -> new Makers.Votes(
                        text(entry, "votes", "id"),
                        as(entry, "votes", "date", As.DATE),
                        chamber(entry, "votes"),
                        text(entry, "votes", "subject"),
                        text(entry, "votes", "result"),
                        as(entry, "votes", "passed", As.BOOLEAN),
                        as(entry, "votes", "inFavour", As.INTEGER),
                        as(entry, "votes", "against", As.INTEGER),
                        as(entry, "votes", "abstained", As.INTEGER),
                        as(entry, "votes", "absent", As.INTEGER),
                        ballots(entry)));
    }

    ListField<Link> links(Clause map) {
        return list(
                map,
                "links",
                "value",
                new String[] {"type", "scheme", "chamber", "term", "value", "words"},
                entry -> new Makers.Links(
                        knownType(entry, "links", "the type of a link", Link.Type.class),
                        needed(entry, "links", "scheme", ALWAYS),
                        chamber(entry, "links"),
                        text(entry, "links", "term"),
                        needed(entry, "links", "value", NEVER),
                        text(entry, "links", "words")));
    }

    ListField<Mandate> mandates(Clause map) {
        if (ground.chambers().size() > 1) {
            map.entries("mandates").stream()
                    .filter(entry -> !entry.has("chamber"))
                    .forEach(entry -> ground.findings()
                            .add(entry.place(), "each entry of “mandates” needs “chamber”: the source feeds several"));
        }
        return list(
                map,
                "mandates",
                "term",
                new String[] {"chamber", "term", "from", "to", "party", "group", "area", "role"},
                entry -> new MemberMap.Mandates(
                        ground.chambers().size() == 1 ? ground.chambers().getFirst() : null,
                        chamber(entry, "mandates"),
                        text(entry, "mandates", "term"),
                        as(entry, "mandates", "from", As.DATE),
                        as(entry, "mandates", "to", As.DATE),
                        text(entry, "mandates", "party"),
                        text(entry, "mandates", "group"),
                        text(entry, "mandates", "area"),
                        text(entry, "mandates", "role")));
    }

    private ListField<VoteEvent.Ballot> ballots(Clause vote) {
        return list(
                vote,
                "ballots",
                "member",
                new String[] {"member", "memberId", "party", "words", "position"},
                entry -> new Makers.Ballots(
                        needed(entry, "ballots", "member", NEVER),
                        text(entry, "ballots", "memberId"),
                        text(entry, "ballots", "party"),
                        text(entry, "ballots", "words"),
                        choice(entry, "position", "ballots.position", VoteEvent.Position.class, "position")));
    }

    /** A word of the common model, by a constant, a value or a table. */
    <E extends Enum<E>> @Nullable Choice<E> choice(
            Clause clause, String name, String field, Class<E> type, String yields) {
        var part = clause.part(name);
        if (part == null) {
            return null;
        }
        if (part instanceof Part.Block block && block.parts().containsKey("table")) {
            var lookup = values.lookup(new Clause(block, ground.findings()), field, true);
            return lookup == null ? null : new Choice.ByTable<>(Choice.words(type), yields, lookup);
        }
        var value = values.of(part, field, As.TEXT, ValueCompiler.names(type));
        if (value != null) {
            value.constants().stream()
                    .filter(word -> !Choice.words(type).containsKey(word))
                    .forEach(word -> ground.findings()
                            .unknown(
                                    clause.placeOf(name),
                                    "“%s”:".formatted(name),
                                    word,
                                    Choice.words(type).keySet()));
        }
        return value == null ? null : new Choice.ByValue<>(type, value);
    }

    private <T> ListField<T> list(
            Clause map,
            String name,
            String main,
            String[] words,
            Function<Clause, ListField.@Nullable Maker<T>> maker) {
        var entries = new ArrayList<ListField.Entry<T>>();
        var allowed = new TreeSet<>(Set.of(words));
        allowed.add("each");
        allowed.add("where");
        for (var entry : map.entries(name)) {
            entry.only(allowed.toArray(String[]::new));
            var made = maker.apply(entry);
            var value = entry.has(main) ? values.of(entry, main, name + "." + main, As.TEXT, NEVER) : null;
            if (made != null) {
                entries.add(new ListField.Entry<>(
                        ground.paths(entry, "each"),
                        ground.condition(entry, "where"),
                        value != null && value.splits() ? value : null,
                        made));
            }
        }
        return new ListField<>(entries);
    }

    /** A value that the entry must have. Where it is wrong that was found, and an empty one stands in for it. */
    private Value needed(Clause entry, String list, String name, Predicate<String> constant) {
        if (!entry.has(name)) {
            ground.findings().add(entry.place(), "each entry of “%s” needs “%s”".formatted(list, name));
        }
        var value = values.of(entry, name, list + "." + name, As.TEXT, constant);
        return value == null ? nothing(list + "." + name) : value;
    }

    private <E extends Enum<E>> Value knownType(Clause entry, String list, String what, Class<E> type) {
        var value = needed(entry, list, "type", ValueCompiler.names(type));
        known(entry, "type", value, what, type);
        return value;
    }

    private Value nothing(String field) {
        return new Value(
                field,
                new Source.Constant(""),
                Value.Treatment.plain(As.TEXT),
                new org.hemicycle.cloud.connectors.value.Dates(java.util.List.of(), ground.zone(), ground.locale()),
                ground.home());
    }

    private @Nullable Value text(Clause entry, String list, String name) {
        return values.of(entry, name, list + "." + name, As.TEXT, NEVER);
    }

    private @Nullable Value word(Clause entry, String list, String name, Predicate<String> constant) {
        return values.of(entry, name, list + "." + name, As.TEXT, constant);
    }

    private @Nullable Value as(Clause entry, String list, String name, As as) {
        return values.of(entry, name, list + "." + name, as, NEVER);
    }

    private @Nullable Value chamber(Clause entry, String list) {
        var value = values.of(entry, "chamber", list + ".chamber", As.TEXT, ListCompiler::isChamber);
        checkChambers(entry, value);
        return value;
    }

    /** Tells of constants that name no registered chamber. */
    void checkChambers(Clause clause, @Nullable Value value) {
        if (value != null) {
            value.constants().forEach(code -> Chambers.check(code, clause.placeOf("chamber"), ground.findings()));
        }
    }

    /** Tells of constants that are none of the words of the common model; a bare word in capitals can be nothing else. */
    private @Nullable Value known(
            Clause entry, String name, @Nullable Value value, String what, Class<? extends Enum<?>> type) {
        var allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        var written = entry.part(name) instanceof Part.Word word
                        && CAPITALS.matcher(word.text()).matches()
                ? List.of(word.text())
                : value == null ? List.<String>of() : value.constants();
        written.stream()
                .filter(word -> !allowed.contains(word))
                .forEach(word -> ground.findings().unknown(entry.placeOf(name), what, word, allowed));
        return value;
    }

    private @Nullable Value language(Clause entry, String list) {
        return values.of(
                entry,
                "language",
                list + ".language",
                As.TEXT,
                word -> LANGUAGE.matcher(word).find());
    }

    static boolean isChamber(String word) {
        return CHAMBER.matcher(word).find();
    }
}
