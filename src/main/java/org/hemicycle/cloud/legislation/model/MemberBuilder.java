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
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Builds what is said of a person from the records of one source: a pure function. Names of later streams win; mandates,
 * identifiers and pages of all stand together, equal ones once.
 */
public final class MemberBuilder {
    private static final Comparator<Mandate> LATEST_FIRST = Comparator.comparing(
                    Mandate::from, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Mandate::to, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(mandate -> Objects.requireNonNullElse(mandate.term(), ""), NaturalOrder.INSTANCE.reversed())
            .thenComparing(mandate -> Objects.requireNonNullElse(mandate.chamber(), ""));

    private MemberBuilder() {}

    /** What these records say; null where none of them names the person. Records that the source removed count only where
     * there is no other. */
    public static @Nullable Profile build(Collection<StoredRecord> records, Map<String, DeclaredSource> sources) {
        var strands = Strand.of(
                records.stream()
                        .filter(one -> one.record().kind() == RecordKind.MEMBER)
                        .toList(),
                sources);
        var said = strands.stream().flatMap(strand -> strand.records().stream()).toList();
        var name = last(said, Member::name);
        return name == null
                ? null
                : new Profile(
                        name,
                        last(said, Member::familyName),
                        last(said, Member::givenName),
                        identifiers(said),
                        mandates(said),
                        pages(said),
                        List.of());
    }

    private static @Nullable String last(
            List<StoredRecord> said, java.util.function.Function<Member, @Nullable String> field) {
        String last = null;
        for (var one : said) {
            var member = one.record().content().member();
            var value = member == null ? null : field.apply(member);
            last = value == null ? last : value;
        }
        return last;
    }

    private static List<Identifier> identifiers(List<StoredRecord> said) {
        var byName = new LinkedHashMap<List<String>, Identifier>();
        contents(said)
                .flatMap(content -> content.identifiers().stream())
                .forEach(one -> byName.putIfAbsent(List.of(one.scheme(), one.value()), one));
        return List.copyOf(byName.values());
    }

    private static List<String> pages(List<StoredRecord> said) {
        var pages = new LinkedHashSet<String>();
        contents(said).forEach(content -> pages.addAll(content.addresses()));
        return List.copyOf(pages);
    }

    private static java.util.stream.Stream<Content> contents(List<StoredRecord> said) {
        return said.stream().map(one -> one.record().content());
    }

    private static List<Mandate> mandates(List<StoredRecord> said) {
        var joined = new ArrayList<Mandate>();
        contents(said)
                .map(Content::member)
                .filter(Objects::nonNull)
                .flatMap(member -> member.mandates().stream())
                .forEach(mandate -> join(joined, mandate));
        joined.sort(LATEST_FIRST);
        return List.copyOf(joined);
    }

    /** One seat told twice stands once, with what either record tells of it. */
    private static void join(List<Mandate> into, Mandate mandate) {
        for (int i = 0; i < into.size(); i++) {
            if (areOne(into.get(i), mandate)) {
                into.set(i, filled(into.get(i), mandate));
                return;
            }
        }
        into.add(filled(mandate, mandate));
    }

    private static boolean areOne(Mandate one, Mandate other) {
        return Objects.equals(one.chamber(), other.chamber())
                && Objects.equals(one.term(), other.term())
                && agree(one.from(), other.from())
                && agree(one.to(), other.to())
                && agree(one.party(), other.party())
                && agree(one.group(), other.group())
                && agree(one.area(), other.area())
                && agree(one.role(), other.role());
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private static Mandate filled(Mandate one, Mandate other) {
        return new Mandate(
                one.chamber(),
                one.term(),
                or(one.from(), other.from()),
                or(one.to(), other.to()),
                or(one.party(), other.party()),
                or(one.group(), other.group()),
                or(one.area(), other.area()),
                or(one.role(), other.role()),
                null);
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
