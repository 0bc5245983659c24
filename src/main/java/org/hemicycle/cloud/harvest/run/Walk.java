package org.hemicycle.cloud.harvest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.AnswerTooLarge;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.EndlessPaging;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.run.Source.Answered;
import org.hemicycle.cloud.harvest.store.Body;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.KnownFragment;
import org.hemicycle.cloud.harvest.store.NewFragment;
import org.hemicycle.cloud.harvest.store.Progress;
import org.hemicycle.cloud.harvest.store.RequestKey;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.hemicycle.cloud.harvest.watch.Look;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through everything a source has to say: stream by stream, page by page, and from each page to what follows it.
 *
 * <p>Reads: the source's own files.
 *
 * <p>Writes: batches of fragments with what was read from them.
 */
final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    private static final int FEW = 8;

    private final RunRequest run;
    private final Connector connector;
    private final Source source;
    private final KnownAnswers known;
    private final Ways ways;
    private final Batches batches;
    private final Troubles troubles;
    private final Map<UUID, List<Done>> earlier;
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, KnownAnswer> expected = new HashMap<>();

    Walk(
            RunRequest run,
            Connector connector,
            Source source,
            KnownAnswers known,
            Batches batches,
            Troubles troubles,
            Map<UUID, List<Done>> earlier) {
        this.run = run;
        this.connector = connector;
        this.source = source;
        this.known = known;
        this.ways = new Ways(connector, source);
        this.batches = batches;
        this.troubles = troubles;
        this.earlier = earlier;
        rememberEarlier();
    }

    private void rememberEarlier() {
        var fragments = earlier.values().stream()
                .flatMap(List::stream)
                .map(Done::fragment)
                .filter(Objects::nonNull)
                .toList();
        if (!fragments.isEmpty()) {
            batches.sawEarlier(fragments, known.taken(fragments));
        }
    }

    /** Walks to the end. */
    void walk(LocalDate today) throws InterruptedException {
        for (var stream : connector.streams()) {
            if (source.followsDeclaration() && connector.asks(stream)) {
                all(connector.requests(stream, today));
            }
        }
        for (var stream : connector.streams()) {
            all(source.known(stream));
        }
        batches.end();
    }

    private void all(Stream<SourceRequest> requests) throws InterruptedException {
        try (requests) {
            for (var first = requests.iterator(); first.hasNext(); ) {
                chain(first.next());
            }
        }
    }

    /** A request and the pages behind it. */
    private void chain(SourceRequest first) throws InterruptedException {
        var paging = new HashSet<String>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            next = step(next.get(), paging);
        }
    }

    private Optional<SourceRequest> step(SourceRequest request, Set<String> paging) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var key = RequestKey.of(request, run.origin() == Origin.SAMPLES);
        if (!asked.add(key)) {
            return Optional.empty();
        }
        var before = earlier.getOrDefault(key, List.of());
        try {
            if (before.stream().anyMatch(done -> done.place() == DoneStore.WHOLE)) {
                source.dealtWith(request);
                return followAgain(request, key, before, paging);
            }
            return askOnce(request, key, before, paging);
        } catch (EndlessPaging endless) {
            troubles.endless(String.valueOf(endless.getMessage()), request.address());
            LOG.info("{}: {} at {}", connector.name(), endless.getMessage(), request.address());
            return Optional.empty();
        }
    }

    /** What cannot be had or read is passed over where the number of the page tells which one is behind it. */
    private Optional<SourceRequest> askOnce(SourceRequest request, UUID key, List<Done> before, Set<String> paging)
            throws InterruptedException {
        try {
            return ask(request, key, before, paging);
        } catch (SourceError error) {
            failed(error);
        } catch (AnswerTooLarge large) {
            failed(new SourceError(Category.TOO_LARGE, request.address(), String.valueOf(large.getMessage()), null));
        } catch (UncheckedIOException broken) {
            var message = "the answer cannot be read: " + broken.getMessage();
            failed(new SourceError(Category.BROKEN_ANSWER, request.address(), message, null));
        }
        return afterBad(request, paging);
    }

    private Optional<SourceRequest> afterBad(SourceRequest request, Set<String> paging) {
        return source.followsDeclaration() ? connector.afterBad(request, paging) : Optional.empty();
    }

    private void failed(SourceError error) throws InterruptedException {
        LOG.info("{}: {} at {}", connector.name(), error.getMessage(), error.address());
        batches.add(Progress.FAILED);
        troubles.failed(error);
    }

    private Optional<SourceRequest> ask(SourceRequest request, UUID key, List<Done> before, Set<String> paging)
            throws InterruptedException {
        var looked = expected.remove(key);
        var state = looked == null ? known.of(request.stream(), key, before) : looked;
        var answered = source.ask(request, run.full() ? null : state.validator());
        switch (answered) {
            case Answered.NotRecorded none -> {
                batches.done(new Done(key, DoneStore.WHOLE, null), Progress.NOT_RECORDED);
                return Optional.empty();
            }
            case Answered.Repeated repeated -> {
                return Optional.empty();
            }
            case Answered.Absent absent -> {
                troubles.answered();
                batches.done(new Done(key, DoneStore.WHOLE, null), Progress.ABSENT);
                return Optional.empty();
            }
            case Answered.Unmodified unmodified -> {
                troubles.answered();
                batches.add(Progress.ANSWERED);
                return unmodified(request, key, state, paging);
            }
            case Answered.Said said -> {
                troubles.answered();
                batches.add(Progress.ANSWERED);
                return said(request, key, said, state, paging);
            }
        }
    }

    /** Has the source asked ahead what comes next, as long as all is well. */
    private void lookAhead(List<SourceRequest> next) {
        for (var request : next) {
            if (!source.looksAhead() || !troubles.none()) {
                return;
            }
            var key = RequestKey.of(request, false);
            if (!asked.contains(key) && !earlier.containsKey(key) && !expected.containsKey(key)) {
                var state = known.of(request.stream(), key, List.of());
                expected.put(key, state);
                source.ahead(request, run.full() ? null : state.validator());
            }
        }
    }

    /** The source would say the same: what is stored counts, and is read where something follows that only it tells. */
    private Optional<SourceRequest> unmodified(SourceRequest request, UUID key, KnownAnswer state, Set<String> paging)
            throws InterruptedException {
        var next = Optional.<SourceRequest>empty();
        for (var fragment : state.fragments()) {
            var counted = state.counts().get(fragment.id());
            if (counted != null) {
                batches.unchanged(
                        Look.name(request, null),
                        new Done(key, fragment.place(), fragment.id()),
                        fragment.id(),
                        counted);
            }
            var onward = counted == null ? null : ways.asKept(request, fragment, state);
            if (onward == null) {
                var answer = known.answer(fragment.id());
                onward = ways.of(request, answer, read(request, answer), state.link());
                readAgain(new Stored(request, key, fragment, answer), counted != null, onward);
            }
            next = follow(request, onward, paging);
        }
        batches.done(new Done(key, DoneStore.WHOLE, null), Progress.NONE);
        return next;
    }

    /** What is stored was read again: because it must be taken in again, or because of what follows from it. */
    private void readAgain(Stored stored, boolean counted, Onward onward) throws InterruptedException {
        var reading = onward.reading();
        if (reading == null || reading.refused() != null) {
            return;
        }
        if (counted) {
            batches.foot(stored.fragment().id(), ways.worthKeeping(stored.request(), onward));
            return;
        }
        var look = Look.at(
                stored.request(),
                stored.answer().readAs(),
                reading,
                stored.answer().bytes(),
                0);
        batches.add(new Page(
                stored.request(),
                stored.key(),
                stored.fragment().place(),
                reading,
                ways.worthKeeping(stored.request(), onward),
                stored.fragment(),
                null,
                look,
                0));
    }

    /** A fragment and where it belongs. */
    private record Stored(SourceRequest request, UUID key, KnownFragment fragment, Answer answer) {}

    private Optional<SourceRequest> said(
            SourceRequest request, UUID key, Answered.Said said, KnownAnswer state, Set<String> paging)
            throws InterruptedException {
        var next = Optional.<SourceRequest>empty();
        var place = 0;
        var sound = true;
        var repeated = 0;
        var keys = new Fingerprints();
        try (var body = said.body()) {
            for (var parts = connector.parts(request, body, said.like()); parts.hasNext(); place++) {
                var part = new Part(request, key, place, parts.next(), said);
                var onward = part(part, state);
                var reading = onward.reading();
                sound &= reading == null || reading.refused() == null;
                repeated += reading == null ? 0 : repeated(reading, keys);
                if (reading == null || reading.refused() == null) {
                    next = follow(request, onward, paging);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (place == 0 && !state.fragments().isEmpty()) {
            part(new Part(request, key, place, said.like(), said), state);
        }
        if (sound) {
            batches.whole(key, leftOut(state, place), changed(state, said.validator()));
        } else {
            batches.done(new Done(key, DoneStore.WHOLE, null), Progress.NONE);
        }
        batches.add(noted(request, repeated));
        return sound || next.isPresent() ? next : afterBad(request, paging);
    }

    /** How many records of a part were given before in the same answer; of each the last counts. */
    private static int repeated(Reading reading, Fingerprints keys) {
        return (int) reading.records().stream()
                .filter(record -> keys.repeats(record.stream(), record.key()))
                .count();
    }

    private Progress noted(SourceRequest request, int repeated) {
        if (repeated == 0) {
            return Progress.NONE;
        }
        LOG.warn(
                "{}: {} records were given more than once in one answer, of each the last counts: {}",
                connector.name(),
                repeated,
                request.address());
        return Progress.repeated(repeated);
    }

    /** Deals with a part, which is read where it is not as before or where something follows that only it tells. */
    private Onward part(Part part, KnownAnswer state) throws InterruptedException {
        var sha256 = Sha256.of(part.answer().bytes());
        var latest = state.at(part.place());
        var same = latest != null && latest.says(sha256) ? latest : null;
        var counted = same == null ? null : state.counts().get(same.id());
        var again = same != null && state.wasDone(same);
        if (same != null && counted != null && !again) {
            batches.unchanged(
                    Look.name(part.request(), part.answer().readAs()),
                    new Done(part.key(), part.place(), same.id()),
                    same.id(),
                    counted);
        }
        if (same != null && (counted != null || again)) {
            var kept = ways.asKept(part.request(), same, state);
            if (kept != null) {
                return kept;
            }
        }
        var onward = ways.of(part.request(), part.answer(), read(part.request(), part.answer()), part.link());
        var reading = Objects.requireNonNull(onward.reading());
        if (reading.refused() != null || (counted == null && !again)) {
            var before = latest == null ? null : state.counts().get(latest.id());
            var look = Look.at(
                    part.request(),
                    part.answer().readAs(),
                    reading,
                    part.answer().bytes(),
                    before == null ? 0 : before.size());
            reading.heldBack().stream()
                    .findFirst()
                    .ifPresent(one ->
                            troubles.heldBack(one.reason(), part.request().address()));
            judged(part, onward, look, same, latest, sha256);
        } else if (same != null) {
            batches.foot(same.id(), ways.worthKeeping(part.request(), onward));
        }
        return onward;
    }

    private void judged(
            Part part,
            Onward onward,
            Look look,
            @Nullable KnownFragment same,
            @Nullable KnownFragment latest,
            byte[] sha256)
            throws InterruptedException {
        var refused = Objects.requireNonNull(onward.reading()).refused();
        if (refused == null) {
            batches.add(page(part, onward, look, same, latest, sha256));
            return;
        }
        troubles.refused(refused, part.request().address());
        var better = latest != null && same == null;
        batches.refused(better ? page(part, onward, look, null, latest, sha256) : null, look);
    }

    private Page page(
            Part part,
            Onward onward,
            Look look,
            @Nullable KnownFragment same,
            @Nullable KnownFragment latest,
            byte[] sha256) {
        var bytes = part.answer().bytes();
        var fresh = same != null
                ? null
                : new NewFragment(
                        part.request(),
                        part.key(),
                        part.place(),
                        part.answer(),
                        Body.of(bytes, sha256),
                        run.origin() == Origin.SAMPLES,
                        part.said().at(),
                        latest == null ? null : latest.id());
        return new Page(
                part.request(),
                part.key(),
                part.place(),
                Objects.requireNonNull(onward.reading()),
                ways.worthKeeping(part.request(), onward),
                same,
                fresh,
                look,
                bytes.length);
    }

    /** Parts that the answer no longer has. */
    private static List<Long> leftOut(KnownAnswer state, int places) {
        return state.fragments().stream()
                .filter(fragment -> fragment.place() >= Math.max(1, places))
                .map(KnownFragment::id)
                .toList();
    }

    private static @Nullable Validator changed(KnownAnswer state, @Nullable Validator validator) {
        return validator == null || validator.equals(state.validator()) ? null : validator;
    }

    /** What was dealt with before the run was interrupted leads on as it did then. */
    private Optional<SourceRequest> followAgain(SourceRequest request, UUID key, List<Done> before, Set<String> paging)
            throws InterruptedException {
        var next = Optional.<SourceRequest>empty();
        if (ways.leadOn(request)) {
            var link = known.link(key);
            for (var done : before) {
                if (done.fragment() != null) {
                    var answer = known.answer(done.fragment());
                    next = follow(request, ways.of(request, answer, read(request, answer), link), paging);
                }
            }
        }
        return next;
    }

    /** Asks what follows from a page, and says which page comes next. */
    private Optional<SourceRequest> follow(SourceRequest request, Onward onward, Set<String> paging)
            throws InterruptedException {
        for (var next : ways.followers(request, onward)) {
            for (var i = 0; i < next.size(); i++) {
                lookAhead(next.subList(i, Math.min(next.size(), i + FEW)));
                chain(next.get(i));
            }
        }
        return ways.next(request, onward, paging);
    }

    /** A reading never fails; should it all the same, the answer is refused and the rest goes on. */
    private Reading read(SourceRequest request, Answer answer) {
        try {
            return connector.read(request, answer);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("{} cannot be read", request.address(), bug);
            return Reading.refused("cannot be read: " + bug.getClass().getSimpleName());
        }
    }

    /** A part of an answer and where it belongs. */
    private record Part(SourceRequest request, UUID key, int place, Answer answer, Answered.Said said) {
        @Nullable
        String link() {
            return said.validator() == null ? null : said.validator().link();
        }
    }
}
