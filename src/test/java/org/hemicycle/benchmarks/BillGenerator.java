package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.benchmarks.GeneratedBill.Said;
import org.hemicycle.benchmarks.GeneratedBill.Step;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invents bills: the same for the same seed, each by its number alone, so that any part of a million can be made again.
 *
 * <p>{@code ./hemicycle bench bills 100000 bills.ndjson} writes them, one JSON object a line.
 */
public final class BillGenerator {
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 3);
    private static final String[] STAGES = {
        "INTRODUCED",
        "REFERRED",
        "COMMITTEE_STAGE",
        "COMMITTEE_REPORTED",
        "GENERAL_DEBATE",
        "FINAL_VOTE",
        "ADOPTED",
        "PUBLISHED"
    };
    private static final String[] INITIATORS = {"GOVERNMENT", "MEMBER", "MEMBER", "COMMITTEE", "CITIZENS", "OTHER"};
    private static final int COUNTRIES = 40;
    private static final String[] CODES = Locale.getISOCountries();
    private static final int SUBJECTS = 120;
    private final long seed;
    private final Vocabulary[] vocabularies;

    public BillGenerator(long seed) {
        this.seed = seed;
        this.vocabularies = Vocabulary.all(seed);
    }

    /** So many bills, from the first. */
    public Stream<GeneratedBill> bills(int count) {
        return IntStream.range(0, count).mapToObj(this::bill);
    }

    /** The bill of this number. */
    public GeneratedBill bill(int number) {
        var random = new Random(seed * 1_000_003 + number * 7919L);
        var country = random.nextInt(COUNTRIES);
        var code = CODES[country * 6].toLowerCase(Locale.ROOT);
        var chamber = code + (country % 3 == 0 && random.nextBoolean() ? "-senate" : "-assembly");
        var introduced = FIRST.plusDays(random.nextInt(20 * 365));
        var steps = steps(random, introduced, vocabularies[country % vocabularies.length]);
        var stage = steps.getLast().stage();
        return new GeneratedBill(
                "b" + number,
                code,
                chamber,
                "B %d/%d".formatted(1 + number / COUNTRIES, introduced.getYear()),
                INITIATORS[random.nextInt(INITIATORS.length)],
                titles(random, country),
                List.of(said(random, vocabularies[country % vocabularies.length], 30, 60)),
                sponsors(random),
                subjects(random, country),
                introduced,
                steps,
                stage,
                stage.equals("PUBLISHED") ? "ENACTED" : random.nextInt(6) == 0 ? "REJECTED" : "PENDING");
    }

    private List<Said> titles(Random random, int country) {
        var titles = new ArrayList<Said>();
        titles.add(said(random, vocabularies[country % vocabularies.length], 6, 18));
        if (random.nextInt(3) == 0) {
            titles.add(said(random, vocabularies[(country + 1) % vocabularies.length], 6, 18));
        }
        return titles;
    }

    private List<String> sponsors(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> vocabularies[0].text(random, 2, 2))
                .toList();
    }

    private List<Said> subjects(Random random, int country) {
        var vocabulary = vocabularies[country % vocabularies.length];
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> new Said(
                        vocabulary.text(new Random(seed + random.nextInt(SUBJECTS)), 1, 2), vocabulary.language()))
                .distinct()
                .toList();
    }

    private static List<Step> steps(Random random, LocalDate introduced, Vocabulary vocabulary) {
        var steps = new ArrayList<Step>();
        var date = introduced;
        for (var i = 0; i <= random.nextInt(STAGES.length); i++) {
            steps.add(new Step(date, vocabulary.text(random, 2, 5), "S" + i, STAGES[i]));
            date = date.plusDays(1 + random.nextInt(120));
        }
        return steps;
    }

    private static Said said(Random random, Vocabulary vocabulary, int shortest, int longest) {
        return new Said(vocabulary.text(random, shortest, longest), vocabulary.language());
    }

    /** Writes bills, one JSON object a line. */
    public static void main(String[] arguments) throws IOException {
        var json = JsonMapper.builder().build();
        var bills = new BillGenerator(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        try (var out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            for (var i = 0; i < Integer.parseInt(arguments[0]); i++) {
                out.write(json.writeValueAsString(bills.bill(i)));
                out.write('\n');
            }
        }
    }
}
