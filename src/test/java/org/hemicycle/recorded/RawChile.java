package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** Both chambers of Chile, whose bills share their bulletin numbers. */
final class RawChile extends RawSource {
    RawChile(Path from) {
        super(from, "cl-congreso");
    }

    @Override
    void read() {
        files("cl-camara/xml/retornar*XAnno_*.xml")
                .forEach(file -> each(file.xml(), "ProyectoLey")
                        .forEach(bill -> chileanBill("list", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen"))));
        files("cl-camara/xml/retornarProyectoLey_*.xml").stream()
                .map(RawFile::xml)
                .forEach(bill -> chileanBill("camara", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen")));
        files("cl-senado/json/senadores.proyectos_ley*.json")
                .forEach(file -> each(file.json(), "*")
                        .forEach(bill -> chileanBill(
                                "senado-compiled", text(bill, "BoletinNumero"), text(bill, "CamaraOrigen"))));
        files("cl-senado/discovery/*-discovery.json").stream()
                .map(RawFile::json)
                .forEach(bill -> chileanBill("senado-discovered", text(bill, "boletin"), text(bill, "camaraOrigen")));
        files("**/tramitacion*boletin=*.xml")
                .forEach(file -> each(file.xml(), "proyecto")
                        .forEach(bill -> chileanBill(
                                "senado", text(bill, "descripcion/boletin"), text(bill, "descripcion/camara_origen"))));
        files("cl-camara/json/diputados.proyectos_ley*.json")
                .forEach(file -> each(file.json(), "*")
                        .forEach(bill -> chileanBill(
                                "camara-compiled", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen/Valor"))));
        files("cl-camara/json/diputados.votacion.*.json")
                .forEach(file -> file.json().path("Votaciones").properties().forEach(vote -> {
                    var bulletin = match(text(vote.getValue(), "Descripcion"), "^Boletín N° ?(\\d+-\\d+)$");
                    if (text(vote.getValue(), "Tipo/Valor").equals("Proyecto de Ley")) {
                        bill("camara-votes-compiled", vote.getKey(), "", bulletin);
                    } else {
                        part("camara-votes-compiled", vote.getKey());
                    }
                }));
    }

    private static String chileanChamber(String words) {
        return words.startsWith("Senado") ? "cl-senado" : words.isEmpty() ? "" : "cl-camara";
    }

    private void chileanBill(String stream, String bulletin, String chamber) {
        bill(stream, bulletin, chileanChamber(chamber), bulletin);
    }
}
