package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The Bundestag, with the bills of the Bundesrat. */
final class RawGermany extends RawSource {
    RawGermany(Path from) {
        super(from, "de-bundestag");
    }

    @Override
    void read() {
        files("de-bundestag/vorgaenge-wp*/*.json").stream().map(RawFile::json).forEach(one -> {
            var first = text(one, "VORGANG/INITIATIVE");
            germanBill("export", text(one, "VORGANG/VORGANGSTYP"), text(one, "vorgangId"), first);
        });
        files("**/dip_vorgang_*.json")
                .forEach(file -> each(file.json(), "documents")
                        .forEach(one -> germanBill(
                                "vorgang", text(one, "vorgangstyp"), text(one, "id"), text(one, "initiative"))));
        files("de-bundestag/dip-api-v1/dip_drucksache_*.json")
                .forEach(file -> each(file.json(), "documents").forEach(one -> part("drucksache", text(one, "id"))));
    }

    private void germanBill(String stream, String type, String key, String first) {
        var fromBundestag = Pattern.compile(
                        "(?i)^(bundesregierung|beauftr|fraktion|gruppe|abgeordnete|.*ausschuss|.*minister|$)")
                .matcher(first)
                .find();
        if (type.equals("Gesetzgebung")) {
            bill(stream, key, fromBundestag ? "de-bundestag" : "de-bundesrat", key);
        } else {
            part(stream, key);
        }
    }
}
