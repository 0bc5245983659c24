package org.hemicycle.cloud.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the index: a folder, written by one process and read by any. With each commit goes the place in the
 * change log it has come to, so that after a crash the index and its place agree.
 */
public final class Generation implements Closeable {
    /** What the index holds and how; a generation of another format is rebuilt. */
    public static final String FORMAT = "3";

    private static final double BUFFER_MEGABYTES = 48;
    private static final String FORMAT_KEY = "format";
    private static final String CURSOR_KEY = "cursor";
    private static final String COMPLETE_KEY = "complete";
    private static final String CHANGED_KEY = "changed";

    static {
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final Path folder;
    private final FSDirectory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetColumns columns = new FacetColumns();
    private final Overviews overviews = new Overviews(columns);
    private final Map<String, String> committed;
    private volatile @Nullable Instant changedAt;

    private Generation(Path folder, boolean write) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = write ? new IndexWriter(directory, settings()) : null;
            this.writer = opened;
            this.searchers = opened == null ? new SearcherManager(directory, null) : new SearcherManager(opened, null);
            this.committed = committed(opened);
            this.changedAt = committed.containsKey(CHANGED_KEY) ? Instant.parse(committed.get(CHANGED_KEY)) : null;
        } catch (IOException | RuntimeException e) {
            closeQuietly(opened);
            directory.close();
            throw e;
        }
    }

    /** Opens a generation to go on writing it, or to begin it. */
    public static Generation toWrite(Path folder) throws IOException {
        return new Generation(folder, true);
    }

    /** Opens a generation that another process may be writing. */
    public static Generation toRead(Path folder) throws IOException {
        return new Generation(folder, false);
    }

    public Path folder() {
        return folder;
    }

    /** Whether this process writes it. */
    public boolean isWritten() {
        return writer != null;
    }

    /** Whether it was written by this format and to the end. */
    public boolean isCurrent() {
        return FORMAT.equals(committed.get(FORMAT_KEY)) && isComplete();
    }

    /** Whether it was once written to the end, in whatever format. */
    public boolean isComplete() {
        return "true".equals(committed.get(COMPLETE_KEY));
    }

    /** The place in the change log of the last commit. */
    public ChangeCursor cursor() {
        var token = committed.get(CURSOR_KEY);
        return token == null ? ChangeCursor.START : ChangeCursor.parse(token);
    }

    /** When what is found in it last changed; null where that is not known. */
    public @Nullable Instant changedAt() {
        return changedAt;
    }

    /** What changed at this time is found from now on. */
    public void changed(Instant at) {
        var before = changedAt;
        changedAt = before == null || before.isBefore(at) ? at : before;
    }

    /** Adds content that the index is known not to hold. */
    public void add(Collection<IndexedContent> contents, Renderings renderings) throws IOException {
        for (var content : contents) {
            writer().addDocument(Documents.of(content, renderings));
        }
    }

    /** Puts content in the place of whatever the index holds of it. */
    public void put(Collection<IndexedContent> contents, Renderings renderings) throws IOException {
        for (var content : contents) {
            writer().updateDocument(term(content.ref()), Documents.of(content, renderings));
        }
    }

    public void remove(Collection<ContentRef> refs) throws IOException {
        writer().deleteDocuments(refs.stream().map(Generation::term).toArray(Term[]::new));
    }

    /** Makes what was written so far found. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written so far durable, as the state of the content at this place of the change log. */
    public void commit(ChangeCursor cursor, boolean complete) throws IOException {
        committed.put(FORMAT_KEY, FORMAT);
        committed.put(CURSOR_KEY, cursor.token());
        committed.put(COMPLETE_KEY, Boolean.toString(complete));
        if (changedAt != null) {
            committed.put(CHANGED_KEY, changedAt.toString());
        }
        writer().setLiveCommitData(Map.copyOf(committed).entrySet());
        writer().commit();
    }

    /** Reads every byte of the last commit against its checksum; throws where one differs. */
    public void verify() throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
        }
    }

    /** Number of documents that can be found. */
    public long documents() throws IOException {
        return ask(State::documents);
    }

    /** Asks a question of the newest state that is open. */
    <T> T ask(Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.of(new State(searcher, columns, overviews));
        } finally {
            searchers.release(searcher);
        }
    }

    /** Closes without committing: what is not committed is followed again. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            if (writer != null) {
                writer.rollback();
            }
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("open for reading only: " + folder);
        }
        return writer;
    }

    private Map<String, String> committed(@Nullable IndexWriter opened) throws IOException {
        var data = new HashMap<String, String>();
        if (opened == null) {
            data.putAll(ask(state -> ((DirectoryReader) state.searcher().getIndexReader())
                    .getIndexCommit()
                    .getUserData()));
        } else if (opened.getLiveCommitData() != null) {
            opened.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Fields.analyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCodec(new VectorCodec())
                .setCommitOnClose(false);
    }

    private static Term term(ContentRef ref) {
        return new Term(Fields.ID, Fields.key(ref));
    }

    private static void closeQuietly(@Nullable IndexWriter writer) {
        if (writer != null) {
            try {
                writer.rollback();
            } catch (IOException _) {
                // the first failure is the one to tell
            }
        }
    }

    /** A state of the index that stays as it is while it is asked, and what is kept in memory of it. */
    record State(IndexSearcher searcher, FacetColumns columns, Overviews overviews) {
        /** Whether anything can be found by its meaning. */
        boolean hasVectors() throws IOException {
            for (var leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader().getFieldInfos().fieldInfo(Fields.VECTOR) != null) {
                    return true;
                }
            }
            return false;
        }

        long documents() {
            return searcher.getIndexReader().numDocs();
        }
    }

    /** Something asked of the index. */
    interface Question<T> {
        T of(State state) throws IOException;
    }
}
