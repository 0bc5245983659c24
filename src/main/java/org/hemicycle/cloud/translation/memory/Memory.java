package org.hemicycle.cloud.translation.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Origin.Kind;
import org.hemicycle.cloud.translation.store.RecalledStore;
import org.hemicycle.cloud.translation.store.UnitStore;
import org.hemicycle.cloud.translation.store.UnitStore.Fresh;
import org.hemicycle.cloud.translation.store.UnitStore.Kept;
import org.hemicycle.ground.platform.translations.PostEditing.Similar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The translation memory: what people made of public texts. It is asked before any machine; what a machine made of the same
 * words before is made anew when the memory learns them, and what rests on a unit goes with it.
 */
@Service
public class Memory {
    private static final int AT_ONCE = 1_000;
    /** From how many words in a hundred another sentence is of use. */
    private static final int LIKE = 60;

    private static final int SIMILAR = 3;
    private static final int TELLING = 8;
    /** Another process adds units too; this is how soon theirs are seen. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<Direction, Served> served = new ConcurrentHashMap<>();
    private final UnitStore units;
    private final RecalledStore recalled;
    private final Clock clock;

    Memory(UnitStore units, RecalledStore recalled, Clock clock) {
        this.units = units;
        this.recalled = recalled;
        this.clock = clock;
    }

    /**
     * Words that may have been said before.
     *
     * @param country whose law the text speaks of; empty where that is not known
     */
    public record Asked(String text, String country) {}

    /** {@link #recall(Collection, Direction)} for one text. */
    public Optional<Recollection> recall(String text, Direction direction, String country) {
        var asked = new Asked(text, country);
        return Optional.ofNullable(recall(List.of(asked), direction).get(asked));
    }

    /**
     * How people said these very words in another language; where only numbers differ and it is sure where they go, with the
     * numbers of the text. What nobody said is missing.
     */
    public Map<Asked, Recollection> recall(Collection<Asked> asked, Direction direction) {
        var clean = new HashMap<Asked, String>();
        for (var one : asked) {
            var words = Words.clean(one.text());
            if (!words.isEmpty() && words.length() <= Unit.LONGEST) {
                clean.put(one, words);
            }
        }
        var found = new HashMap<Asked, Recollection>();
        var same = units.saying(clean.values(), direction);
        clean.forEach((one, words) -> same(same.getOrDefault(words, List.of()), words, direction, one.country())
                .ifPresent(recollection -> found.put(one, recollection)));
        clean.keySet().removeAll(found.keySet());
        var alike = units.sayingWithOtherNumbers(clean.values(), direction);
        clean.forEach(
                (one, words) -> withItsNumbers(alike.getOrDefault(words, List.of()), words, direction, one.country())
                        .ifPresent(recollection -> found.put(one, recollection)));
        return found;
    }

    private static Optional<Recollection> same(List<Kept> same, String text, Direction direction, String country) {
        var from = direction.from();
        return same.stream()
                .filter(kept -> Words.same(text, kept.unit().in(from)))
                .min(best(text, from, country))
                .map(kept -> recollection(kept, kept.unit().in(direction.to()), country, false));
    }

    /**
     * How people said sentences that are like this one, the likest first: at most three, none that says the same words, and each
     * translation once.
     */
    public List<Similar> similar(String text, Direction direction) {
        var clean = Words.clean(text);
        if (clean.isEmpty() || clean.length() > Unit.LONGEST) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return units.sharing(Likeness.telling(clean, TELLING), direction).stream()
                .filter(kept -> !Words.same(clean, kept.unit().in(direction.from())))
                .map(kept -> similar(kept, clean, direction))
                .filter(similar -> similar.percent() >= LIKE)
                .sorted(Comparator.comparingInt(Similar::percent).reversed())
                .filter(similar -> seen.add(similar.text()))
                .limit(SIMILAR)
                .toList();
    }

    private static Similar similar(Kept kept, String text, Direction direction) {
        var likeness = Likeness.of(kept.unit().in(direction.from()), text);
        return new Similar(
                likeness.percent(),
                likeness.parts(),
                kept.unit().in(direction.to()),
                kept.unit().origin().who());
    }

    private static Optional<Recollection> withItsNumbers(
            List<Kept> alike, String text, Direction direction, String country) {
        return alike.stream()
                .sorted(best(text, direction.from(), country))
                .flatMap(kept ->
                        carried(kept, text, direction)
                                .map(written -> recollection(kept, written, country, true))
                                .stream())
                .findFirst();
    }

