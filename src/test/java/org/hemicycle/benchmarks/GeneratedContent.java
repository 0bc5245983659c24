package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.benchmarks.GeneratedBill.Said;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.store.StoredJson;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.IndexedContent.Text;

/** Generated bills as the index is given them, ready in memory so that nothing but the index is measured. */
final class GeneratedContent implements ContentSource {
    private final List<IndexedContent> contents;

    GeneratedContent(BillGenerator generator, int count) {
        contents = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> content(generator.bill(number)))
                .toList();
    }

    List<IndexedContent> all() {
        return contents;
    }

    @Override
    public String kind() {
        return "bill";
    }

    @Override
    public List<IndexedContent> content(Collection<String> ids) {
        var found = new ArrayList<IndexedContent>(ids.size());
        ids.forEach(id -> found.add(contents.get(Integer.parseInt(id.substring(id.lastIndexOf('b') + 1)))));
        return found;
    }

    @Override
    public Stream<String> allIds() {
        return contents.stream().map(content -> content.ref().id());
    }

    static IndexedContent content(GeneratedBill bill) {
        return new IndexedContent(
                new BillAddress(bill.chamber(), bill.id()).ref(),
                1,
                Set.of(Audience.PUBLIC),
                texts(bill.titles()),
                texts(bill.summaries()),
                List.of(bill.number()),
                bill.sponsors(),
                texts(bill.subjects()),
                facets(bill),
                bill.introducedOn(),
                false,
                card(bill));
    }

    private static Map<String, List<String>> facets(GeneratedBill bill) {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put("country", List.of(bill.country()));
        facets.put("chamber", List.of(bill.chamber()));
        facets.put("stage", List.of(bill.stage()));
        facets.put("outcome", List.of(bill.outcome()));
        facets.put("initiator", List.of(bill.initiator()));
        facets.put(
                "language",
                bill.titles().stream().map(Said::language).distinct().toList());
        facets.put("year", List.of(Integer.toString(bill.introducedOn().getYear())));
        facets.put("subject", bill.subjects().stream().map(Said::text).toList());
        return facets;
    }

    private static String card(GeneratedBill bill) {
        return StoredJson.writeCard(new BillCard(
                new BillAddress(bill.chamber(), bill.id()),
                RecordKind.BILL,
                bill.number(),
                bill.titles().getFirst().text(),
                bill.titles().getFirst().language(),
                Stage.valueOf(bill.stage()),
                Certainty.EXACT,
                Outcome.valueOf(bill.outcome()),
                bill.introducedOn(),
                bill.steps().getLast().date(),
                false,
                false));
    }

    private static List<Text> texts(List<Said> said) {
        return said.stream().map(text -> new Text(text.text(), text.language())).toList();
    }
}
