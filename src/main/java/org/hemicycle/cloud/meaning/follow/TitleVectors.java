package org.hemicycle.cloud.meaning.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.meaning.follow.EnglishTitles.Titled;
import org.hemicycle.cloud.meaning.store.ReachedVectors;
import org.hemicycle.cloud.meaning.store.ReachedVectors.Place;
import org.hemicycle.cloud.meaning.store.VectorStore;
import org.hemicycle.cloud.meaning.store.VectorStore.Kept;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.changes.LoggedChange;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.meaning.SmallVector;
import org.hemicycle.ground.shared.ContentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the change log and makes the vectors of the titles of what enters it.
 *
 * <p>Reads: the change log, the public content it names, and what there is of it in English. Writes: vectors, the change log
 * where content has a new one, and the place in the log that it has come to, a batch in one transaction.
 */
@Component
class TitleVectors implements KnownVectors {
    private static final int BATCH = 200;

    private final Changes changes;
    private final EnglishTitles titles;
    private final SentenceVectors sentences;
    private final VectorStore vectors;
    private final ReachedVectors followed;
    private final TransactionTemplate transactions;

    TitleVectors(
            Changes changes,
            EnglishTitles titles,
            SentenceVectors sentences,
            VectorStore vectors,
            ReachedVectors followed,
            TransactionTemplate transactions) {
        this.changes = changes;
        this.titles = titles;
        this.sentences = sentences;
        this.vectors = vectors;
        this.followed = followed;
        this.transactions = transactions;
    }

    @Override
    public Map<String, byte[]> known(Collection<String> english) {
        return vectors.known(english, sentences.version());
    }

    /** Follows the next changes; whether there may be more at once. Another model reads everything anew. */
    boolean step() {
        if (!sentences.available()) {
            return false;
        }
        var reached = followed.place();
        var version = sentences.version();
        var from = reached.version().equals(version) ? reached.cursor() : ChangeCursor.START;
        var logged = changes.after(from, BATCH);
        if (logged.isEmpty()) {
            return false;
        }
        var refs = refs(logged);
        var titled = titles.of(refs);
        var made = made(titled);
        if (made.isEmpty()) {
            return false;
        }
        transactions.executeWithoutResult(status -> {
            if (followed.advance(reached, new Place(logged.getLast().cursor(), version))) {
                changes.append(told(titled, vectors.replace(refs, kept(titled, made.get()), version)));
            }
        });
        return logged.size() == BATCH;
    }

    private static Set<ContentRef> refs(List<LoggedChange> logged) {
        var refs = new LinkedHashSet<ContentRef>();
        for (var one : logged) {
            if (one.change().cause() != Cause.MEANING) {
                refs.add(one.change().ref());
            }
        }
        return refs;
    }

    /** The vectors of all titles; empty where one cannot be made, so that they are tried again later. */
    private Optional<Map<String, byte[]>> made(List<Titled> titled) {
        var texts = titled.stream().map(Titled::english).distinct().toList();
        var made = new HashMap<>(known(texts));
        for (var text : texts) {
            if (!made.containsKey(text)) {
                var vector = sentences.of(text);
                if (vector.isEmpty()) {
                    return Optional.empty();
                }
                made.put(text, SmallVector.of(vector.get()));
            }
        }
        return Optional.of(made);
    }

    private static List<Kept> kept(List<Titled> titled, Map<String, byte[]> made) {
        var kept = new ArrayList<Kept>();
        for (var one : titled) {
            var numbers = made.get(one.english());
            if (numbers != null) {
                kept.add(new Kept(one.ref(), one.english(), numbers));
            }
        }
        return kept;
    }

    private static List<Change> told(List<Titled> titled, Set<ContentRef> fresh) {
        return titled.stream()
                .filter(one -> fresh.contains(one.ref()))
                .map(one -> Change.of(one.ref(), one.revision(), Audience.PUBLIC, Cause.MEANING))
                .toList();
    }
}
