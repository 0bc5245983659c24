package org.hemicycle.ground.parliaments.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.parliaments.Parliaments.Name;
import org.hemicycle.ground.parliaments.Region;
import org.hemicycle.ground.platform.web.Messages;

/**
 * The list of parliaments, by country in the reader's alphabet.
 *
 * @param found how many there are, in words
 */
public record ParliamentListView(
        String intro, String found, List<Choice> regions, List<Choice> groupings, List<Letter> letters) {

    /** A region to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /** The parliaments of the countries that begin with a letter. */
    public record Letter(String letter, List<Line> lines) {}

    /** A line of the list. */
    public record Line(String code, String country, Name name, boolean legislation) {}

    static ParliamentListView of(Parliaments parliaments, String region, Map<String, Long> bills, Messages m) {
        var members = region.isEmpty() ? parliaments.all() : parliaments.inRegion(region);
        var chambers =
                parliaments.all().stream().mapToInt(it -> it.chambers().size()).sum();
        return new ParliamentListView(
                m.text("parliaments.list.intro", parliaments.all().size(), chambers),
                found(parliaments, region, members.size(), m),
                choices(parliaments, Region.Kind.REGION, region, m),
                choices(parliaments, Region.Kind.GROUPING, region, m),
                letters(members.stream().map(it -> line(it, bills, m)).toList(), m));
    }

    private static String found(Parliaments parliaments, String region, int members, Messages m) {
        return parliaments
                .region(region)
                .map(it -> m.text(
                        "parliaments.list.found",
                        members,
                        Parliaments.name(it.names(), m.language()).text()))
                .orElseGet(() -> m.text("parliaments.list.foundAll", members));
    }

    private static List<Choice> choices(Parliaments parliaments, Region.Kind kind, String chosen, Messages m) {
        return parliaments.regions().stream()
                .filter(region -> region.kind() == kind)
                .map(region -> new Choice(
                        region.id(),
                        Parliaments.name(region.names(), m.language()).text(),
                        region.id().equals(chosen)))
                .sorted(m.alphabetical(Choice::name))
                .toList();
    }

    private static Line line(Parliament it, Map<String, Long> bills, Messages m) {
        var name = Parliaments.name(it.names(), m.language());
        var country = it.country() == null ? name.text() : m.country(it.country());
        return new Line(it.code(), country, name, bills.containsKey(it.code()));
    }

    private static List<Letter> letters(List<Line> lines, Messages m) {
        var byLetter = new LinkedHashMap<String, List<Line>>();
        Comparator<Line> order = m.alphabetical(Line::country);
        lines.stream()
                .sorted(order)
                .forEach(line -> byLetter.computeIfAbsent(letter(line.country()), _ -> new java.util.ArrayList<>())
                        .add(line));
        return byLetter.entrySet().stream()
                .map(entry -> new Letter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String letter(String country) {
        var bare = Normalizer.normalize(country, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.substring(0, 1).toUpperCase(Locale.ROOT);
    }
}
