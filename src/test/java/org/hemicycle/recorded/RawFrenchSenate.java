package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import org.jsoup.Jsoup;

/** The Senate of France. */
final class RawFrenchSenate extends RawSource {
    RawFrenchSenate(Path from) {
        super(from, "fr-senat");
    }

    @Override
    void read() {
        files("fr-senat/textes-recents.html")
                .forEach(file -> Jsoup.parse(file.text()).select("h2:contains(douze derniers mois) + ul a").stream()
                        .map(link -> match(link.attr("href"), "legislatif/(.+)\\.html$"))
                        .forEach(key -> bill("recent", key, "", name(key))));
        files("fr-senat/dosleg/dosleg*.xml").forEach(file -> {
            var key = file.name().substring("dosleg".length());
            var laid = each(file.xml(), "entry").stream()
                    .map(entry -> text(entry, "summary"))
                    .filter(summary -> summary.contains("Texte de M"))
                    .reduce("", (newer, older) -> older);
            bill("feed", key, laid.contains("- Sénat :") ? "fr-senat" : "fr-assemblee", name(key));
        });
        files("fr-senat/amendements/jeu_complet_*.csv")
                .forEach(file ->
                        file.lines("windows-1252", 2).forEach(line -> part("amendments", line.split("\t", -1)[1])));
        files("fr-senat/amendements/liste_discussion_*.json")
                .forEach(file -> each(file.json(), "Subdivisions/Amendements")
                        .forEach(one -> part("discussion", text(one, "num"))));
        files("fr-senat/senateurs/ODSEN_GENERAL.csv")
                .forEach(file -> file.lines("windows-1252", 0)
                        .filter(line -> line.matches("[0-9A-Z]{6},M.*"))
                        .forEach(line -> part("senators", line.substring(0, 6))));
    }

    private static String name(String key) {
        return "Sénat " + key;
    }
}
