package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.search.lucene.Generation;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index equal to the content. Only the process that holds the writing right may use it.
 *
 * <p>Reads: the change log, and the content it names. Writes: the index, with the place in the log it has come to.
 */
public final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int BATCH = 1000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private final Generations generations;
    private final LuceneIndex index;
    private final FollowedLog log;
    private final Contents contents;
    private final Clock clock;
    private @Nullable Generation written;
    private ChangeCursor cursor = ChangeCursor.START;
    private Instant committedAt = Instant.MIN;
    private boolean uncommitted;

    public Upkeep(Generations generations, LuceneIndex index, FollowedLog log, Contents contents, Clock clock) {
        this.generations = generations;
        this.index = index;
        this.log = log;
        this.contents = contents;
        this.clock = clock;
    }

    /** Opens what there is; what cannot be gone on with still serves until it is built anew. */
    public synchronized void open() {
        var current = generations.openCurrent();
        if (current != null && isAhead(current.cursor())) {
            LOG.warn("index: {} belongs to another change log", current.folder());
            closeQuietly(current);
            current = null;
        } else if (current == null) {
            var older = generations.openAnyToRead();
            if (older != null) {
                index.serve(older);
            }
        }
        if (current != null) {
            goOnWith(current);
        }
    }

    /** Number of documents that are found. */
    public long documents() {
        return index.state().documents();
    }

    /** Whether there is nothing to go on with, so that the index must be built. */
    synchronized boolean isMissing() {
        return written == null;
    }

    /** Reads the files against their checksums; where one differs, the index goes on serving but must be built anew. */
    synchronized void verify() {
        if (written != null && !isSound(written)) {
            written = null;
        }
    }

    /** Brings the next changes into the index; whether there were any. */
    public synchronized boolean follow() throws IOException {
        if (written == null) {
            return false;
        }
        var changes = log.after(cursor, BATCH);
        index.behind(changes.isEmpty() ? 0 : age(changes.getFirst()));
        if (!changes.isEmpty()) {
            apply(changes, written);
            cursor = changes.getLast().cursor();
            written.refresh();
            written.changed(changes.getLast().at());
            uncommitted = true;
        }
        if (uncommitted && (changes.size() < BATCH || isTimeToCommit())) {
            commit(changes.isEmpty() || isTimeToCommit());
        }
        return changes.size() == BATCH;
    }

    /**
     * Builds the whole index anew beside the one that serves, follows what changed meanwhile, and puts it in its place. May run
     * while another thread follows.
     */
    public void rebuild() throws IOException {
        var started = clock.instant();
        var start = log.end();
        var fresh = generations.begin();
        LOG.info("index: building {}", fresh.folder());
        try {
            index.growing(fresh);
            for (var source : contents.all()) {
                new BulkLoad(contents, source).into(fresh);
            }
            var reached = catchUp(fresh, start);
            takeOver(fresh, reached);
        } catch (IOException | RuntimeException | Error e) {
            index.growing(null);
            closeQuietly(fresh);
            Generations.delete(fresh.folder());
            throw e;
        }
        LOG.info(
                "index: built {} with {} documents in {} s",
                fresh.folder(),
                fresh.documents(),
                Duration.between(started, clock.instant()).toSeconds());
    }

    /** After trouble with the files: opens them again as last committed. */
    synchronized void reopen() {
        if (written != null) {
            closeQuietly(written);
            written = null;
        }
        open();
        verify();
    }

    /** Commits what was written and lets go. */
    public synchronized void close() {
        if (written != null && uncommitted) {
            try {
                commit(true);
            } catch (IOException e) {
                LOG.warn("index: the last changes will be followed again", e);
            }
        }
        written = null;
        index.close();
    }

    private void goOnWith(Generation generation) {
        written = generation;
        cursor = generation.cursor();
        log.at(cursor).ifPresent(generation::changed);
        uncommitted = false;
        index.serve(generation);
        generations.keepOnly(generation);
    }

    private ChangeCursor catchUp(Generation fresh, ChangeCursor from) throws IOException {
        var reached = from;
        for (var changes = log.after(reached, BATCH); !changes.isEmpty(); changes = log.after(reached, BATCH)) {
            apply(changes, fresh);
            reached = changes.getLast().cursor();
        }
        return reached;
    }

    private synchronized void takeOver(Generation fresh, ChangeCursor from) throws IOException {
        var reached = catchUp(fresh, from);
        fresh.commit(reached, true);
        fresh.refresh();
        goOnWith(fresh);
    }

    private void apply(List<LoggedChange> changes, Generation generation) throws IOException {
        for (var kind : byKind(changes).entrySet()) {
            if (contents.knows(kind.getKey())) {
                var present = contents.of(kind.getKey(), kind.getValue());
                generation.put(present, contents.renderings(present));
                generation.remove(absent(kind.getKey(), kind.getValue(), present));
            }
        }
    }

    private static Map<String, Set<String>> byKind(List<LoggedChange> changes) {
        var kinds = new LinkedHashMap<String, Set<String>>();
        for (var logged : changes) {
            var ref = logged.change().ref();
            kinds.computeIfAbsent(ref.kind(), _ -> new LinkedHashSet<>()).add(ref.id());
        }
        return kinds;
    }

    private static List<ContentRef> absent(String kind, Set<String> ids, List<IndexedContent> present) {
        var gone = new LinkedHashSet<>(ids);
        present.forEach(content -> gone.remove(content.ref().id()));
        var absent = new ArrayList<ContentRef>(gone.size());
        gone.forEach(id -> absent.add(new ContentRef(kind, id)));
        return absent;
    }

    private void commit(boolean now) throws IOException {
        if (now && written != null) {
            written.commit(cursor, true);
            committedAt = clock.instant();
            uncommitted = false;
        }
    }

    private boolean isTimeToCommit() {
        return committedAt.isBefore(clock.instant().minus(BETWEEN_COMMITS));
    }

    private boolean isAhead(ChangeCursor place) {
        return log.end().isBefore(place);
    }

    private long age(LoggedChange change) {
        return Math.max(0, Duration.between(change.at(), clock.instant()).toSeconds());
    }

    private static boolean isSound(Generation generation) {
        try {
            generation.verify();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("index: {} is damaged and will be built anew: {}", generation.folder(), e.getMessage());
            return false;
        }
    }

    private static void closeQuietly(Generation generation) {
        try {
            generation.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("index: {} did not close cleanly", generation.folder(), e);
        }
    }
}
