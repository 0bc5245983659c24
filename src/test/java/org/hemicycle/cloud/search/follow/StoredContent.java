package org.hemicycle.cloud.search.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;

/** A store of content with its change log, in memory. */
final class StoredContent implements ContentSource, FollowedLog {
    private final Map<String, IndexedContent> stored = new LinkedHashMap<>();
    private final List<LoggedChange> changes = new ArrayList<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private Runnable whenRead = () -> {};

    synchronized void store(IndexedContent content) {
        stored.put(content.ref().id(), content);
        log(content, Cause.SOURCE);
    }

    synchronized void remove(String id) {
        var content = stored.remove(id);
        if (content != null) {
            log(content, Cause.REMOVAL);
        }
    }

    /** Asking for this content fails from now on. */
    void breakContent(String id) {
        broken.add(id);
    }

    void mend() {
        broken.clear();
    }

    /** What happens once, when content is next asked for. */
    void whenRead(Runnable event) {
        whenRead = event;
    }

    @Override
    public String kind() {
        return "bill";
    }

    @Override
    public List<IndexedContent> content(Collection<String> ids) {
        var event = whenRead;
        whenRead = () -> {};
        event.run();
        if (ids.stream().anyMatch(broken::contains)) {
            throw new IllegalStateException("broken content among " + ids);
        }
        synchronized (this) {
            return stored.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    @Override
    public synchronized Stream<String> allIds() {
        return List.copyOf(stored.keySet()).stream();
    }

    @Override
    public synchronized List<LoggedChange> after(ChangeCursor cursor, int limit) {
        return changes.stream()
                .filter(change -> change.cursor().number() > cursor.number())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized ChangeCursor end() {
        return changes.isEmpty() ? ChangeCursor.START : changes.getLast().cursor();
    }

    @Override
    public synchronized Optional<Instant> at(ChangeCursor cursor) {
        return changes.stream()
                .filter(change -> change.cursor().number() <= cursor.number())
                .map(LoggedChange::at)
                .reduce((_, last) -> last);
    }

    private void log(IndexedContent content, Cause cause) {
        changes.add(new LoggedChange(
                new ChangeCursor(changes.size() + 1L, changes.size() + 1L),
                Change.of(content.ref(), content.revision(), Audience.PUBLIC, cause),
                Instant.EPOCH.plusSeconds(changes.size() + 1L)));
    }
}
