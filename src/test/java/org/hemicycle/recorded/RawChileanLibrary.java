package org.hemicycle.recorded;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Session diaries kept by the library of the Congress of Chile: the bills that were debated. */
final class RawChileanLibrary extends RawSource {
    private static final Pattern BILL = Pattern.compile(
            "<debateSection name=\"ProyectoDeLey\" id=\"([^\"]+)\"[^>]*>\\s*" + "<heading[^>]*>([^<]*)</heading>");

    RawChileanLibrary(Path from) {
        super(from, "cl-bcn");
    }

    @Override
    void read() {
        files("cl-bcn/akn/*.xml").stream().map(RawFile::text).forEach(diary -> {
            var senate = diary.contains("DIARIO DE SESIONES DEL SENADO");
            BILL.matcher(diary).results().forEach(bill -> {
                var began = bill.group(2).matches(".*(PRIMER|TERCER) TRAMITE.*") == senate;
                bill("debates", bill.group(1), began ? "cl-senado" : "cl-camara", bill.group(1));
            });
        });
    }
}
