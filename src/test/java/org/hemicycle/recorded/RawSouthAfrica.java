package org.hemicycle.recorded;

import java.nio.file.Path;

/** The Parliament of South Africa: a page a bill, of which the panels name the houses it was in. */
final class RawSouthAfrica extends RawSource {
    RawSouthAfrica(Path from) {
        super(from, "za-parliament");
    }

    @Override
    void read() {
        files("za-parliament/bill-*.html").forEach(file -> {
            var number = match(file.name(), "(\\d+)$");
            var first = match(file.text(), "<h4 class=\"panel-title\">([^<]+)</h4>");
            bill("page", number, first.strip().equals("National Assembly") ? "za-na" : "za-ncop", number);
        });
    }
}
