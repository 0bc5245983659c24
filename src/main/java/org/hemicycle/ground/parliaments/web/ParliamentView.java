package org.hemicycle.ground.parliaments.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.ground.parliaments.Chamber;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.parliaments.Parliaments.Name;
import org.hemicycle.ground.parliaments.Region;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The page of a parliament.
 *
 * @param country its name, null for a parliament of no country
 * @param ownNames its name in the languages it writes it in, other than the one shown
 * @param languages its working languages, in words
 * @param bills how many of its bills are here
 * @param parts what other contexts add
 */
public record ParliamentView(
        String code,
        @Nullable String country,
        Name name,
        List<Name> ownNames,
        Parliament.Structure structure,
        String languages,
        List<RegionLink> regions,
        @Nullable String website,
        @Nullable String openData,
        boolean suspended,
        List<Line> chambers,
        long bills,
        List<Content> parts) {

    /** A region it belongs to. */
    public record RegionLink(String id, String name) {}

    /** A chamber. */
    public record Line(
            String code,
            Name name,
            List<Name> ownNames,
            Chamber.Kind kind,
            @Nullable Integer seats,
            @Nullable String website,
            @Nullable String openData) {}

    static ParliamentView of(Parliament it, Parliaments parliaments, long bills, Messages m, List<Content> parts) {
        var name = Parliaments.name(it.names(), m.language());
        return new ParliamentView(
                it.code(),
                it.country() == null ? null : m.country(it.country()),
                name,
                own(it.names(), it, name),
                it.structure(),
                it.languages().stream()
                        .map(language -> m.languageNameAlone(language.tag()))
                        .collect(Collectors.joining(" · ")),
                regions(it, parliaments, m),
                it.website(),
                it.openData(),
                it.suspended(),
                it.chambers().stream().map(chamber -> line(chamber, it, m)).toList(),
                bills,
                parts);
    }

    private static Line line(Chamber chamber, Parliament parliament, Messages m) {
        var name = Parliaments.name(chamber.names(), m.language());
        return new Line(
                chamber.code(),
                name,
                own(chamber.names(), parliament, name),
                chamber.kind(),
                chamber.seats(),
                chamber.website(),
                chamber.openData());
    }

    private static List<Name> own(LocalizedText names, Parliament parliament, Name shown) {
        return parliament.ownLanguages().stream()
                .filter(language -> !language.equals(shown.language()))
                .flatMap(language -> names.in(language).map(text -> new Name(text, language)).stream())
                .toList();
    }

    private static List<RegionLink> regions(Parliament it, Parliaments parliaments, Messages m) {
        Language language = m.language();
        return parliaments.regionsOf(it).stream()
                .map(id -> parliaments.region(id).orElseThrow())
                .sorted(java.util.Comparator.comparing(Region::kind))
                .map(region -> new RegionLink(
                        region.id(), Parliaments.name(region.names(), language).text()))
                .toList();
    }
}
