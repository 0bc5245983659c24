package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** Acts of Tanzania as Laws.Africa keeps them. */
final class RawTanzania extends RawSource {
    RawTanzania(Path from) {
        super(from, "tz-bunge");
    }

    @Override
    void read() {
        files("laws-africa-akn/tz-act-*.xml").stream()
                .map(file -> file.xml().path("act").path("meta").path("identification"))
                .forEach(act -> bill(
                        "act",
                        text(act, "FRBRExpression/FRBRuri/@value"),
                        "tz-bunge",
                        text(act, "FRBRWork/FRBRuri/@value")));
    }
}
