package org.hemicycle.cloud.translation.work;

import java.time.Clock;
import java.time.Duration;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.chain.Recall;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.store.RecalledStore;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.cloud.translation.store.WishStore.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fulfils wishes. A wish is fulfilled once: its translation is kept and the wish ends in the same transaction. */
@Component
class Fulfilling {
    private static final Logger LOG = LoggerFactory.getLogger(Fulfilling.class);
    /** After it somebody else takes up what a process that died had taken. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofHours(6);
    /** A text that no machine can translate is tried again when there may be another machine. */
    private static final Duration MUCH_LATER = Duration.ofDays(30);

    private final Chain chain;
    private final WishStore wishes;
    private final RenderingStore renderings;
    private final RecalledStore recalled;
    private final Waiting waiting;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Fulfilling(
            Chain chain,
            WishStore wishes,
            RenderingStore renderings,
            RecalledStore recalled,
            Waiting waiting,
            TransactionTemplate transactions,
            Clock clock) {
        this.chain = chain;
        this.wishes = wishes;
        this.renderings = renderings;
        this.recalled = recalled;
        this.waiting = waiting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Fulfils the most urgent wishes that are due; the answer is how many were taken up. What nobody reads now is taken one
     * at a time, so that a reader's wish waits for no more than one.
     *
     * @param background whether to take up what nobody reads now
     */
    int some(boolean background) throws InterruptedException {
        var taken = wishes.take(AT_ONCE, Urgency.MADE_ANEW, clock.instant(), LEASE);
        if (taken.isEmpty() && background) {
            taken = wishes.take(1, Urgency.BACKGROUND, clock.instant(), LEASE);
        }
        for (var wish : taken) {
            one(wish);
        }
        return taken.size();
    }

    private void one(Wish wish) throws InterruptedException {
        try {
            var made = chain.translate(wish.original(), wish.language());
            transactions.executeWithoutResult(status -> {
                renderings.save(wish.text(), made.text(), made.basis());
                recalled.note(wish.text(), wish.language(), Recall.units(made.text()));
                wishes.end(wish.text(), wish.language());
            });
            waiting.made(wish.text(), made.text());
        } catch (EngineTrouble trouble) {
            postpone(wish, trouble);
            waiting.givenUp(wish.text(), wish.language());
        }
    }

    private void postpone(Wish wish, EngineTrouble trouble) {
        LOG.debug("text {} into {}: {}", wish.text(), wish.language(), trouble.getMessage());
        if (trouble.kind() == EngineTrouble.Kind.DIRECTION) {
            wishes.end(wish.text(), wish.language());
            return;
        }
        var wait = trouble.kind() == EngineTrouble.Kind.TEXT ? MUCH_LATER : backOff(wish.tries());
        wishes.postpone(wish.text(), wish.language(), clock.instant().plus(wait), String.valueOf(trouble.getMessage()));
    }

    private static Duration backOff(int tries) {
        var wait = SOON.multipliedBy(1L << Math.min(tries - 1, 12));
        return wait.compareTo(LATE) < 0 ? wait : LATE;
    }
}
