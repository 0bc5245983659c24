package org.hemicycle.cloud.legislation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JoiningTests {
    private static final WorkKey A = new WorkKey("a", "1");
    private static final WorkKey B = new WorkKey("b", "1");
    private static final WorkKey C = new WorkKey("c", "1");

    @Test
    void strandsThatShareANameAlsoByWayOfOthersAreOneWork() {
        var works = Joining.works(Map.of(A, names(1), B, names(1, 2), C, names(2)), List.of());

        assertThat(works).containsExactly(Set.of(A, B, C));
    }

    @Test
    void strandsKeptApartAreNotJoinedByWayOfAThird() {
        var works = Joining.works(Map.of(A, names(1), B, names(1, 2), C, names(2)), List.of(new Joining.Apart(A, C)));

        assertThat(works).containsExactlyInAnyOrder(Set.of(A, B), Set.of(C));
    }

    @Property(tries = 200)
    void theOrderOfArrivalMakesNoDifference(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> shared, @ForAll long seed) {
        var strands = new LinkedHashMap<WorkKey, Set<Name>>();
        for (int i = 0; i < shared.size(); i++) {
            strands.put(new WorkKey("c" + i % 3, "" + i), names(shared.get(i), (shared.get(i) + i) % 10));
        }
        var apart = strands.size() < 2
                ? List.<Joining.Apart>of()
                : List.of(new Joining.Apart(
                        strands.keySet().iterator().next(),
                        List.copyOf(strands.keySet()).getLast()));
        var keys = new java.util.ArrayList<>(strands.keySet());
        Collections.shuffle(keys, new Random(seed));
        var shuffled = new LinkedHashMap<WorkKey, Set<Name>>();
        keys.forEach(key -> shuffled.put(key, java.util.Objects.requireNonNull(strands.get(key))));

        assertThat(new HashSet<>(Joining.works(shuffled, apart)))
                .isEqualTo(new HashSet<>(Joining.works(strands, apart)));
    }

    private static Set<Name> names(int... numbers) {
        var names = new HashSet<Name>();
        for (var number : numbers) {
            names.add(new Name("number", "xy", "", "" + number));
        }
        return names;
    }
}
