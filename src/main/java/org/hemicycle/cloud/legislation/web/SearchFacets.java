package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.web.SearchView.Facet;
import org.hemicycle.cloud.legislation.web.SearchView.Value;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.web.Messages;

/** The facets beside a list of bills, their values named for the reader. */
final class SearchFacets {
    /** In the order of the page. */
    static final List<String> NAMES = List.of(
            "country",
            "chamber",
            "stage",
            "outcome",
            "initiator",
            "topic",
            BillQuery.SUGGESTED_TOPIC,
            "language",
            "year",
            "subject");

    private static final int OPEN_VALUES = 6;
    private static final int MOST_VALUES = 60;

    private final LegislationNames names;
    private final Messages m;

    SearchFacets(LegislationNames names, Messages m) {
        this.names = names;
        this.m = m;
    }

    /** Those with a value to show; what was chosen is shown even where nothing has it. */
    List<Facet> shown(Map<String, List<FacetCount>> counts, Map<String, List<String>> chosen) {
        return NAMES.stream()
                .map(name -> facet(name, counts.getOrDefault(name, List.of()), chosen.getOrDefault(name, List.of())))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    /** A value as the reader knows it. */
    String named(String facet, String value) {
        return switch (facet) {
            case "country" -> names.country(value);
            case "chamber" -> m.text("legislation.chamberOf", names.country(value), names.chamber(value));
            case "stage" -> names.stage(Stage.valueOf(value));
            case "outcome" -> names.outcome(Outcome.valueOf(value));
            case "initiator" -> names.initiator(Initiator.valueOf(value));
            case "topic", BillQuery.SUGGESTED_TOPIC -> names.topic(Topic.valueOf(value));
            case "language" -> m.languageNameAlone(value);
            case "kind" -> names.kind(RecordKind.valueOf(value));
            case "sample" -> m.text("legislation.facet.sample." + value);
            default -> value;
        };
    }

    private Facet facet(String name, List<FacetCount> counts, List<String> chosen) {
        var open = new ArrayList<Value>();
        var more = new ArrayList<Value>();
        var seen = new HashSet<String>();
        for (var count : counts.subList(0, Math.min(MOST_VALUES, counts.size()))) {
            seen.add(count.value());
            var value = value(name, count, chosen.contains(count.value()));
            (seen.size() <= OPEN_VALUES || value.chosen() ? open : more).add(value);
        }
        chosen.stream().filter(seen::add).forEach(value -> open.add(value(name, new FacetCount(value, 0), true)));
        return new Facet(name, m.text("legislation.facet." + name), open, more);
    }

    private Value value(String facet, FacetCount count, boolean chosen) {
        return new Value(count.value(), named(facet, count.value()), m.number(count.count()), chosen);
    }
}
