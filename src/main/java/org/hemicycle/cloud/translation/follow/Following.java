package org.hemicycle.cloud.translation.follow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.store.AppearanceStore;
import org.hemicycle.cloud.translation.store.AppearanceStore.Appearance;
import org.hemicycle.cloud.translation.store.ReachedStore;
import org.hemicycle.cloud.translation.store.ReachedStore.Place;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.shared.ContentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the change log and wishes for English of what enters it.
 *
 * <p>Reads: the change log, and the public content it names. Writes: its titles and summaries, where they appear, wishes, and
 * the place in the log that it has come to, a batch in one transaction.
 */
@Component
class Following {
    private static final int BATCH = 200;
    /** While so many wishes wait, no more are added: what is not wished for yet stands in the log. */
    private static final int ENOUGH = 2_000;

    private static final Set<Cause> MADE_HERE = Set.of(Cause.TRANSLATION, Cause.MEANING);

    private final Changes changes;
    private final ShownTexts shownTexts;
    private final Chain chain;
    private final ReachedStore followed;
    private final TextStore texts;
    private final AppearanceStore appearances;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Following(
            Changes changes,
            ShownTexts shownTexts,
            Chain chain,
            ReachedStore followed,
            TextStore texts,
            AppearanceStore appearances,
            RenderingStore renderings,
            WishStore wishes,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.shownTexts = shownTexts;
        this.chain = chain;
        this.followed = followed;
        this.texts = texts;
        this.appearances = appearances;
        this.renderings = renderings;
        this.wishes = wishes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Follows the next changes; whether there may be more at once. */
    boolean step() {
        if (wishes.hasMoreThan(ENOUGH, clock.instant())) {
            return false;
        }
        var reached = followed.place();
        var languages = languages(reached);
        var from = reached.languages().containsAll(languages) ? reached.cursor() : ChangeCursor.START;
        var logged = changes.after(from, BATCH);
        if (logged.isEmpty() || languages.isEmpty()) {
            return false;
        }
        var refs = refs(logged);
        var shown = shownTexts.of(refs, languages);
        transactions.executeWithoutResult(status -> {
            if (followed.advance(reached, new Place(logged.getLast().cursor(), languages))) {
                keep(refs, shown);
            }
        });
        return logged.size() == BATCH;
    }

    /** Where a machine has come for a language, everything is followed anew. */
    private Set<String> languages(Place reached) {
        var languages = new HashSet<>(reached.languages());
        chain.directionsHere().stream()
                .filter(direction -> direction.to().equals(RenderingStore.COMMON_LANGUAGE))
                .map(Direction::from)
                .forEach(languages::add);
        return languages;
    }

    private static Set<ContentRef> refs(List<LoggedChange> logged) {
        var refs = new LinkedHashSet<ContentRef>();
        for (var one : logged) {
            if (!MADE_HERE.contains(one.change().cause())) {
                refs.add(one.change().ref());
            }
        }
        return refs;
    }

    private void keep(Set<ContentRef> refs, List<ShownTexts.Shown> shown) {
        if (refs.isEmpty()) {
            return;
        }
        var wanted = new LinkedHashSet<OriginalText>();
        shown.forEach(one -> wanted.addAll(one.texts()));
        var numbers = texts.keep(wanted);
        texts.lock(numbers.values());
        var fresh = appearances.replace(refs, List.copyOf(placed(shown, numbers)));
        var known =
                renderings.of(numbers.values(), RenderingStore.COMMON_LANGUAGE).keySet();
        var missing = new ArrayList<>(numbers.values());
        missing.removeAll(known);
        wishes.add(missing, RenderingStore.COMMON_LANGUAGE, Urgency.BACKGROUND, clock.instant());
        fresh.retainAll(known);
        appearances.translated(fresh);
    }

    private static Set<Appearance> placed(List<ShownTexts.Shown> shown, Map<OriginalText, Long> numbers) {
        var placed = new LinkedHashMap<List<Object>, Appearance>();
        for (var one : shown) {
            for (var text : one.texts()) {
                var number = numbers.get(text);
                if (number != null) {
                    placed.put(List.of(number, one.ref()), new Appearance(number, one.ref(), one.revision()));
                }
            }
        }
        return new LinkedHashSet<>(placed.values());
    }
}
