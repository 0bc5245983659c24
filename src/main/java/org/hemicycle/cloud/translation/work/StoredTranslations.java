package org.hemicycle.cloud.translation.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.Language;
import org.springframework.stereotype.Service;

/**
 * Translations as they are kept; what is missing or was made by an earlier state of the machine is wished for.
 *
 * <p>Reads: texts as their owners show them. Writes: those texts once each, and wishes.
 */
@Service
class StoredTranslations implements Translations {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /** Longer texts are not translated: no title or summary has this length, and a machine would be at it for minutes. */
    private static final int LONGEST = 100_000;

    private final Chain chain;
    private final TextStore texts;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final Waiting waiting;
    private final Workers workers;
    private final Clock clock;

    StoredTranslations(
            Chain chain,
            TextStore texts,
            RenderingStore renderings,
            WishStore wishes,
            Waiting waiting,
            Workers workers,
            Clock clock) {
        this.chain = chain;
        this.texts = texts;
        this.renderings = renderings;
        this.wishes = wishes;
        this.waiting = waiting;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public Map<OriginalText, TranslatedText> of(Collection<OriginalText> wanted, String to) {
        return of(wanted, to, PATIENCE);
    }

    @Override
    public Map<OriginalText, TranslatedText> of(Collection<OriginalText> wanted, String to, Duration patience) {
        var foreign = foreign(wanted, to);
        var numbers = texts.find(foreign);
        var made = renderings.of(numbers.values(), to);
        anew(numbers, made, to);
        var found = byText(foreign, numbers, made);
        var possible = new HashMap<String, Boolean>();
        var missing = foreign.stream()
                .filter(text -> !found.containsKey(text)
                        && possible.computeIfAbsent(text.primaryLanguage(), from -> chain.has(new Direction(from, to))))
                .toList();
        if (!missing.isEmpty()) {
            var asked = texts.keep(missing);
            found.putAll(byText(missing, asked, ask(List.copyOf(asked.values()), to, patience)));
        }
        return found;
    }

    private Map<Long, TranslatedText> ask(List<Long> numbers, String to, Duration patience) {
        if (workers.isRunning()) {
            waiting.expect(numbers, to);
        }
        wishes.add(numbers, to, Urgency.READ_NOW, clock.instant());
        workers.wake();
        return workers.isRunning() ? waiting.await(numbers, to, patience) : Map.of();
    }

    /** What was made by an earlier machine serves until it is made anew; for terms that changed, {@link Renewal} sees to it. */
    private void anew(Map<OriginalText, Long> numbers, Map<Long, TranslatedText> made, String to) {
        var stale = new ArrayList<Long>();
        numbers.forEach((text, number) -> {
            var old = made.get(number);
            if (old != null && old.quality().isMachine() && chain.isWorthMakingAnew(old)) {
                stale.add(number);
            }
        });
        wishes.add(stale, to, Urgency.MADE_ANEW, clock.instant());
    }

    @Override
    public Map<OriginalText, TranslatedText> known(Collection<OriginalText> wanted, String to) {
        var foreign = foreign(wanted, to);
        var numbers = texts.find(foreign);
        return byText(foreign, numbers, renderings.of(numbers.values(), to));
    }

    @Override
    public boolean canCome(OriginalText text, String to) {
        return !foreign(List.of(text), to).isEmpty() && chain.has(new Direction(text.primaryLanguage(), to));
    }

    private static List<OriginalText> foreign(Collection<OriginalText> wanted, String to) {
        return wanted.stream()
                .filter(text ->
                        !text.primaryLanguage().equals(to) && !text.language().equals(Language.UNKNOWN))
                .filter(text -> !text.text().isBlank() && text.text().length() <= LONGEST)
                .distinct()
                .toList();
    }

    private static LinkedHashMap<OriginalText, TranslatedText> byText(
            List<OriginalText> wanted, Map<OriginalText, Long> numbers, Map<Long, TranslatedText> made) {
        var found = new LinkedHashMap<OriginalText, TranslatedText>();
        for (var text : wanted) {
            var number = numbers.get(text);
            var translated = number == null ? null : made.get(number);
            if (translated != null) {
                found.put(text, translated);
            }
        }
        return found;
    }
}
