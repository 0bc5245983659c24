package org.hemicycle.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that strike one answer. */
record Struck(List<Infliction> inflictions) {

    boolean by(Fault fault) {
        return of(fault).isPresent();
    }

    Optional<Infliction> of(Fault fault) {
        return inflictions.stream().filter(one -> one.fault() == fault).findFirst();
    }

    Optional<Infliction> any(Set<Fault> faults) {
        return inflictions.stream().filter(one -> faults.contains(one.fault())).findFirst();
    }
}
