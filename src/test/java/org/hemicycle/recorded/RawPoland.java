package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** The Sejm: processes, pages of processes, acts that name the prints they were made of, and committees with members. */
final class RawPoland extends RawSource {
    private static final String CHAMBER = "pl-sejm";

    RawPoland(Path from) {
        super(from, "pl-sejm");
    }

    @Override
    void read() {
        files("pl-sejm/PrNr_*.json").forEach(file -> {
            var process = text(file.json(), "term") + "-" + text(file.json(), "number");
            bill("process", process, CHAMBER, process);
        });
        files("pl-sejm/PrNr_*.html").forEach(file -> {
            var number = match(file.name(), "^PrNr_(\\d+)");
            if (file.name().endsWith("_from_webpage")) {
                bill("oldPage", "3-" + number, CHAMBER, "3-" + number);
            } else {
                part("page", match(file.text(), "/Sejm(\\d+)\\.nsf/PrzebiegProc") + "-" + number);
            }
        });
        files("pl-sejm/DU_*.json").forEach(file -> {
            var act = text(file.json(), "ELI");
            var prints = each(file.json(), "prints");
            var process =
                    prints.size() == 1 ? text(prints.getFirst(), "term") + "-" + text(prints.getFirst(), "number") : "";
            bill("acts", act, CHAMBER, act, process);
        });
        files("pl-sejm/committees_term*.json").forEach(file -> {
            var term = match(file.name(), "(\\d+)$");
            each(file.json(), "members").forEach(member -> part("committees", term + "-" + text(member, "id")));
        });
    }
}
