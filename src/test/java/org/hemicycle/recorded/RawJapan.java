package org.hemicycle.recorded;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The House of Councillors: lists of lists, of which the first names the columns. */
final class RawJapan extends RawSource {
    private static final List<String> BILLS = List.of("法律案（内閣提出）", "法律案（衆法）", "法律案（参法）");

    RawJapan(Path from) {
        super(from, "jp-sangiin");
    }

    @Override
    void read() {
        rows("gian_sample").forEach(this::matter);
        rows("syuisyo_sample").forEach(one -> part("questions", cell(one, 0) + "-" + cell(one, 1)));
        rows("giin").forEach(one -> part("members", match(cell(one, 2), "/(\\d+)\\.htm$")));
    }

    private void matter(JsonNode one) {
        var work = cell(one, 1) + "-" + cell(one, 2) + "-" + cell(one, 3);
        if (BILLS.contains(cell(one, 1))) {
            bill("bills", work + "-" + cell(one, 0), cell(one, 11).equals("衆先議") ? "jp-shugiin" : "jp-sangiin", work);
        } else {
            part("bills", work + "-" + cell(one, 0));
        }
    }

    private List<JsonNode> rows(String name) {
        return files("jp-sangiin/" + name + ".json").stream()
                .flatMap(file -> file.json().values().stream().skip(1))
                .toList();
    }

    private static String cell(JsonNode row, int position) {
        return row.get(position).asString("");
    }
}
