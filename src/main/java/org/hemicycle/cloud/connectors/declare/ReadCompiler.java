package org.hemicycle.cloud.connectors.declare;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.cloud.connectors.read.CsvShape;
import org.hemicycle.cloud.connectors.read.Envelope;
import org.hemicycle.cloud.connectors.read.Format;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.read.Repair;
import org.jspecify.annotations.Nullable;

/** Compiles {@code read:}, of a stream or of a recording pattern. */
final class ReadCompiler {
    private final Ground ground;

    ReadCompiler(Ground ground) {
        this.ground = ground;
    }

    ReadPlan of(Clause read, Set<String> drop) {
        read.only(
                "format",
                "each",
                "where",
                "charset",
                "separator",
                "quote",
                "header",
                "skip",
                "repair",
                "require",
                "status",
                "columns",
                "keys",
                "zip");
        var format = read.word("format", Format.class, ReadCompiler::lower);
        if (!read.has("format")) {
            ground.findings().add(read.place(), "“format” is missing. Allowed: json, ndjson, xml, csv, html, yaml");
        }
        return new ReadPlan(
                format == null ? Format.JSON : format,
                ground.path(read, "each"),
                ground.condition(read, "where"),
                charset(read),
                csv(read),
                repairs(read),
                ground.path(read, "require"),
                envelope(read.clause("status")),
                ground.path(read, "columns"),
                read.text("keys"),
                read.text("zip"),
                drop);
    }

    private @Nullable String charset(Clause read) {
        var name = read.text("charset");
        try {
            return name == null ? null : Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            ground.findings()
                    .add(
                            read.placeOf("charset"),
                            "the charset “%s” is not known; such as UTF-8, ISO-8859-1, windows-1252".formatted(name));
            return null;
        }
    }

    private CsvShape csv(Clause read) {
        return new CsvShape(
                character(read, "separator", ','),
                character(read, "quote", '"'),
                read.texts("header"),
                read.number("skip", 0));
    }

    private char character(Clause read, String name, char usual) {
        var text = read.text(name);
        if (text == null) {
            return usual;
        }
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.equals("none")) {
            return '\uFFFF';
        }
        if (text.length() != 1) {
            ground.findings().add(read.placeOf(name), "“%s” should be one character (or tab, none)".formatted(name));
            return usual;
        }
        return text.charAt(0);
    }

    private Set<Repair> repairs(Clause read) {
        var repairs = EnumSet.noneOf(Repair.class);
        var words = Arrays.stream(Repair.values()).map(ReadCompiler::lower).toList();
        for (var text : read.texts("repair")) {
            if (words.contains(text)) {
                repairs.add(Repair.valueOf(text.toUpperCase(Locale.ROOT)));
            } else {
                ground.findings().unknown(read.placeOf("repair"), "“repair”:", text, words);
            }
        }
        return repairs;
    }

    private @Nullable Envelope envelope(@Nullable Clause status) {
        if (status == null) {
            return null;
        }
        status.only("path", "ok", "empty");
        var path = ground.path(status.required("path"), status.placeOf("path"));
        var ok = status.texts("ok");
        if (ok.isEmpty()) {
            ground.findings().add(status.place(), "“ok” is missing: the texts that mean success");
        }
        return path == null ? null : new Envelope(path, Set.copyOf(ok), Set.copyOf(status.texts("empty")));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static ReadPlan none() {
        return new ReadPlan(
                Format.JSON,
                null,
                null,
                null,
                new CsvShape(',', '"', List.of(), 0),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }
}
