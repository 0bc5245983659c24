package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Both houses of the Congress of the United States. */
final class RawUnitedStates extends RawSource {
    RawUnitedStates(Path from) {
        super(from, "us-congress");
    }

    @Override
    void read() {
        files("us-congress/members/legislators-*.yaml")
                .forEach(file -> file.text()
                        .lines()
                        .filter(line -> line.startsWith("    bioguide: "))
                        .forEach(line -> part("members", line.substring("    bioguide: ".length()))));
        files("us-congress/billstatus/**.xml").stream()
                .map(RawFile::xml)
                .map(file -> file.path("bill"))
                .forEach(one -> {
                    americanBill(
                            "status",
                            text(one, "congress"),
                            text(one, "type", "billType"),
                            text(one, "number", "billNumber"),
                            "");
                    each(one, "amendments/amendment")
                            .forEach(change -> part(
                                    "amendments",
                                    String.join(
                                            "-",
                                            text(change, "congress"),
                                            text(change, "type"),
                                            text(change, "number"))));
                });
        files("us-congress/text-and-votes/*/discovery.json").stream()
                .map(RawFile::json)
                .forEach(one -> americanBill(
                        "discovered",
                        text(one, "billId/congress"),
                        text(one, "billId/type"),
                        text(one, "billId/number"),
                        ""));
        files("us-congress/text-and-votes/*/0*-*.xml")
                .forEach(file -> part("texts", file.folder() + " " + match(file.name(), "-(.+)$")));
        files("us-congress/text-and-votes/*/vote-house-*.xml").forEach(file -> {
            var vote = file.xml().path("vote-metadata");
            var number = text(vote, "legis-num");
            americanBill(
                    "house-votes",
                    text(vote, "congress"),
                    match(number, "^(.*) \\d+$").replace(" ", ""),
                    match(number, " (\\d+)$"),
                    "House " + text(vote, "congress") + " " + text(vote, "session") + " " + text(vote, "rollcall-num"));
        });
        files("us-congress/text-and-votes/*/vote-senate-*.xml").forEach(file -> {
            var vote = file.xml();
            americanBill(
                    "senate-votes",
                    text(vote, "document/document_congress"),
                    text(vote, "document/document_type").replace(".", ""),
                    text(vote, "document/document_number"),
                    "Senate " + text(vote, "congress") + " " + text(vote, "session") + " " + text(vote, "vote_number"));
        });
    }

    private void americanBill(String stream, String congress, String written, String number, String key) {
        var type = written.toUpperCase(Locale.ROOT);
        var name = String.join("-", congress, type, number);
        var law = Set.of("HR", "S", "HJRES", "SJRES").contains(type);
        bill(stream, key.isEmpty() ? name : key, type.startsWith("H") ? "us-house" : "us-senate", law ? name : "");
    }
}
