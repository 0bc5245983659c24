package org.hemicycle.ground.parliaments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which parliaments' bills can be read here, and how many, as the index counts them. */
@Component
class Coverage {
    private static final String COUNTRY = "country";

    private final ObjectProvider<SearchIndex> index;

    Coverage(ObjectProvider<SearchIndex> index) {
        this.index = index;
    }

    /** Number of bills by the code of the parliament; one without any is missing. */
    Map<String, Long> bills() {
        var counts = new HashMap<String, Long>();
        index.ifAvailable(known -> {
            var query = SearchQuery.everything("bill", Set.of(Audience.PUBLIC)).facets(COUNTRY);
            for (var count : known.search(query).facets().getOrDefault(COUNTRY, List.of())) {
                counts.put(count.value(), count.count());
            }
        });
        return counts;
    }
}
