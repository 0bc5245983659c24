package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.ground.shared.Sha256;

/** An English title with its topic, as people coded it or we wrote it, to learn from or to measure by. */
record CodedTitle(Topic topic, String text) {
    private static final List<String> HEADS = List.of(
            "Bill on %s",
            "An Act to amend the law on %s",
            "Provisions on %s",
            "Law on %s",
            "Government Bill on %s, and for related purposes",
            "Draft decree regulating %s");
    private static final List<String> OTHER_HEADS = List.of(
            "Private member's bill on %s", "A bill to amend the Act of 2019 to provide for %s, and for other purposes");
    private static final int PARTS = 5;

    /** Bills of the US Congress that people coded by their titles, {@code us-congress-bills.cap-coded.tsv}. */
    static List<CodedTitle> ofCongress(Path folder) throws IOException {
        var titles = new ArrayList<CodedTitle>();
        for (var cells : table(folder.resolve("us-congress-bills.cap-coded.tsv"), "\t")) {
            Topic.of(cell(cells, "cap_major"))
                    .ifPresent(topic -> titles.add(new CodedTitle(topic, cell(cells, "title"))));
        }
        return titles;
    }

    /** The subtopics of the Comparative Agendas Project, {@code cap-subtopics.csv}. */
    static List<CodedTitle> subtopics(Path folder) throws IOException {
        var titles = new ArrayList<CodedTitle>();
        for (var cells : table(folder.resolve("cap-subtopics.csv"), ",")) {
            var text = cell(cells, "title").replace("General ", "").replace("Other - ", "");
            Topic.of(cell(cells, "major_topic")).ifPresent(topic -> titles.add(new CodedTitle(topic, text)));
        }
        return titles;
    }

    /** What we wrote, {@code training/topics/phrases.txt}: each phrase alone and behind two heads of titles. */
    static List<CodedTitle> ours(Path file) throws IOException {
        var titles = new ArrayList<CodedTitle>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(":", 2);
            var topic = Topic.of(parts[0].strip()).orElseThrow();
            var phrases = parts[1].split("\\|");
            for (int i = 0; i < phrases.length; i++) {
                var phrase = phrases[i].strip();
                titles.add(new CodedTitle(topic, phrase));
                titles.add(new CodedTitle(topic, HEADS.get(i % HEADS.size()).formatted(phrase)));
                titles.add(new CodedTitle(
                        topic, OTHER_HEADS.get(i % OTHER_HEADS.size()).formatted(phrase)));
            }
        }
        return titles;
    }

    /** Whether it is of the fifth that nothing is learnt from; the same title always falls the same way. */
    boolean isHeldOut() {
        return Math.floorMod(Sha256.of(text.strip().getBytes(StandardCharsets.UTF_8))[0], PARTS) == 0;
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    private static List<Map<String, String>> table(Path file, String separator) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        var lines = Files.readAllLines(file);
        var columns = split(lines.getFirst(), separator);
        for (var line : lines.subList(1, lines.size())) {
            var cells = split(line, separator);
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.size() && i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> split(String line, String separator) {
        var pattern = separator.equals(",") ? ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : separator;
        return List.of(line.split(pattern, -1)).stream()
                .map(cell -> separator.equals(",") ? cell.replace("\"", "") : cell)
                .toList();
    }
}
