package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** One of the two chambers of Italy, whose services know nothing of each other's keys. */
abstract class RawItaly extends RawSource {
    private RawItaly(Path from, String connector) {
        super(from, connector);
    }

    /** The Chamber of Deputies: an act a row. */
    static RawSource deputies(Path from) {
        return new RawItaly(from, "it-camera") {
            @Override
            void read() {
                files("it-camera/sparql-derived/*.csv")
                        .forEach(file -> file.rows(',').stream()
                                .map(row -> match(text(row, "s"), "attocamera\\.rdf/(.+)$"))
                                .forEach(act -> bill("enacted", act, "it-camera", act)));
            }
        };
    }

    /** The Senate: a text of one phase of a bill a file. */
    static RawSource senate(Path from) {
        return new RawItaly(from, "it-senato") {
            @Override
            void read() {
                files("it-senato/Leg*/Atto*/ddl*/*.akn.xml").forEach(file -> {
                    var phase = match(file.path().toString(), "/(Atto\\d+)/");
                    bill(
                            "texts",
                            text(file.xml(), "bill/meta/identification/FRBRWork/FRBRuri/@value"),
                            "it-senato",
                            phase);
                });
            }
        };
    }
}
