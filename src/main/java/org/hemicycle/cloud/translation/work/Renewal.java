package org.hemicycle.cloud.translation.work;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.store.ComparisonStore;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.RenderingStore.MachineMade;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.ground.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has translated anew what a change of the terms or of a machine affects, and nothing else: each translation is compared with
 * what it rests on. It goes on where it was interrupted.
 */
@Component
public class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Chain chain;
    private final CurrentLayer layers;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final ComparisonStore comparisons;
    private final Workers workers;
    private final Clock clock;

    Renewal(
            Chain chain,
            CurrentLayer layers,
            RenderingStore renderings,
            WishStore wishes,
            ComparisonStore comparisons,
            Workers workers,
            Clock clock) {
        this.chain = chain;
        this.layers = layers;
        this.renderings = renderings;
        this.wishes = wishes;
        this.comparisons = comparisons;
        this.workers = workers;
        this.clock = clock;
    }

    /** Compares all translations where anything has changed since the last time; the answer is how many are made anew. */
    public int look() throws InterruptedException {
        if (!renderings.hasMachineMade()) {
            return 0;
        }
        var layer = layers.look();
        var state = state(layer);
        if (comparisons.isDone(state)) {
            return 0;
        }
        var stale = new AtomicInteger();
        renderings.eachMachineMade(comparisons.upTo(state), some -> {
            stale.addAndGet(compare(some, layer));
            comparisons.compared(state, some.getLast().text());
        });
        comparisons.done(state);
        if (stale.get() > 0) {
            LOG.info("{} translations are made anew: a term or a machine has changed", stale);
            workers.wake();
        }
        return stale.get();
    }

    private int compare(List<MachineMade> some, LegislativeLayer layer) throws InterruptedException {
        var stale = 0;
        for (var made : some) {
            if (isStale(made, layer)) {
                wishes.add(List.of(made.text()), made.language(), Urgency.CHANGED, clock.instant());
                stale++;
            } else if (!made.version().endsWith(layer.version())) {
                renderings.confirm(made, Chain.versionWith(made.version(), layer));
            }
        }
        return stale;
    }

    private boolean isStale(MachineMade made, LegislativeLayer layer) throws InterruptedException {
        if (!chain.isCurrent(made.original(), made.language(), made.version())) {
            return true;
        }
        return !made.version().endsWith(layer.version())
                && !chain.basis(made.original(), made.language(), layer).equals(made.basis());
    }

    private String state(LegislativeLayer layer) {
        var machines = chain.directions().stream()
                .map(way -> way + " " + chain.version(way).orElse(""))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(layer.version() + "\n" + machines).substring(0, 16);
    }
}
