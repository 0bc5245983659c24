package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** The Legislative Yuan: one record a file. */
final class RawTaiwan extends RawSource {
    RawTaiwan(Path from) {
        super(from, "tw-ly");
    }

    @Override
    void read() {
        files("tw-ly/bill-*.json").forEach(file -> {
            var number = text(file.json(), "議案編號");
            bill("bill", number, "tw-ly", number);
        });
    }
}
