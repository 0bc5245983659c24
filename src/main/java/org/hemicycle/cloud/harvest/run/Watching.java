package org.hemicycle.cloud.harvest.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.watch.Judge;
import org.hemicycle.cloud.harvest.watch.Learnt;
import org.hemicycle.cloud.harvest.watch.Look;
import org.hemicycle.cloud.harvest.watch.Verdict;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The watch over one run: what the judge says of its pages, and of which requests a page waits or is withheld. Samples are
 * not watched, because nobody said them.
 */
final class Watching {
    private final Judge<Page> judge;
    private final boolean samples;
    private final boolean live;
    private final @Nullable Instant dataSince;
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private final Set<UUID> withheld = new HashSet<>();

    Watching(Judge<Page> judge, boolean samples, boolean live, @Nullable Instant dataSince) {
        this.judge = judge;
        this.samples = samples;
        this.live = live;
        this.dataSince = dataSince;
    }

    /**
     * By what it is known whether what is made of the records may have changed by our own doing: the declaration without the
     * mapping, which says what words mean and not which fields there are.
     */
    static String form(Connector connector) {
        var declared = connector.texts().get("connector.yaml");
        return declared == null ? connector.sha256() : Sha256.hex(declared);
    }

    /** A page that was read; decides about it, perhaps later, and about some that waited. */
    List<Verdict<Page>> look(Page page) {
        if (samples) {
            return List.of(new Verdict<>(page, true, List.of()));
        }
        if (page.fresh() == null) {
            return List.of(judge.known(page, page.look()));
        }
        waiting.merge(page.requestKey(), 1, Integer::sum);
        return settled(judge.look(page, page.look()));
    }

    /** An answer that was refused; without a page where nothing is lost by it. */
    List<Verdict<Page>> refused(@Nullable Page page, Look look) {
        if (samples) {
            return List.of();
        }
        if (page != null) {
            withheld.add(page.requestKey());
        }
        return judge.refused(page, look);
    }

    /** An answer that says what it said before. */
    void unchanged(String stream, int records) {
        judge.sound(stream, records);
    }

    /** Decides about what still waits. */
    List<Verdict<Page>> end() {
        return samples ? List.of() : settled(judge.end(live));
    }

    /** Drops what waits, because the source went away. */
    void breakOff() {
        judge.breakOff();
        withheld.addAll(waiting.keySet());
        waiting.clear();
    }

    private List<Verdict<Page>> settled(List<Verdict<Page>> verdicts) {
        for (var verdict : verdicts) {
            var key = verdict.answer().requestKey();
            waiting.computeIfPresent(key, (any, count) -> count == 1 ? null : Integer.valueOf(count - 1));
            if (!verdict.takenIn()) {
                withheld.add(key);
            }
        }
        return verdicts;
    }

    /** Whether a page of the answer to the request still waits. */
    boolean isWaiting(UUID request) {
        return waiting.containsKey(request);
    }

    /** Whether a page of the answer to the request is withheld. */
    boolean isWithheld(UUID request) {
        return withheld.contains(request);
    }

    /** What was learnt of some streams since this was last asked. */
    Map<String, Learnt> learntSince() {
        return samples ? Map.of() : judge.learntSince();
    }

    Judge<Page> judge() {
        return judge;
    }

    boolean isOfSamples() {
        return samples;
    }

    /** When a run last ended well before this one. */
    @Nullable
    Instant dataSince() {
        return dataSince;
    }
}
