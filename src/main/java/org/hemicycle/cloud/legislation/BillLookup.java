package org.hemicycle.cloud.legislation;

import java.util.List;

/** What stands at an address. Where nothing does, the façade throws {@code NotFound}. */
public sealed interface BillLookup {

    /** The bill of that address. */
    record Found(KnownBill bill) implements BillLookup {}

    /**
     * The address is another name of a bill.
     *
     * @param former whether it was once the bill's own address
     */
    record Moved(BillAddress to, boolean former) implements BillLookup {}

    /** Several bills are known by that name. */
    record Several(List<BillCard> bills) implements BillLookup {
        public Several {
            bills = List.copyOf(bills);
        }
    }
}
