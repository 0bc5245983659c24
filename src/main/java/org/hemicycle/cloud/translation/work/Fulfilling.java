package org.hemicycle.cloud.translation.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** So many of them are with a machine at the same time: its programs then work side by side. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Duration TOGETHER = Duration.ofMillis(50);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofHours(6);
    /** A text that no machine can translate is tried again when there may be another machine. */
    private static final Duration MUCH_LATER = Duration.ofDays(30);

    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("translating-", 0).factory();

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
     * Fulfils the most urgent wishes that are due; the answer is how many. Where a machine is slow that is as many as are with it
     * at the same time, so that a reader's wish waits for no more than those.
     *
     * @param background whether to take up what nobody reads now
     */
    int some(boolean background) throws InterruptedException {
        var taken = wishes.take(AT_ONCE, background ? Urgency.BACKGROUND : Urgency.MADE_ANEW, clock.instant(), LEASE);
        if (taken.isEmpty()) {
            return 0;
        }
        var turn = new Turn(taken);
        try {
            turn.fulfil();
        } finally {
            keep(List.copyOf(turn.done));
            wishes.giveBack(taken.subList(turn.begun(), taken.size()), clock.instant());
        }
        return turn.begun();
    }

    /** Wishes that are fulfilled together, some of them side by side. */
    private final class Turn {
        private final List<Wish> taken;
        private final Instant end = clock.instant().plus(TOGETHER);
        private final Map<Recall.Asked, Chain.Made> remembered;
        private final AtomicInteger next = new AtomicInteger();
        private final Queue<Done> done = new ConcurrentLinkedQueue<>();

        private Turn(List<Wish> taken) {
            this.taken = taken;
            this.remembered =
                    chain.remembered(taken.stream().map(Fulfilling::asked).toList());
        }

        private int begun() {
            return Math.min(next.get(), taken.size());
        }

        /** What one of them throws that nobody expects is thrown when all that were begun have ended. */
        private void fulfil() throws InterruptedException {
            var shares = Math.min(SIDE_BY_SIDE, taken.size());
            try (var sideBySide = Executors.newThreadPerTaskExecutor(threads)) {
                for (var share : sideBySide.invokeAll(Collections.nCopies(shares, this::share))) {
                    share.get();
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("a wish was not fulfilled", failed.getCause());
            }
        }

        /** One after the other, until there is no more or the time is over. */
        private @Nullable Void share() throws InterruptedException {
            for (var number = next.getAndIncrement(); number < taken.size(); number = next.getAndIncrement()) {
                one(taken.get(number));
                if (!clock.instant().isBefore(end)) {
                    break;
                }
            }
            return null;
        }

        private void one(Wish wish) throws InterruptedException {
            try {
                var made = remembered.get(asked(wish));
                done.add(new Done(wish, made != null ? made : chain.byMachine(wish.original(), wish.language())));
            } catch (EngineTrouble trouble) {
                giveUp(wish, trouble.kind(), String.valueOf(trouble.getMessage()));
            }
        }
    }

    private static Recall.Asked asked(Wish wish) {
        return new Recall.Asked(wish.original(), wish.language());
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
