package org.hemicycle.cloud.legislation.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.legislation.BillMembers;
import org.hemicycle.cloud.legislation.web.BillView.DocumentLine;
import org.hemicycle.cloud.legislation.web.BillView.SponsorLine;
import org.jspecify.annotations.Nullable;

/** Who brought a bill in, and its papers. */
final class BillPapers {
    private final BillWords words;
    private final BillMembers members;

    BillPapers(BillWords words, BillMembers members) {
        this.words = words;
        this.members = members;
    }

    SponsorLine sponsor(Sponsor sponsor) {
        var about = Stream.of(sponsor.party(), sponsor.role())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var more = sponsor.coSponsors();
        return new SponsorLine(
                sponsor.name(),
                members.of(sponsor)
                        .map(member -> words.page().to(member.page()))
                        .orElse(null),
                about.isEmpty() ? null : about,
                more == null || more < 1 ? null : words.m().text("legislation.bill.coSponsors", more),
                sponsor.first());
    }

    DocumentLine document(BillDocument document) {
        var about = Stream.of(
                        document.version() == null || document.version().equals(document.title())
                                ? null
                                : document.version(),
                        document.date() == null ? null : words.m().date(document.date()),
                        document.chamber() == null ? null : words.names().chamber(document.chamber()),
                        document.language() == null ? null : words.m().languageName(document.language()),
                        format(document.mediaType()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new DocumentLine(document.title(), document.url(), about);
    }

    private static @Nullable String format(@Nullable String mediaType) {
        if (mediaType == null) {
            return null;
        }
        var name = mediaType.substring(mediaType.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return name.length() > 8 ? mediaType : name;
    }
}
