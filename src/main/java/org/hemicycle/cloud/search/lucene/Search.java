package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.hemicycle.cloud.search.query.Numbers;
import org.hemicycle.cloud.search.query.QueryLimits;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.cloud.search.query.QuestionReader;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchAnswer.Hit;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.platform.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;

/** One question put to one state of the index. */
final class Search {
    private static final int LONGEST_SUGGESTION = 300;
    private final Generation.State state;
    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Question question;
    private final Asked asked;
    private final WordQueries words;
    private final Queries queries;
    private final Sort order;

    private Search(Generation.State state, SearchQuery query, Asked asked) {
        this.state = state;
        this.searcher = state.searcher();
        this.query = query;
        this.asked = asked;
        this.question = asked.question();
        this.words = new WordQueries(new KnownTerms(searcher));
        this.queries = new Queries(query, words.of(asked), meaning(searcher, asked));
        this.order = query.sort() == Sort.RELEVANCE && question.wanted().isEmpty() ? Sort.NEWEST : query.sort();
    }

    private static @Nullable Meaning meaning(IndexSearcher searcher, Asked asked) {
        return asked.meaning() == null ? null : new Meaning(searcher, asked.meaning());
    }

    /** Reads the question, refusing what goes beyond the limits. */
    static Question read(SearchQuery query) {
        QueryLimits.check(query);
        return QueryLimits.checked(QuestionReader.read(query.words(), query.typing()));
    }

    static SearchAnswer answer(Generation.State state, SearchQuery query, Asked asked) throws IOException {
        return new Search(state, query, asked).answer();
    }

    static List<String> suggestions(Generation.State state, SearchQuery query, Asked asked, int limit)
            throws IOException {
        return new Search(state, query, asked).suggestions(limit);
    }

    private SearchAnswer answer() throws IOException {
        var overview = queries.isEverything() ? state.overviews().of(searcher, query) : null;
        var token = query.cursor();
        var walk = token == null || token.isEmpty() ? null : WalkCursor.parse(token, order);
        var first = walk == null ? (query.page() - 1) * query.size() : 0;
        var counts = overview == null ? unfiltered() : none();
        var top = top(first + query.size() + 1, walk, counts, walk == null && overview == null);
        var total = walk != null ? walk.total() : overview != null ? overview.total() : top.totalHits.value();
        var last = Math.min(first + query.size(), top.scoreDocs.length);
        return new SearchAnswer(
                hits(top, first, last),
                total,
                overview != null ? overview.facets() : facets(counts),
                total == 0 || isFoundByMeaningOnly() ? didYouMean() : null,
                last > first && top.scoreDocs.length > last
                        ? WalkCursor.after(order, total, (FieldDoc) top.scoreDocs[last - 1])
                                .token()
                        : null,
                elsewhere());
    }

    /** The first hits; all are met where they are counted. */
    private TopFieldDocs top(int size, @Nullable WalkCursor walk, FacetCounts counts, boolean counted)
            throws IOException {
        var top = new TopFieldCollectorManager(
                        WalkCursor.sort(order),
                        size,
                        walk == null ? null : walk.last(),
                        counted ? Integer.MAX_VALUE : 1)
                .newCollector();
        FacetCounts.collect(searcher, queries.all(), counts.isEmpty() ? top : MultiCollector.wrap(top, counts));
        return top.topDocs();
    }

    private FacetCounts none() {
        return new FacetCounts(state.columns(), List.of());
    }

    /** Counts of the facets that have no filter of their own: those of the hits. */
    private FacetCounts unfiltered() {
        return new FacetCounts(
                state.columns(),
                query.facets().stream()
                        .filter(facet -> !queries.hasFilter(facet))
                        .toList());
    }

    private Map<String, List<FacetCount>> facets(FacetCounts counts) throws IOException {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        for (var facet : query.facets()) {
            facets.put(facet, queries.hasFilter(facet) ? withoutItsFilter(facet) : counts.of(facet));
        }
        return facets;
    }

    private List<FacetCount> withoutItsFilter(String facet) throws IOException {
        var overview = queries.isEverythingWithout(facet) ? state.overviews().of(searcher, query) : null;
        if (overview != null) {
            return overview.facets().getOrDefault(facet, List.of());
        }
        var counts = new FacetCounts(state.columns(), List.of(facet));
        counts.collect(searcher, queries.without(facet));
        return counts.of(facet);
    }

    private List<Hit> hits(TopFieldDocs top, int first, int last) throws IOException {
        var highlights = new Highlights(question);
        var reasons = new Reasons(searcher, words, asked);
        var kept = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var i = first; i < last; i++) {
            var found = Found.read(kept, top.scoreDocs[i].doc);
            var reason = reasons.of(top.scoreDocs[i].doc);
            var marks = reason == null ? highlights : reason.highlights();
            var title = marks.title(found.titles(), query.language());
            hits.add(new Hit(
                    found.ref(),
                    found.card(),
                    title == null ? null : title.language(),
                    title == null ? List.of() : title.pieces(),
                    marks.snippet(found.texts()),
                    reason == null ? null : reason.told(found)));
        }
        return hits;
    }

    private List<SearchAnswer.Wording> elsewhere() {
        return asked.wordings().stream()
                .map(wording -> new SearchAnswer.Wording(wording.words(), wording.language(), wording.machine()))
                .distinct()
                .toList();
    }

    private boolean isFoundByMeaningOnly() throws IOException {
        return asked.meaning() != null && searcher.search(queries.byWords(), 1).scoreDocs.length == 0;
    }

    private @Nullable String didYouMean() throws IOException {
        var mended = new Spelling(searcher, Queries.visible(query), mendingFields()).mend(question);
        if (mended == null) {
            return null;
        }
        var again = new Queries(query, words.of(Asked.bare(QuestionReader.read(mended, false))), null);
        return searcher.count(again.all()) > 0 ? mended : null;
    }

    private Set<String> mendingFields() {
        var mending = new HashSet<String>();
        for (var audience : query.audiences()) {
            mending.add(audience.equals(Audience.PUBLIC) ? Fields.PUBLIC_WORDS : Fields.OTHER_WORDS);
        }
        return mending;
    }

    private List<String> suggestions(int limit) throws IOException {
        if (question.wanted().isEmpty()) {
            return List.of();
        }
        var top = top(limit * 2, null, none(), false);
        var kept = searcher.storedFields();
        var suggestions = new LinkedHashSet<String>();
        for (var hit : top.scoreDocs) {
            var suggestion = suggestion(Found.read(kept, hit.doc));
            if (suggestion != null && suggestions.size() < limit) {
                suggestions.add(suggestion);
            }
        }
        return List.copyOf(suggestions);
    }

    /** The number, where it begins as typed, else the title that has every word typed. */
    private @Nullable String suggestion(Found found) {
        var typed = Numbers.folded(query.words());
        for (var number : found.numbers()) {
            if (!typed.isEmpty() && Numbers.forms(number).stream().anyMatch(form -> form.startsWith(typed))) {
                return number;
            }
        }
        var title = new Highlights(question).title(found.titles(), query.language());
        if (title == null || title.pieces().stream().noneMatch(SearchAnswer.Piece::marked)) {
            return null;
        }
        var text = new StringBuilder();
        title.pieces().forEach(piece -> text.append(piece.text()));
        return text.length() > LONGEST_SUGGESTION ? null : text.toString();
    }
}