    private static Optional<String> carried(Kept kept, String text, Direction direction) {
        return NumbersCarried.into(
                kept.unit().in(direction.to()), direction.to(), kept.unit().in(direction.from()), text);
    }

    /** The same capitals before others, then the kinds in their order, the law of the same country, and the newest. */
    private static Comparator<Kept> best(String text, String from, String country) {
        return Comparator.<Kept, Boolean>comparing(kept -> !kept.unit().in(from).equals(text))
                .thenComparing(kept -> kept.unit().origin().kind())
                .thenComparing(kept -> !kept.unit().country().equals(country))
                .thenComparing(kept -> kept.unit().origin().at(), Comparator.reverseOrder())
                .thenComparing(Kept::id, Comparator.reverseOrder());
    }

    private static Recollection recollection(Kept kept, String text, String country, boolean carried) {
        var own = !country.isEmpty() && kept.unit().country().equals(country);
        return new Recollection(kept.id(), text, kept.unit().origin(), own, carried);
    }

    /** Whether a direction was served, and until when this is believed. */
    private record Served(boolean is, Instant until) {}

    /** Whether it holds anything for a direction. */
    public boolean has(Direction direction) {
        var now = clock.instant();
        var known = served.get(direction);
        if (known == null || known.until().isBefore(now)) {
            known = new Served(units.has(direction), now.plus(FRESH));
            served.put(direction, known);
        }
        return known.is();
    }

    /** Adds what was in a file; what is there already is left as it is. How many units were new. */
    @Transactional
    public int bringIn(Collection<Unit> fresh) {
        return add(fresh.stream().map(unit -> new Fresh("", unit)).toList());
    }

    /** The units of these pieces of content are now these and no others; what has not changed is not touched. */
    @Transactional
    public void replace(Collection<String> contents, Collection<Fresh> now) {
        var wanted = List.copyOf(now);
        var kept = units.takenFrom(contents);
        forget(kept.stream()
                .filter(old -> wanted.stream().noneMatch(fresh -> isSame(old, fresh)))
                .map(Kept::id)
                .toList());
        add(wanted.stream()
                .filter(fresh -> kept.stream().noneMatch(old -> isSame(old, fresh)))
                .toList());
    }

    private static boolean isSame(Kept old, Fresh fresh) {
        var before = old.unit();
        var after = fresh.unit();
        return old.takenFrom().equals(fresh.takenFrom())
                && before.texts().equals(after.texts())
                && before.origin().kind() == after.origin().kind()
                && before.origin().who().equals(after.origin().who());
    }

    /** A sentence that somebody has just confirmed here may stand within other texts, which are made anew with it. */
    private int add(List<Fresh> fresh) {
        if (fresh.isEmpty()) {
            return 0;
        }
        var added = units.add(fresh);
        served.clear();
        recalled.awaken(fresh.stream().map(Fresh::unit).toList(), clock.instant());
        fresh.stream()
                .filter(one -> one.unit().origin().kind() == Kind.REVIEWED
                        && !one.takenFrom().isEmpty())
                .forEach(one -> one.unit()
                        .directions()
                        .forEach(direction -> recalled.awaken(
                                one.unit().in(direction.from()), direction.from(), direction.to(), clock.instant())));
        return added;
    }

    private void forget(List<Long> gone) {
        if (!gone.isEmpty()) {
            recalled.forget(gone, clock.instant());
            units.delete(gone);
        }
    }

    /** Takes out what one source, person or file gave; how many units it was. Each call takes a thousand at most. */
    @Transactional
    public int forget(Kind kind, String who) {
        var gone = units.of(kind, who);
        forget(gone);
        return gone.size();
    }

    /** Hands over all that it holds for a direction, each unit in these two languages only. */
    public void each(Direction direction, Consumer<Unit> consumer) {
        var last = 0L;
        for (var some = units.after(last, direction, AT_ONCE);
                !some.isEmpty();
                some = units.after(last, direction, AT_ONCE)) {
            some.forEach(kept -> consumer.accept(kept.unit().only(direction)));
            last = some.getLast().id();
        }
    }

    /** How many units there are of each origin. */
    public Map<Kind, Map<String, Integer>> counts() {
        return units.counts();
    }
}
