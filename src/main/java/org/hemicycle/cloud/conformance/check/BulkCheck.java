package org.hemicycle.cloud.conformance.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.PagingSigns;
import org.hemicycle.cloud.conformance.shape.RecordSet;

/** Whether all records can be had: by pages that follow each other, or in one piece. */
final class BulkCheck implements Check {
    private static final int LARGE = 200;

    @Override
    public Point point() {
        return Point.BULK;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        var document = look.analysis().mainDocument();
        if (main == null || document == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var count = main.only(document).size();
        var second = look.analysis().later(How.SECOND_PAGE);
        if (second != null && !second.records().isEmpty()) {
            return pages(main.only(document), second);
        }
        if (bulk(document, count)) {
            return Told.of(State.PASSED).showing(document.sight(), null, "bulk.whole", count);
        }
        var signs = PagingSigns.of(document, look.analysis().words());
        var total = signs.total();
        if (total != null && total > count) {
            return incomplete(look, document, count, total);
        }
        if (total != null && total == count) {
            return Told.of(State.PASSED).showing(document.sight(), Long.toString(total), "bulk.all", count);
        }
        if (signs.next() != null || signs.cursor() != null) {
            return Told.of(look.folder() ? State.PASSED : State.PARTLY)
                    .showing(document.sight(), signs.next() == null ? signs.cursor() : signs.next(), "bulk.next");
        }
        return alone(look, main, document, count);
    }

    private static Told incomplete(Look look, Document document, int count, long total) {
        return Told.of(look.folder() ? State.PARTLY : State.FAILED)
                .showing(document.sight(), Long.toString(total), "bulk.incomplete", count, total);
    }

    private static Told alone(Look look, RecordSet main, Document document, int count) {
        if (look.folder()) {
            return main.documents().size() > 1
                    ? Told.of(State.NOT_TESTABLE)
                            .saying("bulk.files", main.documents().size(), main.size())
                    : Told.of(State.NOT_TESTABLE).saying("folder");
        }
        return Told.of(State.PARTLY).showing(document.sight(), null, "bulk.unknown", count);
    }

    private static Told pages(RecordSet first, RecordSet second) {
        var sight = second.records().getFirst().document().sight();
        var again = texts(second);
        again.retainAll(texts(first));
        return again.size() * 2 > second.records().size()
                ? Told.of(State.FAILED).showing(sight, null, "bulk.repeats")
                : Told.of(State.PASSED).showing(sight, null, "bulk.pages", first.size(), second.size());
    }

    /** Each record as one text, to tell whether it is there twice. */
    private static Set<String> texts(RecordSet set) {
        var texts = new LinkedHashSet<String>();
        for (var document : new HashSet<>(set.documents())) {
            var one = set.only(document);
            for (var i = 0; i < one.records().size(); i++) {
                texts.add(RecordSet.text(one.records().get(i).fields()));
            }
        }
        return texts;
    }

    private static boolean bulk(Document document, int count) {
        Sight sight = document.sight();
        var lines = sight.form() == Form.CSV || sight.form() == Form.NDJSON;
        return sight.address().contains("!") || count >= LARGE || (lines && sight.cut());
    }
}
