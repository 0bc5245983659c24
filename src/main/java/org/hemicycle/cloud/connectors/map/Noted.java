package org.hemicycle.cloud.connectors.map;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.connectors.value.Remarks;

/** The remarks on one record. */
final class Noted implements Remarks {
    private static final int MANY = 200;

    /** A value that was left out. */
    record LeftOut(String field, String at, String reason) {}

    private final List<LeftOut> leftOut = new ArrayList<>(0);
    private final List<Unmapped> unmapped = new ArrayList<>(0);

    @Override
    public void leftOut(String field, String at, String reason) {
        if (leftOut.size() < MANY) {
            leftOut.add(new LeftOut(field, at, reason));
        }
    }

    @Override
    public void unmapped(Unmapped word) {
        unmapped.add(word);
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Unmapped> unmapped() {
        return unmapped;
    }
}
