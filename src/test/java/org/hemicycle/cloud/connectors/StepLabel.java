package org.hemicycle.cloud.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** One hand label of {@code labels/steps*.csv}: a step of a source, told by hash, and the common stage a person gave it. */
record StepLabel(
        String connector,
        String record,
        String date,
        String code,
        String hash,
        String field,
        String stage,
        String also,
        String reason) {
    /** What the columns of the Diet's committees have in their names, and those of its plenaries have not. */
    private static final String OF_COMMITTEE = "委員会";

    private static final Pattern SEQUENCE = Pattern.compile("\\[(\\w+)=([\\w-]+)]");

    /** The sets of labels in a folder by the names of their files, as far as their sources are connected. */
    static Map<String, List<StepLabel>> sets(Path folder, Path connectors) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".csv", ""),
                            file -> all(file).stream()
                                    .filter(label -> Files.isDirectory(connectors.resolve(label.connector())))
                                    .toList()))
                    .entrySet()
                    .stream()
                    .filter(set -> !set.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StepLabel> all(Path file) {
        var schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
            return rows.readAll().stream().map(StepLabel::of).toList();
        }
    }

    private static StepLabel of(Map<String, String> row) {
        return new StepLabel(
                row.getOrDefault("connector", ""),
                row.getOrDefault("record", ""),
                row.getOrDefault("date", ""),
                row.getOrDefault("code", ""),
                row.getOrDefault("words_sha256", ""),
                row.getOrDefault("field", ""),
                row.getOrDefault("stage", ""),
                row.getOrDefault("also", ""),
                row.getOrDefault("reason", ""));
    }

    /** The SHA-256 of words as the labels have it: NFC, trimmed, every run of white space one blank. */
    static String hash(String words) {
        var normal = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the field whose words were hashed. */
    String leaf() {
        var path = field.split("\\+", -1)[0].replaceAll("\\[[^]]*]", "");
        var leaf = path.substring(path.lastIndexOf('.') + 1);
        return leaf.substring(leaf.lastIndexOf("/@") + 1);
    }

    /** Whether it labels a column for what its name says; the hash is of the name then. */
    boolean ofColumn() {
        return hash(leaf()).equals(hash);
    }

    /** Whether a step with a committee, or without one, may stand in its field, where the field's name tells which. */
    boolean fitsBody(boolean committee) {
        return !leaf().contains(" - ") || leaf().contains(OF_COMMITTEE) == committee;
    }

    /** Whether it labels what a source says of a whole thing rather than one of its steps. */
    boolean ofDecision() {
        return field.startsWith("dokforslag");
    }

    /** The field that numbers the steps of the source; empty where there is none. */
    String sequenceField() {
        var matcher = SEQUENCE.matcher(field);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The number of the step in that field. */
    String sequence() {
        var matcher = SEQUENCE.matcher(field);
        return matcher.find() ? matcher.group(2) : "";
    }

    /** Whether it is the label; what a mapping tells as a step without a common stage, a label calls UNMAPPED. */
    boolean isExactly(String found) {
        var said = found.equals("NONE") ? "UNMAPPED" : found;
        return said.equals(stage) || said.equals(also);
    }

    /** The same, with noise and procedure without a stage taken as one. */
    boolean agrees(String found) {
        return isExactly(found) || (none(found) && (none(stage) || none(also)));
    }

    /** Whether it says that the step has no stage, be it noise, without equivalent or in words that no rule knows. */
    static boolean none(String stage) {
        return stage.equals("IGNORE") || stage.equals("UNMAPPED") || stage.equals("NONE");
    }
}
