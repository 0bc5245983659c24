package org.hemicycle.cloud.conformance.draft;

import static org.hemicycle.cloud.conformance.draft.Lines.inLine;
import static org.hemicycle.cloud.conformance.draft.Lines.quoted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.cloud.conformance.Sketch;
import org.hemicycle.ground.parliaments.Parliaments;

/**
 * A declaration drafted from what a test saw. Whatever is a guess says so, and what it rests on; stage words are listed to be
 * mapped, never guessed.
 */
public final class Draft {
    private final String name;
    private final Sketch sketch;
    private final String subject;
    private final LocalDate day;
    private final Lines yaml = new Lines();

    private Draft(String name, Sketch sketch, String subject, LocalDate day) {
        this.name = name;
        this.sketch = sketch;
        this.subject = subject;
        this.day = day;
    }

    /** Writes the files of a connector into a new folder, which gives it its name. */
    public static void write(Path folder, Sketch sketch, String subject, LocalDate day) {
        var last = folder.toAbsolutePath().normalize().getFileName();
        try {
            for (var file : files(last == null ? "" : last.toString(), sketch, subject, day)
                    .entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling("."));
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a connector of that name, by their paths in its folder. */
    public static Map<String, byte[]> files(String name, Sketch sketch, String subject, LocalDate day) {
        var draft = new Draft(name, sketch, subject, day);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("connector.yaml", bytes(draft.declaration()));
        files.put("mapping.yaml", bytes(draft.mapping()));
        files.put("recording.yaml", bytes(draft.recording()));
        files.put("NOTES.md", bytes(draft.notes()));
        files.putAll(DraftedSamples.files(sketch));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String declaration() {
        line("# Drafted on %s from what the entry test saw at %s.".formatted(day, subject));
        line("# Each line marked “confirm” is a guess: look whether it is right, and remove the mark.");
        line("connector: " + name);
        confirm("name: " + quoted(name), "the source as people call it");
        confirm("chambers: [%s]".formatted(chamber()), "which chambers the records are of");
        confirm(
                "language: " + (sketch.language() == null ? "en" : sketch.language()),
                sketch.language() == null
                        ? "no language was named"
                        : "named by the data, or by the page that leads to them");
        confirm("zone: UTC", "the time zone of times without one");
        licence();
        confirm("home: " + quoted(home()), "the page for people");
        confirm("schedule: daily", "how often it is worth reading");
        confirm("promise: 7d", "how old the data may be");
        line("unverified: true   # until a person has looked through a first harvest");
        line("streams:");
        line("  list:");
        request();
        read();
        new MapLines(yaml, sketch.fields()).ofList();
        detail();
        return yaml.toString();
    }

    private void licence() {
        var licence = sketch.licence();
        confirm(
                "licence: { id: %s, name: %s }"
                        .formatted(
                                quoted(licence == null ? "LicenseRef-unknown" : id(licence)),
                                quoted(licence == null ? "not stated" : licence)),
                licence == null ? "no open licence was found" : "named beside the data");
    }

    private void request() {
        var address = sketch.address();
        if (address == null) {
            return;
        }
        line("    request:");
        var paging = sketch.paging();
        var url = paging == null ? address : withoutNumber(address, paging);
        line("      url: " + quoted(url));
        if (paging == null) {
            confirm("      paging: { kind: none }", "no second page was seen; look whether there is one");
        } else {
            confirm(
                    "      paging: " + paging(paging),
                    paging.because()
                            + (paging.seen() ? ", and a second page was seen" : ", but no second page was seen"));
        }
    }

    private static String paging(Sketch.Paging paging) {
        var fields = new StringBuilder("{ kind: " + paging.kind());
        if (paging.parameter() != null) {
            fields.append(", parameter: ").append(quoted(paging.parameter()));
        }
        if (paging.start() != null) {
            fields.append(", start: ").append(paging.start());
        }
        if (paging.size() != null) {
            fields.append(", size: ").append(paging.size());
        }
        if (paging.path() != null) {
            fields.append(", path: ").append(quoted(paging.path()));
        }
        if (paging.kind().equals("next") && paging.path() == null) {
            fields.append(", link: true");
        }
        return fields.append(" }").toString();
    }

    /** The paging itself fills in its parameter. */
    private static String withoutNumber(String address, Sketch.Paging paging) {
        var parameter = paging.parameter();
        if (parameter == null) {
            return address;
        }
        var bare = address.replaceFirst("([?&])" + java.util.regex.Pattern.quote(parameter) + "=[^&#]*&?", "$1");
        return bare.replaceFirst("[?&]$", "");
    }

    private void read() {
        line("    read:");
        line("      format: " + (sketch.format() == null ? "json" : sketch.format()));
        if (sketch.each() != null && !onlyList()) {
            confirm("      each: " + quoted(sketch.each()), "the records were found there");
        }
        if (sketch.separator() != null) {
            line("      separator: " + quoted(sketch.separator()));
        }
        if (sketch.charset() != null) {
            line("      charset: " + sketch.charset());
        }
        if (sketch.zip() != null) {
            confirm("      zip: " + quoted(sketch.zip()), "the members that hold records");
        }
    }

    /** The rows of a table and the lines of a dump need no path. */
    private boolean onlyList() {
        return ".".equals(sketch.each()) && ("csv".equals(sketch.format()) || "ndjson".equals(sketch.format()));
    }

    /** What one record by itself tells beyond the list. */
    private void detail() {
        var one = sketch.one();
        var address = sketch.detail();
        if (one == null || address == null) {
            return;
        }
        line("  detail:");
        line("    request:");
        confirm("      url: " + quoted(address), "one record was seen there, and tells more than the list");
        line("      each: list");
        line("    read:");
        line("      format: " + one.format());
        if (one.each() != null) {
            confirm("      each: " + quoted(one.each()), "the record was found there");
        }
        if (one.charset() != null) {
            line("      charset: " + one.charset());
        }
        new MapLines(yaml, one.fields()).ofDetail();
    }

    private String mapping() {
        var text = new StringBuilder();
        text.append(
                "# The words below were seen. Whoever knows the rules of procedure fills in stage, certainty and reason, and takes\n");
        text.append("# the marks away; a word without a rule stays UNMAPPED, and is counted and shown.\n");
        text.append("source: words seen at ")
                .append(quoted(subject))
                .append(" on ")
                .append(day)
                .append("; no rules of procedure were read yet\n".replace(";", ","));
        text.append("checked: { by: nobody yet, on: ").append(day).append(" }\n");
        table(text, "steps");
        table(text, "statuses");
        return text.toString();
    }

    private void table(StringBuilder text, String table) {
        text.append(table).append(":\n  rules: []\n");
        sketch.words().getOrDefault(table, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(word -> text.append("  # - when: { words: %s }   # %d times%n"
                                .formatted(quoted(inLine(word.getKey())), word.getValue()))
                        .append("  #   stage:\n  #   certainty:\n  #   reason:\n"));
    }

    private String recording() {
        return "folders: [%s]%nstreams: {}%n".formatted(name);
    }

    private String notes() {
        return """
                # %s

                Drafted on %s from what the entry test saw at %s. Nobody has checked it yet.

                Before the first harvest:

                1. `./hemicycle connector check` on this folder.
                2. Confirm or mend each line that is marked so in `connector.yaml`, and remove the mark.
                3. Map the words of `mapping.yaml` from the rules of procedure, each with its reason.
                4. %s
                """.formatted(name, day, subject, samples());
    }

    private String samples() {
        var samples = sketch.samples();
        return samples == null || samples.isEmpty()
                ? "Write samples with invented content, and what they must give."
                : "Replace the content of `samples/` by an invented one before anything is published: it was cut out of what was seen,"
                        + " which is somebody's own. Fields that tell of persons were left out or given invented names only where"
                        + " their names say so. `./hemicycle connector preview` shows what the samples give.";
    }

    /** The registered chamber of that name, else the first of the country that the name begins with. */
    private String chamber() {
        var codes = Parliaments.registered().chamberCodes();
        if (codes.contains(name) || name.length() < 3) {
            return name;
        }
        return codes.stream()
                .filter(code -> code.startsWith(name.substring(0, 3)))
                .sorted()
                .findFirst()
                .orElse(name);
    }

    private String home() {
        var address = sketch.address() == null ? subject : sketch.address();
        return address.matches("https?://.*")
                ? address.replaceFirst("^(https?://[^/?#]*).*", "$1")
                : "https://example.org";
    }

    private static String id(String licence) {
        var plain = licence.strip().replaceFirst("^https?://[^ ]*/licenses/([a-z-]+)/([0-9.]+).*", "cc $1 $2");
        return plain.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9.]+", "-");
    }

    private void confirm(String text, String because) {
        yaml.confirm(text, because);
    }

    private void line(String text) {
        yaml.line(text);
    }
}
