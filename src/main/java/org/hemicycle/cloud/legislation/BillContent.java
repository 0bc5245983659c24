package org.hemicycle.cloud.legislation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.store.StoredJson;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.shared.Language;
import org.springframework.stereotype.Component;

/** Gives the index what is to be found of bills; those that their sources removed are left out. */
@Component
class BillContent implements ContentSource {
    private final WorkStore works;
    private final StandingBills bills;

    BillContent(WorkStore works, StandingBills bills) {
        this.works = works;
        this.bills = bills;
    }

    @Override
    public String kind() {
        return BillAddress.KIND;
    }

    @Override
    public List<IndexedContent> content(Collection<String> ids) {
        return bills.at(ids).stream()
                .map(standing -> indexed(standing.bill(), standing.revision()))
                .toList();
    }

    @Override
    public Stream<String> allIds() {
        return works.allAddresses();
    }

    static IndexedContent indexed(Bill bill, long revision) {
        return new IndexedContent(
                bill.address().ref(),
                revision,
                Set.of(Audience.PUBLIC),
                texts(bill, false),
                texts(bill, true),
                numbers(bill),
                bill.sponsors().stream().map(Sponsor::name).distinct().toList(),
                bill.subjects().stream()
                        .map(subject -> new IndexedContent.Text(subject.text(), subject.language()))
                        .distinct()
                        .toList(),
                facets(bill),
                bill.introducedOn() != null ? bill.introducedOn() : bill.lastActivityOn(),
                bill.sample(),
                StoredJson.writeCard(BillCard.of(bill, false)));
    }

    private static List<IndexedContent.Text> texts(Bill bill, boolean summaries) {
        return bill.titles().stream()
                .filter(title -> (title.type() == Title.Type.SUMMARY) == summaries)
                .map(title -> new IndexedContent.Text(title.text(), title.language()))
                .distinct()
                .toList();
    }

    private static List<String> numbers(Bill bill) {
        return Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(bill.number()),
                                Stream.of(bill.address().key())),
                        bill.identifiers().stream().map(Identifier::value))
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> facets(Bill bill) {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put("country", List.of(bill.country()));
        facets.put("chamber", List.of(bill.address().chamber()));
        facets.put("stage", List.of(bill.stage().stage().name()));
        facets.put("outcome", List.of(bill.outcome().name()));
        facets.put("kind", List.of(bill.kind().name()));
        facets.put(
                "language",
                bill.titles().stream()
                        .map(Title::language)
                        .map(Language::primaryOf)
                        .distinct()
                        .toList());
        facets.put(
                "subject",
                bill.subjects().stream().map(Subject::text).distinct().toList());
        facets.put(
                "topic",
                bill.topics().stream().map(topic -> topic.topic().name()).toList());
        facets.put("sample", List.of(String.valueOf(bill.sample())));
        if (bill.initiator() != null) {
            facets.put("initiator", List.of(bill.initiator().name()));
        }
        if (bill.introducedOn() != null) {
            facets.put("year", List.of(String.valueOf(bill.introducedOn().getYear())));
        }
        return facets;
    }
}
