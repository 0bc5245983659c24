package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;

/** Reads tables of text. A row that does not fit its header is a fault with its line; the others go on. */
final class CsvReader {
    private final ReadPlan plan;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> header = List.of();
    private int[] columns = {};
    private String[] names = {};
    private Map<String, Integer> index = Map.of();

    CsvReader(ReadPlan plan) {
        this.plan = plan;
        header(plan.csv().header());
    }

    Parsed read(String text) {
        var rows = new CsvRows(text, plan.csv());
        var items = new Items();
        for (var row = rows.next(); !row.isEmpty(); row = rows.next()) {
            if (header.isEmpty()) {
                header(row);
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
        var values = new Node[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = new Text(row.get(columns[i]));
        }
        return new Fields(names, index, values);
    }

    /** The header, without the columns that are never read. */
    private void header(List<String> row) {
        header = unique(row);
        columns = IntStream.range(0, header.size())
                .filter(column -> !plan.drop().contains(header.get(column)))
                .toArray();
        names = IntStream.of(columns).mapToObj(header::get).toArray(String[]::new);
        index = Fields.index(names);
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
