package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Colombia's Congress: two chambers' sites, as a public crawler wrote them down, and one page of the Senado itself. */
final class RawColombia extends RawSource {
    RawColombia(Path from) {
        super(from, "co-congreso");
    }

    @Override
    void read() {
        files("co-congreso/senado/data_*.json").forEach(file -> file.json().forEach(this::senado));
        files("co-congreso/senado/html/*List.json").forEach(file -> file.json().forEach(this::listed));
        files("co-congreso/senado/html/*.html").forEach(file -> {
            var page = file.text();
            var numbers = match(page, "(?s)(Senado: \\d+/\\d+.{0,40}Camara: \\d+/\\d+)");
            var senado = match(numbers, "Senado: (\\S+)");
            var camara = match(numbers, "Camara: (\\S+)");
            var place = match(page, "cuatrenio-[0-9-]+/([0-9-]+/article/\\d+)\\?layout=print");
            var chamber = match(page, "(?s)Origen:</td>\\s*<td[^>]*>(\\p{L})");
            bill(
                    "senado",
                    place.replace("article/", ""),
                    chamber.equals("S") ? "co-senado" : "co-camara",
                    senado + " " + place.substring(0, 9),
                    senado + " " + camara);
        });
        files("co-congreso/camara/data_*.json").forEach(file -> file.json().forEach(this::camara));
    }

    private void senado(JsonNode one) {
        var number = text(one, "numero").replace("N ", "");
        bill(
                "senado",
                key(one),
                text(one, "origen").startsWith("SENADO") ? "co-senado" : "co-camara",
                number + " " + text(one, "legislatura"),
                pair(number, text(one, "numeroCamara")));
    }

    private void listed(JsonNode one) {
        var number = text(one, "numeroSenado/numero") + "/" + text(one, "numeroSenado/year");
        var other = text(one, "numeroCamara/numero") + "/" + text(one, "numeroCamara/year");
        bill("senado-list", key(one), "", number + " " + key(one).substring(0, 9), pair(number, other));
    }

    private void camara(JsonNode one) {
        bill(
                "camara",
                text(one, "numeroCamara") + " " + text(one, "legislatura"),
                text(one, "origen").equals("Senado") ? "co-senado" : "co-camara",
                text(one, "numeroCamara") + " " + text(one, "legislatura"),
                pair(plain(text(one, "numeroSenado")), plain(text(one, "numeroCamara"))));
    }

    private static String key(JsonNode one) {
        return match(text(one, "url"), "/(\\d{4}-\\d{4}/article/\\d+)").replace("article/", "");
    }

    /** 007/2023C and 7/23 are one number. */
    private static String plain(String number) {
        return number.replaceFirst("^0*(\\d+)/20(\\d\\d)[CS]$", "$1/$2");
    }

    private static String pair(String senado, String camara) {
        return senado.isEmpty() || camara.length() < 2 ? "" : senado + " " + camara;
    }
}
