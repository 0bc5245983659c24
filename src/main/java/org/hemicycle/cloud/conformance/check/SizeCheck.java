package org.hemicycle.cloud.conformance.check;

import java.util.Comparator;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document;

/** Whether answers are of a size that a slow line can take. */
final class SizeCheck implements Check {
    private static final int COMFORTABLE = 4 << 20;
    private static final int KILOBYTE = 1024;

    @Override
    public Point point() {
        return Point.SIZE;
    }

    @Override
    public Told judge(Look look) {
        var largest = look.analysis().data().stream()
                .map(Document::sight)
                .max(Comparator.comparingInt(sight -> sight.bytes().length));
        if (largest.isEmpty()) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var sight = largest.get();
        var kilobytes = Math.max(1, sight.bytes().length / KILOBYTE);
        var lines = sight.form() == Form.CSV || sight.form() == Form.NDJSON;
        var heavy = sight.cut() || sight.bytes().length > COMFORTABLE;
        if (!heavy || lines || sight.address().contains("!")) {
            return Told.of(State.PASSED).at(sight.address(), "size.fine", kilobytes);
        }
        return Told.of(packed(sight) ? State.PARTLY : State.FAILED)
                .at(sight.address(), packed(sight) ? "size.largePacked" : "size.large", kilobytes);
    }

    private static boolean packed(Sight sight) {
        return sight.header("content-encoding").isPresent() || sight.status() == 0;
    }
}
