package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Both houses of the United Kingdom. */
final class RawUnitedKingdom extends RawSource {
    RawUnitedKingdom(Path from) {
        super(from, "gb-parliament");
    }

    @Override
    void read() {
        Stream.concat(
                        files("gb-parliament/bills/bills.json").stream()
                                .flatMap(file -> each(file.json(), "items").stream()),
                        files("gb-parliament/bills*.jsonl").stream().flatMap(file -> file.lines("UTF-8").stream()))
                .forEach(one -> britishBill("list", one));
        files("gb-parliament/bills/bill-*[0-9].json").stream()
                .map(RawFile::json)
                .forEach(one -> britishBill("bill", one));
        files("gb-parliament/bills/bill-*_stages.json").forEach(file -> part("stages", file.name()));
        files("gb-parliament/bills/bill-*_publications.json").forEach(file -> part("publications", file.name()));
        files("gb-parliament/members/search.json")
                .forEach(file -> each(file.json(), "items").forEach(one -> part("members", text(one, "value/id"))));
        files("gb-parliament/divisions/commons*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> part("divisions", text(one, "DivisionId"))));
    }

    private void britishBill(String stream, JsonNode one) {
        var id = text(one, "billId");
        bill(stream, id, text(one, "originatingHouse").equals("Lords") ? "gb-lords" : "gb-commons", id);
    }
}
