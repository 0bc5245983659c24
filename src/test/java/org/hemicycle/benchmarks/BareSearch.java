package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.hemicycle.cloud.search.lucene.Fields;

/**
 * The floor: the same index asked by plain Lucene. Every word in a title, text or name of any language, twenty hits with their
 * cards, exact total, facets by Lucene's own counting of string values.
 */
final class BareSearch implements AutoCloseable {
    private static final List<String> FACETS = List.of("country", "chamber", "stage", "outcome", "year");
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> fields;
    private final List<StringDocValuesReaderState> states;

    BareSearch(Path generation) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(generation));
        searcher = new IndexSearcher(reader);
        fields = Stream.concat(
                        FieldInfos.getIndexedFields(reader).stream()
                                .filter(field -> field.startsWith("title_") || field.startsWith("text_")),
                        Stream.of("name"))
                .toList();
        states = FACETS.stream().map(this::state).toList();
    }

    long ask(Asking asking) throws IOException {
        var query = query(asking);
        var top = searcher.search(
                query,
                new TopFieldCollectorManager(org.apache.lucene.search.Sort.RELEVANCE, 20, null, Integer.MAX_VALUE));
        var counted = FacetsCollectorManager.search(searcher, query, 1, new FacetsCollectorManager())
                .facetsCollector();
        var values = 0L;
        for (var i = 0; i < FACETS.size(); i++) {
            var result =
                    new StringValueFacetCounts(states.get(i), counted).getTopChildren(50, "facet_" + FACETS.get(i));
            values += result == null ? 0 : result.childCount;
        }
        for (var hit : top.scoreDocs) {
            values += searcher.storedFields().document(hit.doc).getFields().size();
        }
        return values;
    }

    private Query query(Asking asking) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term("seen_by", "bill public")), Occur.FILTER);
        var analysis = new QueryBuilder(Fields.analyzer());
        for (var word : asking.words()) {
            var any = new BooleanQuery.Builder();
            for (var field : fields) {
                var clause = analysis.createPhraseQuery(field, word);
                if (clause != null) {
                    any.add(clause, Occur.SHOULD);
                }
            }
            query.add(any.build(), Occur.MUST);
        }
        if (asking.words().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        if (asking.country() != null) {
            query.add(new TermQuery(new Term("facet_country", asking.country())), Occur.FILTER);
        }
        return query.build();
    }

    private StringDocValuesReaderState state(String facet) {
        try {
            return new StringDocValuesReaderState(reader, "facet_" + facet);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
