package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import org.jsoup.Jsoup;

/** The National Assembly of France. */
final class RawFrenchDeputies extends RawSource {
    RawFrenchDeputies(Path from) {
        super(from, "fr-assemblee");
    }

    @Override
    void read() {
        files("fr-assemblee/dossier-html/*_dossiers_*.html").forEach(file -> {
            var page = Jsoup.parse(file.text());
            var way = match(page.select("meta[name=URL_DOSSIER]").attr("content"), "^/(.+)\\.asp$");
            var law = page.title().contains("projet de loi") || page.text().contains("Projet de loi");
            bill("page", way.replaceFirst("^.*/", ""), "fr-assemblee", law ? way.replace("/dossiers/", "/") : "");
        });
        files("fr-assemblee/dossiers/dossier-*.json").stream()
                .map(file -> file.json().path("dossierParlementaire"))
                .forEach(one -> {
                    var law = text(one, "procedureParlementaire/libelle")
                            .matches("(?i)(projet|proposition)( ou proposition)? de loi.*");
                    var senate = one.toString().contains("SN1-DEPOT")
                            && !one.toString().contains("\"AN1-DEPOT");
                    bill(
                            "dossier",
                            text(one, "uid"),
                            senate ? "fr-senat" : "fr-assemblee",
                            law ? text(one, "legislature") + "/" + text(one, "titreDossier/titreChemin") : "",
                            law ? "Sénat " + match(text(one, "titreDossier/senatChemin"), "/([^/]+)\\.html") : "");
                });
        files("fr-assemblee/amendements-eloi/*/liste.xml").forEach(file -> {
            var list = file.xml();
            each(list, "amendements/amendement")
                    .forEach(one -> part(
                            "amendments",
                            text(list, "@bibard") + "-" + text(list, "@organe") + "-" + text(one, "@numero")));
        });
        files("fr-assemblee/amendements-eloi/*/*[0-9].xml").stream()
                .map(RawFile::xml)
                .forEach(one -> part(
                        "amendment",
                        text(one, "texte/numBibard") + "-" + text(one, "examen/examenId") + "-"
                                + text(one, "numeroLong")));
        files("fr-assemblee/questions/q*.xml").forEach(file -> part("question", file.name()));
        files("fr-assemblee/scrutins-html/*_num_*.html").forEach(file -> part("scrutin", file.name()));
    }
}
