package org.hemicycle.cloud.legislation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hemicycle.cloud.legislation.model.BillBuilder;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.springframework.stereotype.Component;

/** The bills that their sources still give, built in bulk for whoever follows the change log. */
@Component
class StandingBills {
    private final WorkStore works;
    private final RecordStore records;
    private final DeclaredSourceStore sources;

    StandingBills(WorkStore works, RecordStore records, DeclaredSourceStore sources) {
        this.works = works;
        this.records = records;
        this.sources = sources;
    }

    /** A bill and its revision. */
    record Standing(Bill bill, long revision) {}

    /** The bills at these addresses, as {@link BillAddress#path()} writes them; those that are not there are left out. */
    List<Standing> at(Collection<String> paths) {
        var rows = works.at(paths.stream().map(BillAddress::parse).toList()).stream()
                .filter(row -> row.removedAt() == null)
                .toList();
        var builder = new BillBuilder(sources.all());
        var said = records.ofWorks(rows.stream().map(WorkRow::id).toList());
        var bills = new ArrayList<Standing>(rows.size());
        for (var row : rows) {
            var its = said.get(row.id());
            if (its != null) {
                bills.add(new Standing(builder.build(its).at(row.address()), row.revision()));
            }
        }
        return bills;
    }
}
