package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Knesset: tables of rows that name their bill by its number. */
final class RawIsrael extends RawSource {
    private static final Map<String, String> ROWS = Map.of(
            "names", "KNS_BillName",
            "documents", "KNS_DocumentBill",
            "initiators", "KNS_BillInitiator",
            "formerInitiators", "KNS_BillHistoryInitiator",
            "persons", "KNS_Person",
            "unions", "KNS_BillUnion",
            "merged", "KNS_BillUnion",
            "splits", "KNS_BillSplit");

    RawIsrael(Path from) {
        super(from, "il-knesset");
    }

    @Override
    void read() {
        rows("KNS_Bill").forEach(one -> bill("bills", text(one, "Id"), "il-knesset", text(one, "Id")));
        ROWS.forEach((stream, table) -> rows(table).forEach(one -> part(stream, text(one, "Id"))));
        files("il-knesset/csv/mk_individual.csv")
                .forEach(file -> file.rows(',').forEach(one -> part("members", text(one, "PersonID"))));
        files("il-knesset/csv/view_vote_rslts_hdr_approved.csv")
                .forEach(file -> file.rows(',').forEach(one -> part("votes", "vote-" + text(one, "id", "\uFEFFid"))));
    }

    private List<JsonNode> rows(String table) {
        return files("il-knesset/" + table + ".jsonl").stream()
                .flatMap(file -> file.lines("UTF-8").stream())
                .toList();
    }
}
