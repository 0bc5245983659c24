package org.hemicycle.cloud.harvest.run;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.harvest.store.DoneStore.Done;
import org.hemicycle.cloud.harvest.store.KnownFragment;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the answer to a request from earlier runs, and from this one before it was interrupted.
 *
 * @param counts the records of those fragments that need not be read again
 * @param feet what the paging of fragments turns on
 * @param before what this run had dealt with
 */
record KnownAnswer(
        List<KnownFragment> fragments,
        Map<Long, TakenRecords> counts,
        Map<Long, PageFoot> feet,
        @Nullable Validator validator,
        List<Done> before) {
    /** Nothing is known. */
    static final KnownAnswer NONE = new KnownAnswer(List.of(), Map.of(), Map.of(), null, List.of());

    KnownAnswer dealtWith(List<Done> done) {
        return new KnownAnswer(fragments, counts, feet, validator, done);
    }

    @Nullable
    KnownFragment at(int place) {
        return fragments.stream()
                .filter(fragment -> fragment.place() == place)
                .findFirst()
                .orElse(null);
    }

    boolean wasDone(KnownFragment fragment) {
        return before.stream().anyMatch(done -> done.fragment() != null && done.fragment() == fragment.id());
    }

    @Nullable
    String link() {
        return validator == null ? null : validator.link();
    }
}
