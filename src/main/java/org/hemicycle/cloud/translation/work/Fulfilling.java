package org.hemicycle.cloud.translation.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.chain.Recall;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.store.RecalledStore;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.cloud.translation.store.WishStore.Wish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fulfils wishes. A wish is fulfilled once: its translation is kept and the wish ends in the same transaction. */
@Component
class Fulfilling {
    private static final Logger LOG = LoggerFactory.getLogger(Fulfilling.class);
    /** After it somebody else takes up what a process that died had taken. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** So many are taken up and kept together, and for no longer than this; what is not begun by then is given back. */
    private static final int AT_ONCE = 10;

    private static final Duration TOGETHER = Duration.ofMillis(50);
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

    private record Done(Wish wish, Chain.Made made) {}

    /**
     * Fulfils the most urgent wishes that are due; the answer is how many. Where a machine is slow that is one, so that a
     * reader's wish waits for no more than one.
     *
     * @param background whether to take up what nobody reads now
     */
    int some(boolean background) throws InterruptedException {
        var taken = wishes.take(AT_ONCE, background ? Urgency.BACKGROUND : Urgency.MADE_ANEW, clock.instant(), LEASE);
        if (taken.isEmpty()) {
            return 0;
        }
        var end = clock.instant().plus(TOGETHER);
        var remembered = chain.remembered(taken.stream().map(Fulfilling::asked).toList());
        var done = new ArrayList<Done>();
        int begun = 0;
        try {
            do {
                var wish = taken.get(begun++);
                one(wish, remembered.get(asked(wish)), done);
            } while (begun < taken.size() && clock.instant().isBefore(end));
        } finally {
            keep(done);
            wishes.giveBack(taken.subList(begun, taken.size()), clock.instant());
        }
        return begun;
    }

    private static Recall.Asked asked(Wish wish) {
        return new Recall.Asked(wish.original(), wish.language());
    }

    private void one(Wish wish, Chain.@Nullable Made remembered, List<Done> done) throws InterruptedException {
        try {
            var made = remembered != null ? remembered : chain.byMachine(wish.original(), wish.language());
            done.add(new Done(wish, made));
        } catch (EngineTrouble trouble) {
            giveUp(wish, trouble.kind(), String.valueOf(trouble.getMessage()));
        }
    }

    /** Keeps what was made; what the database refuses is tried again later and does not spoil the others. */
    private void keep(List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            save(done);
        } catch (DataAccessException refused) {
            if (done.size() > 1) {
                done.forEach(one -> keep(List.of(one)));
            } else {
                var wish = done.getFirst().wish();
                LOG.warn("a translation of text {} into {} could not be kept", wish.text(), wish.language(), refused);
                giveUp(wish, EngineTrouble.Kind.PASSING, "the database refused it");
            }
        }
    }

    private void save(List<Done> done) {
        transactions.executeWithoutResult(status -> {
            renderings.save(done.stream()
                    .map(one -> new RenderingStore.ToSave(
                            one.wish().text(), one.made().text(), one.made().basis()))
                    .toList());
            recalled.note(done.stream()
                    .map(one -> new RecalledStore.Resting(
                            one.wish().text(),
                            one.wish().language(),
                            Recall.units(one.made().text())))
                    .toList());
            wishes.end(done.stream().map(Done::wish).toList());
        });
        done.forEach(one -> waiting.made(one.wish().text(), one.made().text()));
    }

    /** Whoever reads it waits no longer; it is tried again later, where that may help. */
    private void giveUp(Wish wish, EngineTrouble.Kind kind, String trouble) {
        LOG.debug("text {} into {}: {}", wish.text(), wish.language(), trouble);
        if (kind == EngineTrouble.Kind.DIRECTION) {
            wishes.end(List.of(wish));
        } else {
            var wait = kind == EngineTrouble.Kind.TEXT ? MUCH_LATER : backOff(wish.tries());
            wishes.postpone(wish.text(), wish.language(), clock.instant().plus(wait), trouble);
        }
        waiting.givenUp(wish.text(), wish.language());
    }

    private static Duration backOff(int tries) {
        var wait = SOON.multipliedBy(1L << Math.min(tries - 1, 12));
        return wait.compareTo(LATE) < 0 ? wait : LATE;
    }
}
