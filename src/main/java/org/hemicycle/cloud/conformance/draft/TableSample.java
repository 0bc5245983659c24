package org.hemicycle.cloud.conformance.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cuts a table short: its header and the first rows. */
final class TableSample {
    private final Persons persons;
    private final int records;
    private final char separator;

    TableSample(Persons persons, int records, char separator) {
        this.persons = persons;
        this.records = records;
        this.separator = separator;
    }

    String cut(String text) {
        var rows = rows(text);
        var header = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> i < header.size() ? said(header.get(i), row.get(i)) : row.get(i))
                        .toList())
                .map(this::written)
                .collect(Collectors.joining("", written(header), ""));
    }

    private String written(List<String> row) {
        return row.stream().map(this::quoted).collect(Collectors.joining(Character.toString(separator))) + "\n";
    }

    private String said(String column, String cell) {
        if (persons.keepTo(column)) {
            return "";
        }
        return persons.areIn(column) ? persons.renamed(cell) : FirstRecords.shortened(cell);
    }

    private String quoted(String cell) {
        return cell.indexOf(separator) >= 0 || cell.matches("(?s).*[\"\r\n].*")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** The header and the first rows, by their cells. */
    private List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var inside = false;
        for (var i = 0; i < text.length() && rows.size() <= records; i++) {
            var c = text.charAt(i);
            if (c == '"' && inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside && (c == separator || c == '\n')) {
                row.add(cell.toString().replaceFirst("\r$", ""));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (rows.size() <= records && (!row.isEmpty() || !cell.isEmpty())) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows.isEmpty() ? List.of(List.of()) : rows;
    }
}
