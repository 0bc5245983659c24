package org.hemicycle.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes bills, each for itself, and spoils the one in the middle where a fault says so. */
record BillWriting(Struck struck) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEADER = "id;number;title;summary;sponsor;introduced;status;statusDate;link";

    /** The bills as JSON objects. */
    List<String> json(List<InventedBill> bills) {
        var written = new ArrayList<>(bills.stream()
                .map(bill -> marked(JSON.writeValueAsString(fields(bill))))
                .toList());
        if (!written.isEmpty()) {
            var middle = written.size() / 2;
            written.set(middle, spoiltJson(written.get(middle)));
        }
        return written;
    }

    static Map<String, Object> fields(InventedBill bill) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", bill.id());
        fields.put("number", bill.number());
        fields.put("title", bill.title());
        fields.put("summary", bill.summary());
        fields.put("sponsor", bill.sponsor());
        fields.put("signatures", 3);
        fields.put("introduced", bill.introduced().toString());
        fields.put("status", bill.last().words());
        fields.put("link", bill.link());
        fields.put(
                "steps",
                bill.steps().stream()
                        .map(step -> Map.of("date", step.date().toString(), "words", step.words()))
                        .toList());
        return fields;
    }

    /** Characters that no writer of JSON would let through. */
    private String marked(String json) {
        return struck.by(Fault.NULL_BYTES)
                ? json.replaceFirst("\"title\":\"", "\"title\":\"\\\\u0000\\\\u0007\\\\ud800")
                : json;
    }

    private String spoiltJson(String bill) {
        var spoilt = bill;
        if (struck.by(Fault.BADJSON)) {
            spoilt = spoilt.replaceFirst("\"title\":", "\"title\" \"x\" ");
        }
        if (struck.by(Fault.DUP_KEY)) {
            spoilt = spoilt.replaceFirst("\\{", "{\"title\":\"The other title\",");
        }
        if (struck.by(Fault.TYPE_CHANGED)) {
            spoilt = spoilt.replaceFirst("\"number\":\"[^\"]*\"", "\"number\":{\"no\":7}");
        }
        if (struck.by(Fault.MISSING_FIELD)) {
            spoilt = spoilt.replaceFirst("\"id\":\"[^\"]*\",", "");
        }
        if (struck.by(Fault.NEW_FIELD)) {
            spoilt = spoilt.replaceFirst("\\{", "{\"unheardOf\":[1,2],");
        }
        if (struck.by(Fault.BAD_DATE)) {
            spoilt = spoilt.replaceFirst("\"introduced\":\"[^\"]*\"", "\"introduced\":\"2021-02-31\"");
        }
        if (struck.by(Fault.HUGE_NUMBER)) {
            var number = struck.of(Fault.HUGE_NUMBER).orElseThrow().with();
            spoilt = spoilt.replaceFirst(
                    "\"signatures\":3", "\"signatures\":" + (number.isEmpty() ? "9".repeat(1_000_000) : number));
        }
        return struck.by(Fault.NAN) ? spoilt.replaceFirst("\"signatures\":3", "\"signatures\":NaN") : spoilt;
    }

    /** The bills as elements of XML. */
    static String xml(List<InventedBill> bills) {
        return bills.stream().map(BillWriting::xml).collect(Collectors.joining("\n"));
    }

    private static String xml(InventedBill bill) {
        var steps = bill.steps().stream()
                .map(step -> "<step date=\"%s\">%s</step>".formatted(step.date(), escaped(step.words())))
                .collect(Collectors.joining());
        return """
                <bill id="%s"><number>%s</number><title>%s</title><summary>%s</summary><sponsor>%s</sponsor>\
                <introduced>%s</introduced><link>%s</link><steps>%s</steps></bill>""".formatted(
                        bill.id(),
                        escaped(bill.number()),
                        escaped(bill.title()),
                        escaped(bill.summary()),
                        escaped(bill.sponsor()),
                        bill.introduced(),
                        escaped(bill.link()),
                        steps);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The bills as a table. */
    String csv(List<InventedBill> bills) {
        var rows = new ArrayList<>(bills.stream().map(BillWriting::row).toList());
        if (!rows.isEmpty() && struck.by(Fault.RAGGED_CSV)) {
            rows.set(rows.size() / 2, rows.get(rows.size() / 2).replaceFirst("^([^;]*;[^;]*);.*", "$1"));
        }
        var header = struck.by(Fault.RENAMED_HEADER) ? HEADER.replaceFirst("id", "ident") : HEADER;
        if (struck.by(Fault.WIDE_CSV)) {
            header += wide("column");
            rows.replaceAll(row -> row + wide("v"));
        }
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    private static String wide(String cell) {
        var wide = new StringBuilder();
        for (var i = 0; i < 10_000; i++) {
            wide.append(';').append(cell).append(i);
        }
        return wide.toString();
    }

    private static String row(InventedBill bill) {
        return List.of(
                        bill.id(),
                        bill.number(),
                        bill.title(),
                        bill.summary(),
                        bill.sponsor(),
                        bill.introduced().toString(),
                        bill.last().words(),
                        bill.last().date().toString(),
                        bill.link())
                .stream()
                .map(BillWriting::cell)
                .collect(Collectors.joining(";"));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[;\"\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
