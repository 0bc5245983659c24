package org.hemicycle.cloud.legislation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hemicycle.cloud.harvest.HarvestedFragment;

/** Hands on fragments that are read again some at a time, so that no transaction grows long. */
final class FragmentBatches {
    /** Records in one transaction, about. */
    private static final int RECORDS = 1000;

    private final Consumer<List<HarvestedFragment>> taker;
    private final List<HarvestedFragment> batch = new ArrayList<>();
    private int records;

    FragmentBatches(Consumer<List<HarvestedFragment>> taker) {
        this.taker = taker;
    }

    void add(HarvestedFragment fragment) {
        batch.add(fragment);
        records += 1 + fragment.reading().records().size();
        if (records >= RECORDS) {
            finish();
        }
    }

    /** Hands on what is left. */
    void finish() {
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
            batch.clear();
            records = 0;
        }
    }
}
