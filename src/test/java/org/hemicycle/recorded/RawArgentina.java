package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.Set;

/** Argentina's Chamber of Deputies, as a public dashboard cut its tables into years. */
final class RawArgentina extends RawSource {
    private static final Set<String> BILLS = Set.of("LEY", "MENSAJE Y PROYECTO DE LEY");

    RawArgentina(Path from) {
        super(from, "ar-diputados");
    }

    @Override
    void read() {
        files("ar-diputados/*/proyectos_index.json")
                .forEach(file -> file.json().forEach(one -> {
                    var bill = BILLS.contains(text(one, "tipo"));
                    var chamber = text(one, "cam").equals("Senado") ? "ar-senado" : "ar-diputados";
                    bill(
                            "projects",
                            text(one, "id"),
                            chamber,
                            bill ? text(one, "id") : "",
                            bill ? text(one, "exp") : "");
                }));
        files("ar-diputados/*/proyectos_detalle.json")
                .forEach(file -> file.json().propertyNames().forEach(id -> part("details", id)));
        files("ar-diputados/*/diputados.json")
                .forEach(file -> file.json()
                        .forEach(one -> part("members", text(one, "apellido") + ", " + text(one, "nombre"))));
    }
}
