package org.hemicycle.cloud.harvest.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.KnownFragment;
import org.hemicycle.cloud.harvest.store.PageFootStore;
import org.hemicycle.cloud.harvest.store.ValidatorStore;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of answers from earlier runs. It is read some at a time: a source is mostly asked in the order of last time,
 * so what was stored behind an answer is read along with it, more as long as it is asked for and less where it is not.
 */
final class KnownAnswers {
    private static final int FEWEST = 4;
    private static final int MOST = 128;
    /** Somebody else may change what is known; what was read along is not used for longer. */
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final RunRequest run;
    private final Connector connector;
    private final FragmentStore fragments;
    private final ValidatorStore validators;
    private final PageFootStore feet;
    private final Intake intake;
    private final Map<String, Along> alongside = new HashMap<>();

    KnownAnswers(
            RunRequest run,
            Connector connector,
            FragmentStore fragments,
            ValidatorStore validators,
            PageFootStore feet,
            Intake intake) {
        this.run = run;
        this.connector = connector;
        this.fragments = fragments;
        this.validators = validators;
        this.feet = feet;
        this.intake = intake;
    }

    /** What is known of the answer to a request; each is asked for once in a run. */
    KnownAnswer of(String stream, UUID key, List<Done> before) {
        var along = alongside.computeIfAbsent(stream, any -> new Along());
        var known = along.take(key);
        if (known == null) {
            known = read(stream, key, along);
        }
        return before.isEmpty() ? known : known.dealtWith(before);
    }

    private KnownAnswer read(String stream, UUID key, Along along) {
        var asked = fragments.latest(connector.name(), List.of(key)).getOrDefault(key, List.of());
        if (asked.isEmpty()) {
            return KnownAnswer.NONE;
        }
        var behind = fragments.behind(connector.name(), stream, asked.getLast().id(), along.howManyNow());
        var all = behind.isEmpty()
                ? new HashMap<UUID, List<KnownFragment>>()
                : fragments.latest(connector.name(), behind);
        all.put(key, asked);
        var known = known(stream, all);
        along.put(known);
        return Objects.requireNonNull(known.remove(key));
    }

    private Map<UUID, KnownAnswer> known(String stream, Map<UUID, List<KnownFragment>> all) {
        var ids = all.values().stream()
                .flatMap(List::stream)
                .map(KnownFragment::id)
                .toList();
        var counts = run.full() ? Map.<Long, TakenRecords>of() : intake.unchanged(connector, ids);
        var kept = connector.pages(stream) ? feet.of(ids, connector.sha256()) : Map.<Long, PageFoot>of();
        var named =
                run.origin() == Origin.LIVE ? validators.of(connector.name(), all.keySet()) : Map.<UUID, Validator>of();
        var known = new HashMap<UUID, KnownAnswer>();
        all.forEach((request, latest) ->
                known.put(request, new KnownAnswer(latest, counts, kept, named.get(request), List.of())));
        return known;
    }

    /** The records of what this run had dealt with before it was interrupted. */
    List<TakenRecords> taken(List<Long> dealtWith) {
        return new ArrayList<>(intake.unchanged(connector, dealtWith).values());
    }

    /** The bytes of a fragment with what was said about them. */
    Answer answer(long fragment) {
        return fragments.find(fragment).orElseThrow().answer();
    }

    /** The header Link that came with the answer to a request; null where none did. */
    @Nullable
    String link(UUID key) {
        var validator = validators.of(connector.name(), List.of(key)).get(key);
        return validator == null ? null : validator.link();
    }

    /** What was read along of one stream and not been asked for yet. */
    private static final class Along {
        private Map<UUID, KnownAnswer> answers = new HashMap<>();
        private int further = FEWEST;
        private long readAt;

        @Nullable
        KnownAnswer take(UUID key) {
            return System.nanoTime() - readAt > FRESH_NANOS ? null : answers.remove(key);
        }

        /** More where all that was read along last time was asked for, less where it was not. */
        int howManyNow() {
            further = answers.isEmpty() ? Math.min(MOST, further * 2) : Math.max(FEWEST, further / 2);
            return further;
        }

        void put(Map<UUID, KnownAnswer> known) {
            answers = known;
            readAt = System.nanoTime();
        }
    }
}
