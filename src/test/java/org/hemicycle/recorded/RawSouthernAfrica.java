package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** Members of ten chambers of southern Africa, as a project had them in 2015: persons, and a table of seats a term. */
final class RawSouthernAfrica extends RawSource {
    RawSouthernAfrica(Path from) {
        super(from, "sadc-members");
    }

    @Override
    void read() {
        files("sadc-members/*/ep-popolo-v1.0.json")
                .forEach(file -> each(file.json(), "persons").forEach(one -> part("persons", text(one, "id"))));
        files("sadc-members/*/term-*.csv")
                .forEach(file -> file.rows(',')
                        .forEach(one ->
                                part("seats", String.join(":", text(one, "id"), file.folder(), text(one, "term")))));
    }
}
