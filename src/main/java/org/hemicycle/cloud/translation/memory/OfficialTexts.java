package org.hemicycle.cloud.translation.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemicycle.cloud.translation.store.FollowedStore;
import org.hemicycle.cloud.translation.store.UnitStore.Fresh;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.translations.ParallelSource;
import org.hemicycle.ground.platform.translations.ParallelText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the change log, so that what parliaments publish in several languages is in the memory as long as they publish it.
 *
 * <p>Reads: the change log, and public content through its owners. Writes: units of the kind {@link Origin.Kind#OFFICIAL}.
 */
@Component
class OfficialTexts {
    private static final Logger LOG = LoggerFactory.getLogger(OfficialTexts.class);
    private static final String NAME = "official-texts";
    private static final int BATCH = 500;
    /** Languages between which texts are translated here. */
    private static final Set<String> LANGUAGES = Set.of("ar", "de", "en", "es", "fr", "it", "pt");

    private final Changes changes;
    private final FollowedStore followed;
    private final ObjectProvider<ParallelSource> sources;
    private final Memory memory;
    private final Clock clock;

    OfficialTexts(
            Changes changes,
            FollowedStore followed,
            ObjectProvider<ParallelSource> sources,
            Memory memory,
            Clock clock) {
        this.changes = changes;
        this.followed = followed;
        this.sources = sources;
        this.memory = memory;
        this.clock = clock;
    }

    /** Follows the log a batch further, whole or not at all; whether there may be more at once. */
    @Transactional
    public boolean follow() {
        var place = followed.take(NAME);
        if (place.isEmpty()) {
            return false;
        }
        var some = changes.after(place.get(), BATCH);
        if (some.isEmpty()) {
            return false;
        }
        takeIn(some);
        followed.moveTo(NAME, some.getLast().cursor());
        return some.size() == BATCH;
    }

    private void takeIn(List<LoggedChange> some) {
        var owners = sources.orderedStream().collect(toMap(ParallelSource::kind, Function.identity()));
        var latest = new LinkedHashMap<String, Change>();
        some.stream()
                .map(LoggedChange::change)
                .filter(change -> change.cause() != Cause.MEANING)
                .filter(change -> owners.containsKey(change.ref().kind()))
                .forEach(change -> latest.put(content(change), change));
        var now = clock.instant();
        var fresh = new ArrayList<Fresh>();
        latest.values().stream()
                .filter(change -> change.audience().equals(Audience.PUBLIC))
                .collect(groupingBy(change -> change.ref().kind()))
                .forEach((kind, its) -> parallel(
                                java.util.Objects.requireNonNull(owners.get(kind)),
                                its.stream().map(change -> change.ref().id()).toList())
                        .forEach(text -> add(fresh, text, now)));
        memory.replace(latest.keySet(), fresh);
    }

    private static String content(Change change) {
        return change.ref().kind() + ":" + change.ref().id();
    }

    /** One piece of content that cannot be given does not hold up the others. */
    private static Collection<ParallelText> parallel(ParallelSource owner, List<String> ids) {
        try {
            return owner.parallel(ids);
        } catch (RuntimeException trouble) {
            if (ids.size() == 1) {
                LOG.error(
                        "official texts: {} {} cannot be given and is left out", owner.kind(), ids.getFirst(), trouble);
                return List.of();
            }
            return ids.stream()
                    .flatMap(id -> parallel(owner, List.of(id)).stream())
                    .toList();
        }
    }

    private static void add(Collection<Fresh> fresh, ParallelText text, Instant now) {
        var sure = sure(text.texts());
        if (sure.size() > 1) {
            var origin = new Origin(Origin.Kind.OFFICIAL, text.publisher(), text.address(), now);
            var ref = text.ref();
            fresh.add(new Fresh(ref.kind() + ":" + ref.id(), new Unit(sure, null, text.country(), origin)));
        }
    }

    /** What is surely a translation: of no other's very words, and with the numbers that most others have. */
    private static Map<String, String> sure(Map<String, String> texts) {
        var once = new HashMap<String, String>();
        var seen = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        texts.values().stream()
                .map(Words::clean)
                .filter(text -> !seen.add(text))
                .forEach(twice::add);
        texts.forEach((language, text) -> {
            var clean = Words.clean(text);
            if (LANGUAGES.contains(language)
                    && !clean.isEmpty()
                    && clean.length() <= Unit.LONGEST
                    && !twice.contains(clean)) {
                once.put(language, clean);
            }
        });
        var alike = once.entrySet().stream()
                .collect(groupingBy(
                        text -> Words.numbers(text.getValue()).stream().sorted().toList()))
                .values();
        return alike.stream()
                .max(java.util.Comparator.comparingInt(List::size))
                .filter(most -> alike.stream()
                                .filter(other -> other.size() == most.size())
                                .count()
                        == 1)
                .orElse(List.of())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
