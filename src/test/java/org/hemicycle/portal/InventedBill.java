package org.hemicycle.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A bill of a portal: nothing but a function of the site's name, the seed, its place and how often it has moved.
 *
 * @param id the source's own
 * @param number as people quote it
 * @param steps in the order of time; the words of the last are the bill's status
 */
public record InventedBill(
        int place,
        int revision,
        String id,
        String number,
        String title,
        String summary,
        String sponsor,
        LocalDate introduced,
        String link,
        List<Step> steps) {
    private static final List<String> WAY =
            List.of("Presented", "Sent to committee", "Reported", "Debated", "Passed", "Published");
    private static final List<String> THINGS = List.of(
            "ferries",
            "quays",
            "street lighting",
            "school milk",
            "the Água Fria dam",
            "beekeeping",
            "éclairage public",
            "harbour dues",
            "archives",
            "drinking water",
            "libraries",
            "the Straße der Märkte");
    private static final List<String> DOINGS = List.of(
            "the financing of",
            "the supervision of",
            "the opening of",
            "the protection of",
            "fees for",
            "the repair of");
    private static final List<String> NAMES =
            List.of("Amina Okoro", "José Água", "Mere Tāwhiri", "Élise Brûlé", "Jón Ársson");

    /** What happened to it. */
    public record Step(LocalDate date, String words) {}

    static InventedBill of(String site, long seed, int place, int revision) {
        var random = new Random(seed * 1_000_003 + place);
        var introduced = LocalDate.of(2020, 1, 6).plusDays(random.nextInt(1500));
        var thing = DOINGS.get(random.nextInt(DOINGS.size())) + " " + THINGS.get(random.nextInt(THINGS.size()));
        return new InventedBill(
                place,
                revision,
                site + "-" + place,
                "%s %d/%d".formatted(site.toUpperCase(java.util.Locale.ROOT), place, introduced.getYear()),
                "Bill no. %d on %s".formatted(place, thing),
                "Provides for %s and what goes with it.".formatted(thing),
                NAMES.get(random.nextInt(NAMES.size())),
                introduced,
                "https://%s.example/bills/%d".formatted(site, place),
                steps(introduced, 1 + random.nextInt(4) + revision));
    }

    private static List<Step> steps(LocalDate introduced, int count) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < count; i++) {
            var words = i < WAY.size() ? WAY.get(i) : "Amended by act no. " + (i - WAY.size() + 1);
            steps.add(new Step(introduced.plusDays(20L * i), words));
        }
        return steps;
    }

    /** What happened to it last. */
    public Step last() {
        return steps.getLast();
    }

    InventedBill withTitle(String other) {
        return new InventedBill(place, revision, id, number, other, summary, sponsor, introduced, link, steps);
    }

    InventedBill withLink(String other) {
        return new InventedBill(place, revision, id, number, title, summary, sponsor, introduced, other, steps);
    }
}
