package org.hemicycle.cloud.legislation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Mandates, sources and addresses of members, as readers see them. */
final class MemberNames {
    private final Messages m;
    private final LegislationNames names;

    MemberNames(Messages m, LegislationNames names) {
        this.m = m;
        this.names = names;
    }

    /** A seat in a line: party or group, area and role. */
    String about(Mandate mandate) {
        return Stream.of(party(mandate), mandate.area(), mandate.role())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    static @Nullable String party(Mandate mandate) {
        if (mandate.party() == null
                || mandate.group() == null
                || mandate.party().equals(mandate.group())) {
            return mandate.party() == null ? mandate.group() : mandate.party();
        }
        return mandate.party() + " · " + mandate.group();
    }

    /** The days of a seat; empty where the source gives none. */
    String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : m.text("legislation.member.until", m.date(to));
        }
        return to == null
                ? m.text("legislation.member.since", m.date(from))
                : m.text("legislation.member.fromTo", m.date(from), m.date(to));
    }

    String chambers(List<Mandate> mandates) {
        return mandates.stream()
                .map(Mandate::chamber)
                .filter(Objects::nonNull)
                .distinct()
                .map(names::chamber)
                .collect(Collectors.joining(" · "));
    }

    MemberListView.SourceLine source(BillSource source, String asOf) {
        var licence = source.licence();
        return new MemberListView.SourceLine(
                source.title(),
                source.home(),
                licence.attribution() == null ? source.title() : licence.attribution(),
                licence.name(),
                licence.url(),
                asOf);
    }

    /** A path with those parameters that say something. */
    static String address(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
