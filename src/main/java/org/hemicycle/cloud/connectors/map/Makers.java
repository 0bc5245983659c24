package org.hemicycle.cloud.connectors.map;

import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.SubjectTopic;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.connectors.value.Lookup;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** What makes the items of a record's lists, each from its declared values. */
public final class Makers {
    private Makers() {}

    /** Makes identifiers. */
    public record Identifiers(
            Value scheme,
            @Nullable Value chamber,
            @Nullable Value term,
            Value value,
            @Nullable Value identifying) implements ListField.Maker<Identifier> {
        @Override
        public @Nullable Identifier make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = main != null ? main : Typed.text(value, scope, remarks);
            var who = Typed.text(scheme, scope, remarks);
            if (own == null || who == null) {
                return null;
            }
            return new Identifier(
                    who,
                    Typed.text(chamber, scope, remarks),
                    Typed.text(term, scope, remarks),
                    own,
                    Boolean.TRUE.equals(Typed.truth(identifying, scope, remarks)));
        }
    }

    /** Makes titles. */
    public record Titles(
            Value type,
            Value text,
            @Nullable Value language,
            @Nullable Value chamber,
            @Nullable Value from,
            @Nullable Value to,
            String usual)
            implements ListField.Maker<Title> {
        @Override
        public @Nullable Title make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = main != null ? main : Typed.text(text, scope, remarks);
            var sort = own == null ? null : Typed.word(Title.Type.class, type, scope, remarks);
            if (own == null || sort == null) {
                return null;
            }
            var tongue = Typed.text(language, scope, remarks);
            return new Title(
                    sort,
                    own,
                    tongue == null ? usual : tongue,
                    Typed.text(chamber, scope, remarks),
                    Typed.date(from, scope, remarks),
                    Typed.date(to, scope, remarks),
                    scope.at());
        }
    }

    /** Makes sponsors. */
    public record Sponsors(
            Value name,
            @Nullable Value kind,
            @Nullable Value id,
            @Nullable Value party,
            @Nullable Value role,
            @Nullable Value first,
            @Nullable Value coSponsors)
            implements ListField.Maker<Sponsor> {
        @Override
        public @Nullable Sponsor make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = main != null ? main : Typed.text(name, scope, remarks);
            if (own == null) {
                return null;
            }
            var sort = Typed.word(Sponsor.Kind.class, kind, scope, remarks);
            return new Sponsor(
                    own,
                    sort == null ? Sponsor.Kind.UNKNOWN : sort,
                    Typed.text(id, scope, remarks),
                    Typed.text(party, scope, remarks),
                    Typed.text(role, scope, remarks),
                    Boolean.TRUE.equals(Typed.truth(first, scope, remarks)),
                    Typed.integer(coSponsors, scope, remarks),
                    scope.at());
        }
    }

    /** Makes subjects. */
    public record Subjects(
            Value text,
            @Nullable Value language,
            @Nullable Value code,
            @Nullable Value scheme,
            @Nullable Lookup topics,
            String usual)
            implements ListField.Maker<Subject> {
        @Override
        public @Nullable Subject make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = main != null ? main : Typed.text(text, scope, remarks);
            if (own == null) {
                return null;
            }
            var tongue = Typed.text(language, scope, remarks);
            var key = Typed.text(code, scope, remarks);
            return new Subject(
                    own,
                    tongue == null ? usual : tongue,
                    key,
                    Typed.text(scheme, scope, remarks),
                    topic(own, key, scope, remarks),
                    scope.at());
        }

        private @Nullable SubjectTopic topic(String said, @Nullable String key, Scope scope, Remarks remarks) {
            var rule = topics == null ? null : topics.ask(said, key, scope, remarks);
            var name = rule == null ? null : rule.yield("topic");
            return rule == null || name == null
                    ? null
                    : new SubjectTopic(Topic.valueOf(name), rule.certainty(), rule.reason());
        }
    }

    /** Makes documents: whatever has a title or an address. */
    public record Documents(
            @Nullable Value title,
            @Nullable Value version,
            @Nullable Value date,
            @Nullable Value chamber,
            @Nullable Value language,
            @Nullable Value mediaType,
            @Nullable Value url)
            implements ListField.Maker<BillDocument> {
        @Override
        public @Nullable BillDocument make(Scope scope, Remarks remarks, @Nullable String main) {
            var own = main != null ? main : Typed.text(title, scope, remarks);
            var address = Typed.text(url, scope, remarks);
            var which = Typed.text(version, scope, remarks);
            var name = own != null ? own : which != null ? which : address;
            if (name == null || (own == null && address == null)) {
                return null;
            }
            return new BillDocument(
                    name,
                    which,
                    Typed.date(date, scope, remarks),
                    Typed.text(chamber, scope, remarks),
                    Typed.text(language, scope, remarks),
                    Typed.text(mediaType, scope, remarks),
                    address,
                    scope.at());
        }
    }

    /** Makes links to other works. */
    public record Links(
            Value type,
            Value scheme,
            @Nullable Value chamber,
            @Nullable Value term,
            Value value,
            @Nullable Value words) implements ListField.Maker<Link> {
        @Override
        public @Nullable Link make(Scope scope, Remarks remarks, @Nullable String main) {
            var other = main != null ? main : Typed.text(value, scope, remarks);
            var sort = other == null ? null : Typed.word(Link.Type.class, type, scope, remarks);
            var who = Typed.text(scheme, scope, remarks);
            if (other == null || sort == null || who == null) {
                return null;
            }
            var target = new Identifier(
                    who, Typed.text(chamber, scope, remarks), Typed.text(term, scope, remarks), other, true);
            return new Link(sort, target, Typed.text(words, scope, remarks), scope.at());
        }
    }

    /** Makes votes: whatever has an id, a result, a total or a ballot. */
    public record Votes(
            @Nullable Value id,
            @Nullable Value date,
            @Nullable Value chamber,
            @Nullable Value subject,
            @Nullable Value result,
            @Nullable Value passed,
            @Nullable Value inFavour,
            @Nullable Value against,
            @Nullable Value abstained,
            @Nullable Value absent,
            ListField<VoteEvent.Ballot> ballots)
            implements ListField.Maker<VoteEvent> {
        @Override
        public @Nullable VoteEvent make(Scope scope, Remarks remarks, @Nullable String main) {
            var vote = new VoteEvent(
                    main != null ? main : Typed.text(id, scope, remarks),
                    Typed.date(date, scope, remarks),
                    Typed.text(chamber, scope, remarks),
                    Typed.text(subject, scope, remarks),
                    Typed.text(result, scope, remarks),
                    Typed.truth(passed, scope, remarks),
                    Typed.integer(inFavour, scope, remarks),
                    Typed.integer(against, scope, remarks),
                    Typed.integer(abstained, scope, remarks),
                    Typed.integer(absent, scope, remarks),
                    ballots.of(scope, remarks),
                    scope.at());
            return saysSomething(vote) ? vote : null;
        }

        private static boolean saysSomething(VoteEvent vote) {
            return !vote.ballots().isEmpty()
                    || Stream.of(vote.id(), vote.result(), vote.passed(), vote.inFavour(), vote.against())
                            .anyMatch(Objects::nonNull);
        }
    }

    /** Makes the ballots of a vote. */
    public record Ballots(
            Value member,
            @Nullable Value memberId,
            @Nullable Value party,
            @Nullable Value words,
            @Nullable Choice<VoteEvent.Position> position)
            implements ListField.Maker<VoteEvent.Ballot> {
        @Override
        public VoteEvent.@Nullable Ballot make(Scope scope, Remarks remarks, @Nullable String main) {
            var who = main != null ? main : Typed.text(member, scope, remarks);
            if (who == null) {
                return null;
            }
            var said = Typed.text(words, scope, remarks);
            var chosen = position == null ? null : position.choose(scope, remarks, said, null);
            var shown = said != null ? said : chosen == null ? null : chosen.words();
            return new VoteEvent.Ballot(
                    who,
                    Typed.text(memberId, scope, remarks),
                    Typed.text(party, scope, remarks),
                    shown == null ? "" : shown,
                    chosen == null ? null : chosen.word());
        }
    }
}
