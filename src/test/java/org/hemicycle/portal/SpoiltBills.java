package org.hemicycle.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bills in which something stands that should not, or of which there are too few or too many. */
final class SpoiltBills {
    /** What is put before titles, so that it would run in a page. */
    public static final String SCRIPT = "<script>document.title='taken'</script><img src=x onerror=alert(1)>\u202E";

    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://x.example\",\"y\")", "+1+1", "-2+3", "@SUM(1)", "\t=1");
    private static final List<String> LINKS = List.of(
            "javascript:alert(1)",
            "data:text/html,<b>x</b>",
            "http://user:secret@x.example/",
            "vbscript:x",
            "//x.example/y");

    private SpoiltBills() {}

    static List<InventedBill> of(List<InventedBill> bills, Struck struck) {
        var spoilt = bills;
        if (struck.by(Fault.EMPTY)) {
            return List.of();
        }
        if (struck.by(Fault.FEW)) {
            spoilt = spoilt.subList(0, spoilt.size() / 10);
        }
        if (struck.by(Fault.SCRIPT_TITLE)) {
            spoilt = each(spoilt, bill -> bill.withTitle(SCRIPT + bill.title()));
        }
        if (struck.by(Fault.CSV_FORMULA)) {
            spoilt = each(spoilt, bill -> bill.withTitle(FORMULAS.get(bill.place() % FORMULAS.size()) + bill.title()));
        }
        if (struck.by(Fault.BAD_LINKS)) {
            spoilt = each(spoilt, bill -> bill.withLink(LINKS.get(bill.place() % LINKS.size())));
        }
        if (struck.by(Fault.LONG_LINE)) {
            spoilt = middle(spoilt, bill -> bill.withTitle(SpoiltBytes.LONG));
        }
        return struck.by(Fault.DUP_ID) ? twice(spoilt) : spoilt;
    }

    private static List<InventedBill> each(List<InventedBill> bills, UnaryOperator<InventedBill> spoil) {
        return bills.stream().map(spoil).toList();
    }

    private static List<InventedBill> middle(List<InventedBill> bills, UnaryOperator<InventedBill> spoil) {
        var spoilt = new ArrayList<>(bills);
        spoilt.set(bills.size() / 2, spoil.apply(bills.get(bills.size() / 2)));
        return spoilt;
    }

    /** The first ten come a first time with an older title. */
    private static List<InventedBill> twice(List<InventedBill> bills) {
        var all = new ArrayList<InventedBill>();
        bills.stream()
                .limit(10)
                .map(bill -> bill.withTitle("An older title of " + bill.number()))
                .forEach(all::add);
        all.addAll(bills);
        return all;
    }
}
