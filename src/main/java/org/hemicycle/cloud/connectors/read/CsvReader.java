package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;

/** Reads tables of text. A row that does not fit its header is a fault with its line; the others go on. */
final class CsvReader {
    private final ReadPlan plan;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> header;

    CsvReader(ReadPlan plan) {
        this.plan = plan;
        this.header = unique(plan.csv().header());
    }

    Parsed read(String text) {
        var rows = new CsvRows(text, plan.csv());
        var items = new Items();
        for (var row = rows.next(); !row.isEmpty(); row = rows.next()) {
            if (header.isEmpty()) {
                header = unique(row);
            } else if (row.size() > 1 || !row.getFirst().isBlank()) {
                add(row, rows.line(), items);
            }
        }
        return new Parsed(items, faults, List.of());
    }

    private void add(List<String> row, int line, Items items) {
        if (fits(row)) {
            items.add(fields(row));
        } else {
            faults.add(new Fault(
                    "/" + items.size(),
                    "line %d has %d columns, the header has %d".formatted(line, row.size(), header.size())));
            items.add(Nothing.NOTHING);
        }
    }

    private boolean fits(List<String> row) {
        if (row.size() < header.size()) {
            return false;
        }
        return row.subList(header.size(), row.size()).stream().allMatch(String::isBlank);
    }

    private Fields fields(List<String> row) {
        var fields = new Fields();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (!plan.drop().contains(name)) {
                fields.add(name, new Text(row.get(i)));
            }
        }
        return fields;
    }

    private static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        var unique = new ArrayList<String>(names.size());
        for (var name : names) {
            var own = name.strip();
            for (int i = 2; !taken.add(own); i++) {
                own = name.strip() + "_" + i;
            }
            unique.add(own);
        }
        return unique;
    }
}
