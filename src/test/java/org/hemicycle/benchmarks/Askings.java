package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mixed questions: one to three words that stand together in some bill, one in five empty, one in four with a country. */
final class Askings {
    private Askings() {}

    static List<Asking> of(BillGenerator bills, int size, int count, long seed) {
        var random = new Random(seed);
        var askings = new ArrayList<Asking>(count);
        for (var i = 0; i < count; i++) {
            var bill = bills.bill(random.nextInt(size));
            var title = bill.titles().getFirst().text().split(" ");
            var from = random.nextInt(title.length);
            var to = Math.min(title.length, from + 1 + random.nextInt(3));
            var words =
                    random.nextInt(5) == 0 ? List.<String>of() : List.of(title).subList(from, to);
            askings.add(new Asking(words, random.nextInt(4) == 0 ? bill.country() : null));
        }
        return askings;
    }
}
