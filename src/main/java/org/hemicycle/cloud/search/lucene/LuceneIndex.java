package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.cloud.search.query.QuestionVectors;
import org.hemicycle.cloud.search.query.Wordings;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.translations.QueryTranslations.Elsewhere;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded index as it is asked. Answers come from the generation that serves; where that one cannot be read, from the
 * one that is growing in its place.
 */
public final class LuceneIndex implements SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int LONGEST_LIST = 50;
    private static final int TRIES = 3;
    /** With a question and all that is worked out of it before it is put. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Generations generations;
    private final Wordings wordings;
    private final QuestionVectors vectors;
    private final AtomicBoolean suspected = new AtomicBoolean();
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation growing;
    private volatile long secondsBehind;

    public LuceneIndex(Generations generations, Wordings wordings, QuestionVectors vectors) {
        this.generations = generations;
        this.wordings = wordings;
        this.vectors = vectors;
    }

    /** An index that compares nothing by its meaning. */
    public static LuceneIndex ofWords(Generations generations, Wordings wordings) {
        return new LuceneIndex(generations, wordings, QuestionVectors.NONE);
    }

    /** An index that looks for words as typed and knows them in no other language. */
    public static LuceneIndex ofBareWords(Generations generations) {
        return ofWords(generations, new Wordings((words, language) -> Elsewhere.NOTHING));
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        var asked = asked(query, Search.read(query));
        return ask(state -> Search.answer(state, query, asked), SearchAnswer.nothing());
    }

    private Asked asked(SearchQuery query, Question question) {
        if (query.onlyMyWords() || !Wordings.isOfWords(question)) {
            return new Asked(question, List.of(), !query.onlyMyWords(), null);
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        var language = ask(state -> AskedLanguage.of(state.searcher(), question, query.language()), "en");
        var elsewhere = wordings.of(question, language);
        var compared = question.unwanted().isEmpty()
                && query.sort() == SearchQuery.Sort.RELEVANCE
                && ask(Generation.State::hasVectors, false);
        var english = compared ? Wordings.english(question, language, elsewhere) : null;
        return new Asked(question, elsewhere, true, english == null ? null : vectors.of(english, end));
    }

    @Override
    public List<String> suggest(SearchQuery query, int limit) {
        var unfinished = query.typing(true).page(1, 1);
        var asked = Asked.bare(Search.read(unfinished));
        var most = Math.clamp(limit, 1, LONGEST_LIST);
        return ask(state -> Search.suggestions(state, unfinished, asked, most), List.of());
    }

    @Override
    public State state() {
        var current = opened();
        var changedAt = current == null ? null : current.changedAt();
        return new State(ask(Generation.State::documents, 0L), secondsBehind, growing != null, changedAt);
    }

    /** Answers from this generation from now on; the one before is closed. */
    public void serve(Generation generation) {
        var before = serving;
        serving = generation;
        if (generation == growing) {
            growing = null;
        }
        if (before != null && before != generation) {
            close(before);
        }
    }

    /** A generation is growing that is to serve next; null where there is none any more. */
    public void growing(@Nullable Generation generation) {
        growing = generation;
    }

    /** The generation that serves. */
    public @Nullable Generation serving() {
        return serving;
    }

    /** How old the oldest change is that was not followed yet. */
    public void behind(long seconds) {
        secondsBehind = seconds;
    }

    /** Whether reading failed since this was last asked, so that the files should be looked at. */
    public boolean wasSuspected() {
        return suspected.getAndSet(false);
    }

    /** Lets go of all files. */
    public synchronized void close() {
        Stream.of(serving, growing).filter(Objects::nonNull).forEach(LuceneIndex::close);
        serving = null;
        growing = null;
    }

    private <T> T ask(Generation.Question<T> question, T nothing) {
        for (var tries = 0; tries < TRIES; tries++) {
            var current = opened();
            if (current == null) {
                break;
            }
            try {
                return current.ask(question);
            } catch (AlreadyClosedException _) {
                LOG.debug("index: changed generation while asked");
            } catch (InvalidInput e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                suspected.set(true);
                LOG.error("index: {} cannot be read", current.folder(), e);
                break;
            }
        }
        return askGrowing(question, nothing);
    }

    private <T> T askGrowing(Generation.Question<T> question, T nothing) {
        var next = growing;
        if (next == null) {
            return nothing;
        }
        try {
            return next.ask(question);
        } catch (AlreadyClosedException _) {
            return nothing;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A command beside the server, which follows nothing, reads what the server has committed. */
    private @Nullable Generation opened() {
        var current = serving;
        if (current == null && growing == null) {
            current = openToRead();
        }
        if (current != null && !current.isWritten()) {
            try {
                current.refresh();
            } catch (AlreadyClosedException _) {
                LOG.debug("index: changed generation while looked at");
            } catch (IOException e) {
                LOG.warn("index: no newer state of {} can be read", current.folder(), e);
            }
        }
        return current;
    }

    private synchronized @Nullable Generation openToRead() {
        if (serving == null && growing == null) {
            serving = generations.openAnyToRead();
        }
        return serving;
    }

    private static void close(Generation generation) {
        try {
            generation.close();
        } catch (IOException e) {
            LOG.warn("index: {} did not close cleanly", generation.folder(), e);
        }
    }
}
