package org.hemicycle.cloud.harvest.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.Progress;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.hemicycle.cloud.harvest.watch.Finding;
import org.hemicycle.cloud.harvest.watch.Verdict;

/** What is committed together: pages, and what needs no page. */
final class Batch {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_RECORDS = 4_000;
    private static final int MOST_QUIET = 5_000;
    private static final long LONGEST_NANOS = 2_000_000_000L;
    private static final long LONGEST_QUIET_NANOS = 10_000_000_000L;

    final List<Page> pages = new ArrayList<>();
    final List<Page> withheld = new ArrayList<>();
    final List<Seen> seen = new ArrayList<>();
    final List<Done> done = new ArrayList<>();
    final List<TakenRecords> unchanged = new ArrayList<>();
    final List<Long> retired = new ArrayList<>();
    final Map<UUID, Validator> validators = new HashMap<>();
    final Map<Long, PageFoot> feet = new HashMap<>();
    Progress progress = Progress.NONE;
    private final int mostPages;
    private final long start = System.nanoTime();
    private long bytes;
    private int records;

    Batch(int mostPages) {
        this.mostPages = mostPages;
    }

    void add(Page page) {
        pages.add(page);
        bytes += page.size();
        records += page.reading().records().size();
    }

    /** Settles what becomes of a page. */
    void settle(Verdict<Page> verdict) {
        if (verdict.takenIn()) {
            add(verdict.answer());
        } else {
            withheld.add(verdict.answer());
            bytes += verdict.answer().size();
            progress = progress.plus(Progress.withheld(1));
        }
        verdict.findings().forEach(found -> seen.add(new Seen(found, verdict.answer())));
    }

    /** What the watch has found in a page. */
    record Seen(Finding found, Page page) {}

    boolean isEmpty() {
        return pages.isEmpty() && isQuiet() && done.isEmpty() && progress.equals(Progress.NONE);
    }

    /** Whether there is nothing that would change anything but the figures of the run. */
    boolean isQuiet() {
        return pages.isEmpty() && withheld.isEmpty() && retired.isEmpty() && validators.isEmpty() && feet.isEmpty();
    }

    /** Whether it is time to commit. What changes nothing can wait longer, and best until the run ends. */
    boolean isDue() {
        var age = System.nanoTime() - start;
        if (isQuiet()) {
            return done.size() >= MOST_QUIET || age > LONGEST_QUIET_NANOS;
        }
        return pages.size() + withheld.size() >= mostPages
                || bytes >= MOST_BYTES
                || records >= MOST_RECORDS
                || age > LONGEST_NANOS;
    }
}
