package org.hemicycle.cloud.translation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.ground.shared.Sha256;
import org.hemicycle.testing.RecordingsFolder;
import org.jspecify.annotations.Nullable;

/**
 * Titles in several languages by which translation is measured.
 */
public record ParallelTitles(String name, List<Row> rows) {
    private static final Path OURS = Path.of("src/test/resources/translation");
    private static final int CANADIAN = 200;
    /** The share of Canadian titles that no model is trained on; {@code training/README.md} has the rule. */
    private static final double SET_ASIDE = 0.20;

    private static final double PROVISIONS_SET_ASIDE = 0.0035;

    /** The legal systems of those traditions that are not named like theirs. */
    private static final Map<String, String> SYSTEMS =
            Map.of("small-states", "westminster", "federal", "ca", "latin-america", "general");

    /**
     * A title in several languages.
     *
     * @param system its legal system, where its set says so
     * @param step whether it is a sentence of procedure
     * @param topic the code of its common topic; blank where its set says none
     */
    public record Row(Map<String, String> texts, String system, boolean step, String topic) {
        /** It as the legislative layer takes it, in a language in which it stands. */
        public Passage passage(String language) {
            return new Passage(
                    Objects.requireNonNull(texts.get(language)),
                    language,
                    system,
                    null,
                    step ? Passage.Kind.STEP : Passage.Kind.TITLE);
        }

        /** It in a language; null where it does not stand in it. */
        public @Nullable String in(String language) {
            return texts.get(language);
        }
    }

    /** The half that was set aside before any rule was written. */
    public static ParallelTitles setAside() throws IOException {
        return new ParallelTitles("set aside", table(OURS.resolve("titles.test.tsv")));
    }

    /** The half on which rules may be written. */
    public static ParallelTitles development() throws IOException {
        return new ParallelTitles("development", table(OURS.resolve("titles.dev.tsv")));
    }

    /** Titles in seven languages that came with the task; none where there are no recordings. */
    public static ParallelTitles sevenLanguages() throws IOException {
        var file = language("bill-titles-7lang.dev.tsv");
        return new ParallelTitles("seven languages", file == null ? List.of() : table(file));
    }

    /** Long titles of Canadian acts and regulations; none where there are no recordings. */
    public static ParallelTitles allCanadian() throws IOException {
        var file = language("ca-long-titles.en-fr.tsv");
        var rows = file == null
                ? List.<Row>of()
                : table(file).stream()
                        .map(row -> new Row(row.texts(), "ca", false, ""))
                        .toList();
        return new ParallelTitles("Canadian", rows);
    }

    /** Some of them that no model is trained on. */
    public static ParallelTitles canadian() throws IOException {
        var rows = allCanadian().rows().stream()
                .filter(row ->
                        share(row) < SET_ASIDE && String.valueOf(row.in("en")).split(" ").length >= 3)
                .sorted(Comparator.comparingDouble(ParallelTitles::share))
                .limit(CANADIAN)
                .toList();
        return new ParallelTitles("Canadian", rows);
    }

    /** Some provisions of Canadian law that no model is trained on; none where there are no recordings. */
    public static ParallelTitles provisions() throws IOException {
        var file = language("ca-law-segments.en-fr.490k.tsv.xz");
        if (file == null) {
            return new ParallelTitles("provisions", List.of());
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                new XZCompressorInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var rows = lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 3 && cells[0].equals("Text"))
                    .map(cells -> new Row(Map.of("en", cells[1], "fr", cells[2]), "ca", false, ""))
                    .filter(row -> share(row) < PROVISIONS_SET_ASIDE
                            && String.valueOf(row.in("en")).split(" ").length >= 3)
                    .sorted(Comparator.comparingDouble(ParallelTitles::share))
                    .limit(CANADIAN)
                    .toList();
            return new ParallelTitles("provisions", rows);
        }
    }

    private static double share(Row row) {
        var key = Normalizer.normalize(String.valueOf(row.in("en")), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        var first = Arrays.copyOf(Sha256.of(key.getBytes(StandardCharsets.UTF_8)), 4);
        return new BigInteger(1, first).doubleValue() / (1L << 32);
    }

    private static @Nullable Path language(String file) {
        var recordings = RecordingsFolder.find("no titles of " + file);
        var found = recordings == null
                ? null
                : recordings.resolveSibling("language").resolve(file);
        return found == null || !Files.isRegularFile(found) ? null : found;
    }

    private static List<Row> table(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.getFirst().split("\t", -1));
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var texts = new java.util.TreeMap<String, String>();
            var tradition = "general";
            var topic = "";
            for (int i = 0; i < cells.length; i++) {
                if (columns.get(i).length() == 2) {
                    texts.put(columns.get(i), cells[i]);
                } else if (columns.get(i).equals("tradition")) {
                    tradition = cells[i];
                } else if (columns.get(i).equals("cap")) {
                    topic = cells[i];
                }
            }
            rows.add(new Row(texts, SYSTEMS.getOrDefault(tradition, tradition), isStep(cells[0]), topic));
        }
        return rows;
    }

    /** The ids of sentences of procedure. */
    private static boolean isStep(String id) {
        return id.matches("T2(0[1-9]|[12][0-9])|D2[2-4]");
    }
}
