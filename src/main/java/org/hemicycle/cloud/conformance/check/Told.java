package org.hemicycle.cloud.conformance.check;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.conformance.Seen;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.jspecify.annotations.Nullable;

/** How a point did, with the sentences that tell what was seen. */
record Told(State state, List<Seen> seen) {
    static Told of(State state) {
        return new Told(state, List.of());
    }

    /** The same with a sentence and no bytes. */
    Told saying(String key, Object... values) {
        return with(new Seen(key, List.of(values), null, null, null));
    }

    /** The same with a sentence about an address. */
    Told at(String address, String key, Object... values) {
        return with(new Seen(key, List.of(values), null, address, null));
    }

    /** The same with a sentence, and the bytes around a text that stands in what was seen. */
    Told showing(@Nullable Sight sight, @Nullable String around, String key, Object... values) {
        if (sight == null) {
            return saying(key, values);
        }
        var excerpt = around == null ? Excerpt.head(sight) : Excerpt.around(sight, around);
        return with(new Seen(key, List.of(values), excerpt.text(), sight.address(), excerpt.offset()));
    }

    /** The same with a sentence, and the bytes from an offset. */
    Told showing(Sight sight, int offset, String key, Object... values) {
        var excerpt = Excerpt.at(sight, offset);
        return with(new Seen(key, List.of(values), excerpt.text(), sight.address(), excerpt.offset()));
    }

    /** No better than this. */
    Told atMost(State other) {
        return state.compareTo(other) >= 0 ? this : new Told(other, seen);
    }

    private Told with(Seen one) {
        var more = new ArrayList<>(seen);
        more.add(one);
        return new Told(state, more);
    }
}
