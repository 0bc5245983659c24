package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.ground.platform.translations.ParallelSource;
import org.hemicycle.ground.platform.translations.ParallelText;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The titles that a parliament itself gives in several languages. Only those that are surely the same title are taken: of one
 * type, chamber and time of validity, one in each language, which the parliament itself names.
 */
@Component
class ParallelTitles implements ParallelSource {
    private final StandingBills bills;

    ParallelTitles(StandingBills bills) {
        this.bills = bills;
    }

    @Override
    public String kind() {
        return BillAddress.KIND;
    }

    @Override
    public List<ParallelText> parallel(Collection<String> ids) {
        return bills.at(ids).stream()
                .map(StandingBills.Standing::bill)
                .filter(bill -> !bill.sample() && bill.sources().size() == 1)
                .flatMap(bill -> of(bill).stream())
                .toList();
    }

    /** The parallel titles of a bill from one source; those that several sources give may be of different wording. */
    static List<ParallelText> of(Bill bill) {
        var groups = bill.titles().stream()
                .filter(title ->
                        title.type() != Title.Type.SUMMARY && title.hasKnownLanguage() && title.recognised() == null)
                .collect(Collectors.groupingBy(
                        title -> new Same(title.type(), title.chamber(), title.from(), title.to()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .flatMap(titles -> text(bill, titles).stream())
                .distinct()
                .toList();
    }

    /** What two titles have in common that say the same in two languages. */
    private record Same(
            Title.Type type,
            @Nullable String chamber,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static List<ParallelText> text(Bill bill, List<Title> titles) {
        var texts = new TreeMap<String, String>();
        for (var title : titles) {
            var other = texts.put(Language.primaryOf(title.language()), title.text());
            if (other != null && !other.equals(title.text())) {
                return List.of();
            }
        }
        if (texts.size() < 2) {
            return List.of();
        }
        var source = bill.sources().getFirst();
        var address = Stream.of(source.pages(), bill.addresses())
                .flatMap(List::stream)
                .findFirst()
                .orElse(source.home());
        return List.of(
                new ParallelText(bill.address().ref(), bill.country(), source.title(), address, Map.copyOf(texts)));
    }
}
