package org.hemicycle.cloud.connectors.declare;

import static org.hemicycle.cloud.connectors.declare.ValueCompiler.NEVER;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;

/** Compiles the lists of a map: identifiers, titles, sponsors, subjects, steps, documents, votes and links. */
final class ListCompiler {
    private static final Pattern MEDIA_TYPE = Pattern.compile("^(application|text|image)/[a-z0-9.+-]+$");
    private static final Predicate<String> ALWAYS = word -> true;

    private final Ground ground;
    private final ValueCompiler values;
    private final CommonWords words;

    ListCompiler(Ground ground, ValueCompiler values, CommonWords words) {
        this.ground = ground;
        this.values = values;
        this.words = words;
    }

    ListField<Identifier> identifiers(Clause map) {
        return list(
                map,
                "identifiers",
                "value",
                new String[] {"scheme", "chamber", "term", "value", "identifying"},
                entry -> new Makers.Identifiers(
                        entry.needed("scheme", ALWAYS),
                        entry.chamber(),
                        entry.text("term"),
                        entry.needed("value", NEVER),
                        entry.as("identifying", As.BOOLEAN)));
    }

    ListField<Title> titles(Clause map) {
        return list(
                map,
                "titles",
                "text",
                new String[] {"type", "text", "language", "chamber", "from", "to"},
                entry -> new Makers.Titles(
                        entry.knownType("the type of a title", Title.Type.class),
                        entry.needed("text", NEVER),
                        entry.languageIfDeclared(),
                        entry.chamber(),
                        entry.as("from", As.DATE),
                        entry.as("to", As.DATE),
                        ground.language()));
    }

    ListField<Sponsor> sponsors(Clause map) {
        return list(
                map,
                "sponsors",
                "name",
                new String[] {"name", "kind", "id", "party", "role", "first", "coSponsors"},
                entry -> new Makers.Sponsors(
                        entry.needed("name", NEVER),
                        entry.known("kind", "the kind of a sponsor", Sponsor.Kind.class),
                        entry.text("id"),
                        entry.text("party"),
                        entry.text("role"),
                        entry.as("first", As.BOOLEAN),
                        entry.as("coSponsors", As.INTEGER)));
    }

    ListField<Subject> subjects(Clause map) {
        return list(
                map,
                "subjects",
                "text",
                new String[] {"text", "language", "code", "scheme", "topic"},
                entry -> new Makers.Subjects(
                        entry.needed("text", NEVER),
                        entry.language(),
                        entry.text("code"),
                        entry.word("scheme", ALWAYS),
                        entry.table("topic", Set.of("words", "code")),
                        ground.language()));
    }

    ListField<Procedure.MadeStep> steps(Clause map) {
        return list(
                map,
                "steps",
                "words",
                new String[] {"date", "chamber", "body", "words", "code", "detail", "language", "stage"},
                entry -> new Procedure.Steps(
                        entry.as("date", As.DATE),
                        entry.chamber(),
                        entry.text("body"),
                        entry.text("words"),
                        entry.text("code"),
                        entry.text("detail"),
                        entry.language(),
                        entry.choice("stage", Stage.class, "stage"),
                        ground.language()));
    }

    Procedure.@Nullable Statuses status(Clause map) {
        var clause = map.clause("status");
        if (clause == null) {
            return null;
        }
        var entry = entry(clause.only("words", "code", "date", "language", "stage"), "status");
        return new Procedure.Statuses(
                entry.text("words"),
                entry.text("code"),
                entry.as("date", As.DATE),
                entry.language(),
                entry.choice("stage", Stage.class, "stage"),
                ground.language());
    }

    ListField<BillDocument> documents(Clause map) {
        return list(
                map,
                "documents",
                "title",
                new String[] {"title", "version", "date", "chamber", "language", "mediaType", "url"},
                entry -> new Makers.Documents(
                        entry.text("title"),
                        entry.text("version"),
                        entry.as("date", As.DATE),
                        entry.chamber(),
                        entry.language(),
                        entry.word("mediaType", word -> MEDIA_TYPE.matcher(word).find()),
                        entry.as("url", As.URL)));
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
                        entry.text("id"),
                        entry.as("date", As.DATE),
                        entry.chamber(),
                        entry.text("subject"),
                        entry.text("result"),
                        entry.as("passed", As.BOOLEAN),
                        entry.as("inFavour", As.INTEGER),
                        entry.as("against", As.INTEGER),
                        entry.as("abstained", As.INTEGER),
                        entry.as("absent", As.INTEGER),
                        ballots(entry.clause())));
    }

    ListField<Link> links(Clause map) {
        return list(
                map,
                "links",
                "value",
                new String[] {"type", "scheme", "chamber", "term", "value", "words"},
                entry -> new Makers.Links(
                        entry.knownType("the type of a link", Link.Type.class),
                        entry.needed("scheme", ALWAYS),
                        entry.chamber(),
                        entry.text("term"),
                        entry.needed("value", NEVER),
                        entry.text("words")));
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
                        entry.chamber(),
                        entry.text("term"),
                        entry.as("from", As.DATE),
                        entry.as("to", As.DATE),
                        entry.text("party"),
                        entry.text("group"),
                        entry.text("area"),
                        entry.text("role")));
    }

    private ListField<VoteEvent.Ballot> ballots(Clause vote) {
        return list(
                vote,
                "ballots",
                "member",
                new String[] {"member", "memberId", "party", "words", "position"},
                entry -> new Makers.Ballots(
                        entry.needed("member", NEVER),
                        entry.text("memberId"),
                        entry.text("party"),
                        entry.text("words"),
                        entry.choice("position", VoteEvent.Position.class, "position")));
    }

    private <T> ListField<T> list(
            Clause map, String name, String main, String[] words, Function<ListEntry, ListField.Maker<T>> maker) {
        var entries = new ArrayList<ListField.Entry<T>>();
        var allowed = new TreeSet<>(Set.of(words));
        allowed.add("each");
        allowed.add("where");
        for (var clause : map.entries(name)) {
            clause.only(allowed.toArray(String[]::new));
            var entry = entry(clause, name);
            var value = clause.has(main) ? entry.text(main) : null;
            entries.add(new ListField.Entry<>(
                    ground.paths(clause, "each"),
                    ground.condition(clause, "where"),
                    value != null && value.splits() ? value : null,
                    maker.apply(entry)));
        }
        return new ListField<>(entries);
    }

    private ListEntry entry(Clause clause, String list) {
        return new ListEntry(clause, list, ground, values, words);
    }
}
