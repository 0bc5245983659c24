package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.Set;

/** The Federal Assembly of Switzerland. */
final class RawSwitzerland extends RawSource {
    RawSwitzerland(Path from) {
        super(from, "ch-parliament");
    }

    @Override
    void read() {
        files("ch-parliament/single_person.json")
                .forEach(file -> each(file.json(), "data").forEach(one -> part("persons", text(one, "external_id"))));
        files("ch-parliament/business_*.json")
                .forEach(file -> each(file.json(), "d/results").forEach(row -> {
                    var key = text(row, "ID") + ":" + text(row, "Language");
                    if (Set.of("1", "3", "4").contains(text(row, "BusinessType"))) {
                        var council = text(row, "FirstCouncil1", "SubmissionCouncil");
                        bill(
                                "business",
                                key,
                                council.equals("2") ? "ch-staenderat" : "ch-nationalrat",
                                text(row, "ID"));
                    } else {
                        part("business", key);
                    }
                }));
    }
}
