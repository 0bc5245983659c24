package org.hemicycle.cloud.legislation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Status;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.cloud.legislation.CurrentStage;
import org.jspecify.annotations.Nullable;

/**
 * Builds a bill from its source records: a pure function. Within a source later streams win; of several sources the one that
 * tells the earliest introduction leads (then by name), and the others fill what it leaves open and add to its lists.
 */
public final class BillBuilder {
    private static final Comparator<Strand> LEADING = Comparator.comparing(
                    Strand::introducedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Strand::key);

    private final Map<String, DeclaredSource> sources;

    public BillBuilder(Map<String, DeclaredSource> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** The bill of these records, at the address it would have if no other bill wanted it too. */
    public Bill build(Collection<StoredRecord> records) {
        return build(records, Trace.NONE);
    }

    /** The same, telling the trace where each value comes from. */
    public Bill build(Collection<StoredRecord> records, Trace trace) {
        return new Building(leadingFirst(Strand.of(records, sources)), trace).bill();
    }

    /** The strands of a work that count: those removed by their source only where there is no other. */
    static List<Strand> leadingFirst(List<Strand> strands) {
        var present = strands.stream().filter(strand -> !strand.removed()).toList();
        return (present.isEmpty() ? strands : present).stream().sorted(LEADING).toList();
    }

    private static final class Building {
        private final List<Strand> strands;
        private final Strand leading;
        private final Trace trace;

        Building(List<Strand> strands, Trace trace) {
            this.strands = strands;
            this.leading = strands.getFirst();
            this.trace = trace;
        }

        Bill bill() {
            var steps = Steps.inOrder(strands);
            var chamber = single("chamber", Content::chamber);
            var origin = chamber == null ? leading.source().chambers().getFirst() : chamber;
            var number = single("number", Content::number);
            var introducedOn = introducedOn(steps);
            var titles = titles();
            var votes = Lists.votes(strands);
            var identifiers = identifiers(origin);
            var status = status(steps);
            return new Bill(
                    new BillAddress(origin, slug(number)),
                    kind(),
                    single("kindWords", Content::kindWords),
                    number,
                    single("term", Content::term),
                    single("initiator", Content::initiator),
                    single("initiatorWords", Content::initiatorWords),
                    identifiers,
                    titles,
                    values("sponsors", Lists.sponsors(strands)),
                    values("subjects", Lists.subjects(strands)),
                    introducedOn,
                    lastActivity(introducedOn, status, steps, votes),
                    stage(status, steps),
                    decision(),
                    values("steps", steps),
                    values("documents", Lists.documents(strands)),
                    values("votes", votes),
                    values("links", Lists.links(strands)),
                    addresses(),
                    strands.stream().map(this::credit).toList(),
                    strands.stream().flatMap(one -> one.records().stream()).anyMatch(StoredRecord::derived),
                    strands.stream().flatMap(one -> one.records().stream()).allMatch(StoredRecord::sample));
        }

        private <T> @Nullable T single(String field, Function<Content, @Nullable T> value) {
            for (var strand : strands) {
                var said = strand.last(field, value);
                if (said != null) {
                    trace.taken(field, said.value(), said.by(), said.path());
                    return said.value();
                }
            }
            return null;
        }

        private <T> List<T> values(String field, List<Said<T>> said) {
            var values = new ArrayList<T>(said.size());
            for (var one : said) {
                trace.taken(field + "[" + values.size() + "]", one.value(), one.by(), one.path());
                values.add(one.value());
            }
            return values;
        }

        private RecordKind kind() {
            var kind = strands.stream()
                    .filter(strand -> strand.kind() != RecordKind.PART && strand.kind() != RecordKind.UNKNOWN)
                    .findFirst()
                    .or(() -> strands.stream()
                            .filter(strand -> strand.kind() == RecordKind.UNKNOWN)
                            .findFirst());
            kind.ifPresent(strand -> strand.records().stream()
                    .filter(one -> one.record().kind() == strand.kind())
                    .reduce((earlier, later) -> later)
                    .ifPresent(one -> trace.taken(
                            "kind", strand.kind(), one, one.record().origins().get("kind"))));
            return kind.map(Strand::kind).orElse(RecordKind.UNKNOWN);
        }

        private String slug(@Nullable String number) {
            for (var strand : strands) {
                var said = strand.last("slug", Content::slug);
                var slug = said == null ? "" : Folding.slug(said.value());
                if (said != null && !slug.isEmpty()) {
                    trace.taken("slug", slug, said.by(), said.path());
                    return slug;
                }
            }
            var byNumber = number == null ? "" : Folding.slug(number);
            return byNumber.isEmpty() ? Addressing.ofKey(leading.key()) : byNumber;
        }

        private List<Title> titles() {
            var titles = new ArrayList<>(Lists.titles(strands));
            titles.sort(
                    Comparator.comparing((Said<Title> title) -> title.value().to() != null)
                            .thenComparing(title -> title.value().type()));
            return values("titles", titles);
        }

        private List<Identifier> identifiers(String origin) {
            var byName = new LinkedHashMap<Name, Said<Identifier>>();
            for (var strand : strands) {
                for (var said : strand.all("identifiers", Content::identifiers, identifier -> null)) {
                    byName.merge(
                            Name.of(said.value(), strand.key().connector()),
                            said,
                            (first, other) -> first.value().identifying() ? first : other);
                }
            }
            var said = new ArrayList<>(byName.values());
            said.sort(Comparator.comparing(one -> !isOwnNumber(one.value(), origin)));
            return values("identifiers", said);
        }

        private static boolean isOwnNumber(Identifier identifier, String origin) {
            return identifier.scheme().equals("number") && origin.equals(identifier.chamber());
        }

        private List<String> addresses() {
            var addresses = new LinkedHashSet<String>();
            for (var strand : strands) {
                for (var said : strand.all("addresses", Content::addresses, address -> null)) {
                    if (addresses.add(said.value())) {
                        trace.taken("addresses[" + (addresses.size() - 1) + "]", said.value(), said.by(), said.path());
                    }
                }
            }
            return List.copyOf(addresses);
        }

        private BillSource credit(Strand strand) {
            var source = strand.source();
            var pages = strand.all("addresses", Content::addresses, address -> null).stream()
                    .map(Said::value)
                    .distinct()
                    .toList();
            return new BillSource(
                    source.connector(), source.title(), strand.key().key(), source.licence(), source.home(), pages);
        }

        private @Nullable LocalDate introducedOn(List<Said<Step>> steps) {
            var stated = single("introducedOn", Content::introducedOn);
            if (stated != null) {
                return stated;
            }
            var first = steps.stream()
                    .filter(step -> step.value().stage() == Stage.INTRODUCED
                            && step.value().date() != null)
                    .findFirst();
            first.ifPresent(step -> trace.taken(
                    "introducedOn", Objects.requireNonNull(step.value().date()), step.by(), step.path()));
            return first.map(step -> step.value().date()).orElse(null);
        }

        /** Of the statuses that the sources state the mapped one with the latest date; one of unmapped words if no other. */
        private @Nullable Said<Status> status(List<Said<Step>> steps) {
            var stated = strands.stream()
                    .map(strand -> strand.last("status", Content::status))
                    .filter(Objects::nonNull)
                    .toList();
            return stated.stream()
                    .filter(said -> said.value().stage().isCommon())
                    .reduce((first, other) -> dateOf(other, steps).isAfter(dateOf(first, steps)) ? other : first)
                    .or(() -> stated.stream().findFirst())
                    .orElse(null);
        }

        private static LocalDate dateOf(Said<Status> status, List<Said<Step>> steps) {
            var date = status.value().date();
            return date != null
                    ? date
                    : steps.stream()
                            .filter(step ->
                                    step.by().workKey().equals(status.by().workKey()))
                            .map(step -> step.value().date())
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(LocalDate.MIN);
        }

        private CurrentStage stage(@Nullable Said<Status> status, List<Said<Step>> steps) {
            var step = status == null || !status.value().stage().isCommon() ? Steps.lastMapped(steps) : null;
            if (step != null) {
                trace.taken("stage", step.value().stage(), step.by(), step.path());
                return of(step.value());
            }
            if (status == null) {
                return CurrentStage.UNKNOWN;
            }
            var path = status.value().at();
            trace.taken("stage", status.value().words(), status.by(), path != null ? path : status.path());
            return of(status.value());
        }

        private static CurrentStage of(Step step) {
            return new CurrentStage(
                    step.stage(), step.certainty(), step.words(), step.language(), step.date(), step.reason());
        }

        private static CurrentStage of(Status status) {
            return new CurrentStage(
                    status.stage(),
                    status.certainty(),
                    status.words(),
                    status.language(),
                    status.date(),
                    status.reason());
        }

        /** How it ended by any of the sources, else that it goes on by any of them. */
        private @Nullable Decision decision() {
            var said = strands.stream()
                    .map(Strand::decision)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(one -> weight(one.value().outcome())));
            said.ifPresent(one -> {
                var path = one.value().at();
                trace.taken("outcome", one.value().outcome(), one.by(), path != null ? path : one.path());
            });
            return said.map(Said::value).orElse(null);
        }

        private static int weight(Outcome outcome) {
            return switch (outcome) {
                case ENACTED, REJECTED, WITHDRAWN, LAPSED, MERGED -> 0;
                case PENDING -> 1;
                case UNKNOWN -> 2;
            };
        }

        private static @Nullable LocalDate lastActivity(
                @Nullable LocalDate introducedOn,
                @Nullable Said<Status> status,
                List<Said<Step>> steps,
                List<Said<org.hemicycle.cloud.connectors.record.VoteEvent>> votes) {
            return Stream.of(
                            Stream.of(
                                    introducedOn,
                                    status == null ? null : status.value().date()),
                            steps.stream().map(step -> step.value().date()),
                            votes.stream().map(vote -> vote.value().date()))
                    .flatMap(dates -> dates)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
