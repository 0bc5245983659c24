package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import org.jsoup.Jsoup;

/** The European Parliament. Roll calls of one day that were recorded in two versions are read in the one that names persons. */
final class RawEuropeanParliament extends RawSource {
    RawEuropeanParliament(Path from) {
        super(from, "eu-parliament");
    }

    @Override
    void read() {
        files("eu-parliament/meetings/*.xml")
                .forEach(file -> part("sittings", text(file.xml(), "Activity/activity_id")));
        files("eu-parliament/documents/*.json")
                .forEach(file -> each(file.json(), "data").forEach(one -> part("documents", text(one, "identifier"))));
        files("eu-parliament/votelists/*.xml")
                .forEach(file -> each(file.xml(), "sitting/votes/vote").stream()
                        .filter(vote -> each(vote, "votings/voting").stream()
                                .anyMatch(voting -> !text(voting, "@type").equals("TITLE_BLOCK")))
                        .forEach(vote -> part("votelists", text(vote, "@dlvId"))));
        files("eu-parliament/rollcalls/*.xml").stream()
                .filter(file -> !file.name().matches("rcv_list_(incorrect_)?pv-9-2020-07-23.*"))
                .forEach(file -> each(file.xml(), "RollCallVote.Result")
                        .forEach(vote -> part("rollcalls", text(vote, "@Identifier"))));
        files("eu-parliament/oeil-html/*.html")
                .forEach(file -> procedure("oeil", Jsoup.parse(file.text()).title()));
        files("eu-parliament/procedures/*.json")
                .forEach(file -> each(file.json(), "data").forEach(one -> procedure("procedures", text(one, "label"))));
        files("eu-parliament/members/*.xml")
                .forEach(file -> each(file.xml(), "mep").forEach(one -> part("members", text(one, "id"))));
    }

    /** The letters behind the number tell the procedure: these four are those of legislative acts. */
    private void procedure(String stream, String title) {
        var reference = match(title, "(\\d{4}/\\d{4}\\([A-Z]{3}\\))");
        var law = reference.matches(".*\\((COD|CNS|APP|AVC)\\)");
        bill(stream, reference, "eu-parliament", law ? reference : "");
    }
}
