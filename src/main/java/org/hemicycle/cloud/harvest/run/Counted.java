package org.hemicycle.cloud.harvest.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.cloud.harvest.Taken;
import org.hemicycle.cloud.harvest.TakenRecords;

/**
 * The records of a run so far, so that each counts once. What a batch adds is worked out before it is committed and kept once
 * it is.
 */
final class Counted {
    private final Numbers seen = new Numbers();
    private final Numbers written = new Numbers();
    private final Map<Long, Integer> unmapped = new HashMap<>();

    /** Notes what the run had counted before it was interrupted. */
    void restore(Collection<TakenRecords> before) {
        for (var records : before) {
            seen.add(records.unchanged());
            written.add(records.unchanged());
            unmapped.putAll(records.unmapped());
        }
    }

    /** What a batch adds; nothing is kept of it yet. */
    Count count(Collection<TakenRecords> batch) {
        var count = new Count();
        batch.forEach(count::add);
        return count;
    }

    /** Keeps what a batch added. */
    void keep(Count count) {
        seen.add(count.newlySeen);
        written.add(count.newlyWritten);
        unmapped.putAll(count.unmappedNow);
    }

    /** What one batch adds to the figures. */
    final class Count {
        private final Numbers newlySeen = new Numbers();
        private final Numbers newlyWritten = new Numbers();
        private final Map<Long, Integer> unmappedNow = new HashMap<>();
        private int fresh;
        private int changed;
        private int unchanged;
        private int heldBack;
        private int words;

        Taken taken() {
            return new Taken(fresh + changed + unchanged, fresh, changed, unchanged, heldBack, words);
        }

        private void add(TakenRecords records) {
            for (var record : records.fresh()) {
                fresh += isFirst(record) ? 1 : 0;
                newlyWritten.add(record);
                countWords(record, records);
            }
            for (var record : records.changed()) {
                addChanged(record);
                countWords(record, records);
            }
            for (var record : records.unchanged()) {
                unchanged += isFirst(record) ? 1 : 0;
                countWords(record, records);
            }
            heldBack += records.heldBack();
        }

        /** What was counted as unchanged and then comes in a later version has changed after all. */
        private void addChanged(long record) {
            var first = isFirst(record);
            if (!written.contains(record) && newlyWritten.add(record)) {
                changed++;
                unchanged -= first ? 0 : 1;
            }
        }

        private boolean isFirst(long record) {
            return !seen.contains(record) && newlySeen.add(record);
        }

        private void countWords(long record, TakenRecords records) {
            var before = unmappedNow.getOrDefault(record, unmapped.getOrDefault(record, 0));
            var now = records.unmapped().getOrDefault(record, 0);
            if (!before.equals(now)) {
                words += now - before;
                unmappedNow.put(record, now);
            }
        }
    }
}
