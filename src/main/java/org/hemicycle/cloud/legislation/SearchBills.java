package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.legislation.store.StoredJson;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.hemicycle.ground.shared.InvalidInput;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Finds bills. */
@Service
public class SearchBills {
    private static final int SUBJECTS = 3;

    private final SearchIndex index;
    private final Connectors connectors;
    private final Legislation legislation;
    private final SuggestTopic suggestions;

    SearchBills(
            @Lazy SearchIndex index, @Lazy Connectors connectors, Legislation legislation, SuggestTopic suggestions) {
        this.suggestions = suggestions;
        this.index = index;
        this.connectors = connectors;
        this.legislation = legislation;
    }

    /** Reads the parameters of an address. Throws {@code InvalidInput} that names each parameter that cannot be used. */
    public BillQuery query(Map<String, List<String>> parameters) {
        if (parameters.containsKey(BillQuery.SUGGESTED_TOPIC) && !suggestions.available()) {
            throw new InvalidInput(BillQuery.SUGGESTED_TOPIC, "legislation.invalid.suggestedTopic");
        }
        return BillQuery.of(parameters, parameters.containsKey("chamber") ? chambers() : Set.of());
    }

    /** The bills that are asked for, with the counts of all facets. */
    public BillList find(BillQuery query) {
        return find(query, BillQuery.FACETS);
    }

    /** The same with the counts of some facets only. */
    public BillList find(BillQuery query, List<String> facets) {
        var answer = index.search(query.toIndex(suggestions.available() ? facets : withoutSuggestions(facets)));
        var hits = answer.hits().stream()
                .map(hit -> new BillList.Hit(
                        StoredJson.readCard(hit.card()), hit.titleLanguage(), hit.title(), hit.snippet(), hit.reason()))
                .toList();
        return new BillList(
                hits,
                answer.total(),
                query.page(),
                query.size(),
                answer.facets(),
                answer.didYouMean(),
                answer.cursor(),
                answer.elsewhere());
    }

    private static List<String> withoutSuggestions(List<String> facets) {
        return facets.stream()
                .filter(facet -> !facet.equals(BillQuery.SUGGESTED_TOPIC))
                .toList();
    }

    /** When what is found last changed; empty while there is nothing, or it is not known. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(index.state().changedAt());
    }

    /** Completions while typing, at most {@code limit}. */
    public List<String> suggest(String typed, int limit) {
        var query = new BillQuery(typed, null, true, Map.of(), null, null, SearchQuery.Sort.RELEVANCE, 1, 20, null);
        return index.suggest(query.toIndex(List.of()), limit);
    }

    /**
     * Bills that are linked to this one or share an identifier or a subject with it, each with the reason; those that only
     * share a subject come last.
     */
    public List<SimilarBill> similar(KnownBill known) {
        var address = known.bill().address();
        var found = new LinkedHashMap<BillAddress, SimilarBill>();
        legislation.similar(address).forEach(one -> found.put(one.bill().address(), one));
        var subjects = known.bill().subjects().stream()
                .map(Subject::text)
                .distinct()
                .limit(SUBJECTS)
                .toList();
        for (var subject : subjects) {
            var sharing = new BillQuery(
                    "",
                    null,
                    true,
                    Map.of("subject", List.of(subject)),
                    null,
                    null,
                    SearchQuery.Sort.NEWEST,
                    1,
                    5,
                    null);
            find(sharing, List.of()).items().stream()
                    .map(BillList.Hit::bill)
                    .filter(bill -> !bill.address().equals(address))
                    .forEach(bill -> found.merge(bill.address(), sharing(bill, subject), SearchBills::both));
        }
        return List.copyOf(found.values());
    }

    private static SimilarBill sharing(BillCard bill, String subject) {
        return new SimilarBill(bill, List.of(new SimilarBill.Reason(SimilarBill.Why.SHARED_SUBJECT, subject)));
    }

    private static SimilarBill both(SimilarBill known, SimilarBill further) {
        return new SimilarBill(
                known.bill(),
                Stream.concat(known.reasons().stream(), further.reasons().stream())
                        .toList());
    }

    private Set<String> chambers() {
        var chambers = new HashSet<>(legislation.billsByChamber().keySet());
        connectors.all().forEach(connector -> chambers.addAll(connector.chambers()));
        return chambers;
    }
}
