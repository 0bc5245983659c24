package org.hemicycle.cloud.legislation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a work, in precedence: later records win. Records that the source has removed count only where it
 * gives no other.
 */
public final class Strand {
    private final WorkKey key;
    private final DeclaredSource source;
    private final List<StoredRecord> records;

    private Strand(WorkKey key, DeclaredSource source, List<StoredRecord> records) {
        this.key = key;
        this.source = source;
        this.records = records;
    }

    /** The strands of these records, by key. */
    public static List<Strand> of(Collection<StoredRecord> records, Map<String, DeclaredSource> sources) {
        var byKey = new TreeMap<WorkKey, List<StoredRecord>>();
        for (var record : records) {
            byKey.computeIfAbsent(record.workKey(), key -> new ArrayList<>()).add(record);
        }
        var strands = new ArrayList<Strand>(byKey.size());
        byKey.forEach((key, said) -> {
            var source = sources.get(key.connector());
            if (source == null) {
                throw new IllegalStateException("records of an unknown source: " + key);
            }
            strands.add(new Strand(key, source, inPrecedence(said, source)));
        });
        return strands;
    }

    private static List<StoredRecord> inPrecedence(List<StoredRecord> said, DeclaredSource source) {
        var present = said.stream().filter(StoredRecord::present).toList();
        var counted = new ArrayList<>(present.isEmpty() ? said : present);
        if (counted.size() > 1) {
            counted.sort(Comparator.comparingInt((StoredRecord one) -> source.rank(one.record().stream()))
                    .thenComparing(one -> one.record().stream())
                    .thenComparing(one -> one.record().dated(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(one -> one.record().key(), NaturalOrder.INSTANCE));
        }
        return counted;
    }

    public WorkKey key() {
        return key;
    }

    /** The records that count. */
    public List<StoredRecord> records() {
        return records;
    }

    DeclaredSource source() {
        return source;
    }

    /** Whether every record of it was removed by the source. */
    boolean removed() {
        return records.stream().noneMatch(StoredRecord::present);
    }

    /** What the work is: the last word of the source that says more than UNKNOWN; PART where no record makes a work. */
    public RecordKind kind() {
        var kind = RecordKind.PART;
        for (var one : records) {
            if (one.saysWhatItIs() || kind == RecordKind.PART) {
                kind = one.record().kind();
            }
        }
        return kind;
    }

    /** The names by which works are joined. */
    public Set<Name> identifyingNames() {
        var names = new HashSet<Name>();
        for (var one : records) {
            for (var identifier : one.record().content().identifiers()) {
                if (identifier.identifying()) {
                    addUnlessEmpty(names, identifier);
                }
            }
        }
        return names;
    }

    private void addUnlessEmpty(Set<Name> names, Identifier identifier) {
        var name = Name.of(identifier, key.connector());
        if (!name.folded().isEmpty()) {
            names.add(name);
        }
    }

    @Nullable
    LocalDate introducedOn() {
        var said = last("introducedOn", Content::introducedOn);
        return said == null ? null : said.value();
    }

    /** The last value that any record gives. */
    <T> @Nullable Said<T> last(String origin, Function<Content, @Nullable T> field) {
        for (int i = records.size() - 1; i >= 0; i--) {
            var one = records.get(i);
            var value = field.apply(one.record().content());
            if (value != null) {
                return new Said<>(value, one, one.record().origins().get(origin));
            }
        }
        return null;
    }

    /**
     * How it ended, as the last record says that speaks of it whole. What is only inferred from the steps of a part counts
     * where no such record tells more than that it does not know.
     */
    @Nullable
    Said<Decision> decision() {
        var whole = lastDecision(Strand::speaksOfAll);
        return whole == null || whole.value().outcome() == Outcome.UNKNOWN
                ? orElse(lastDecision(one -> !speaksOfAll(one)), whole)
                : whole;
    }

    private static @Nullable Said<Decision> orElse(@Nullable Said<Decision> part, @Nullable Said<Decision> whole) {
        return part == null ? whole : part;
    }

    private static boolean speaksOfAll(StoredRecord one) {
        var decision = one.record().content().decision();
        return one.record().kind() != RecordKind.PART || decision != null && decision.certainty() != Certainty.INFERRED;
    }

    private @Nullable Said<Decision> lastDecision(Predicate<StoredRecord> which) {
        for (int i = records.size() - 1; i >= 0; i--) {
            var one = records.get(i);
            var decision = one.record().content().decision();
            if (decision != null && which.test(one)) {
                return new Said<>(decision, one, one.record().origins().get("decision"));
            }
        }
        return null;
    }

    /** A list: that of the last stream that gives any, with what other streams add. */
    <T> List<Said<T>> list(String field, Function<Content, List<T>> items, Function<T, @Nullable String> at) {
        String base = null;
        for (var one : records) {
            var stream = one.record().stream();
            if (!source.adds(stream, field)
                    && !items.apply(one.record().content()).isEmpty()) {
                base = stream;
            }
        }
        var said = new ArrayList<Said<T>>();
        for (var one : records) {
            var stream = one.record().stream();
            if (stream.equals(base) || source.adds(stream, field)) {
                for (var item : items.apply(one.record().content())) {
                    said.add(new Said<>(item, one, at.apply(item)));
                }
            }
        }
        return said;
    }

    /** Everything that any record gives in a list. */
    <T> List<Said<T>> all(String field, Function<Content, List<T>> items, Function<T, @Nullable String> at) {
        var said = new ArrayList<Said<T>>();
        for (var one : records) {
            var list = items.apply(one.record().content());
            for (int i = 0; i < list.size(); i++) {
                var path = at.apply(list.get(i));
                said.add(new Said<>(
                        list.get(i),
                        one,
                        path != null ? path : one.record().origins().get(field + "[" + i + "]")));
            }
        }
        return said;
    }
}
