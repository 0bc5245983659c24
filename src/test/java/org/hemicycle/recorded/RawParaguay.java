package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** Both chambers of Paraguay. */
final class RawParaguay extends RawSource {
    RawParaguay(Path from) {
        super(from, "py-congreso");
    }

    @Override
    void read() {
        files("py-congreso/api-json/proyectos_*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> {
                    var type = text(one, "tipoProyecto");
                    var law = type.equals("PROYECTO DE LEY") || type.isEmpty();
                    bill(
                            "list",
                            text(one, "idProyecto"),
                            text(one, "origenProyecto").contains("SENADORES") ? "py-senadores" : "py-diputados",
                            law ? text(one, "idProyecto") : "");
                }));
    }
}
