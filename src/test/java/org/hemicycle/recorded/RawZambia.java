package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;

/** The National Assembly of Zambia. */
final class RawZambia extends RawSource {
    RawZambia(Path from) {
        super(from, "zm-assembly");
    }

    /** Acts, by their number and year. */
    @Override
    void read() {
        UnaryOperator<String> number = text -> match(text.replace(".", ""), "(?i)(act no ?\\d+ of \\d{4})")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        files("zm-assembly/acts/*.json").stream().map(RawFile::json).forEach(one -> {
            var citation = text(one, "citation");
            bill("records", citation, "zm-assembly", "citation " + citation, number.apply(citation));
        });
        files("zm-assembly/acts-of-parliament-page*.html")
                .forEach(file -> Jsoup.parse(file.text()).select("li.views-row").forEach(row -> {
                    var node = match(row.select(".views-field-title a").attr("href"), "/node/(\\d+)$");
                    bill(
                            "acts",
                            node,
                            "zm-assembly",
                            "node " + node,
                            number.apply(row.select(".act-number-appended").text()));
                }));
        files("zm-assembly/node-*.html").forEach(file -> {
            var node = match(file.name(), "^node-(\\d+)-");
            var said = Jsoup.parse(file.text())
                    .select(".field-name-field-act-number .field-item")
                    .text();
            bill("act", node, "zm-assembly", "node " + node, number.apply(said));
        });
    }
}
