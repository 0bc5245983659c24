package org.hemicycle.cloud.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.harvest.Taken;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.junit.jupiter.api.Test;

class CountedTests {
    private static final long[] NONE = {};
    private static final long[] SEVEN = {7};
    private final Counted counted = new Counted();

    @Test
    void aRecordCountsOnceHoweverOftenItIsGiven() {
        var first = add(new TakenRecords(new long[] {7, 70_000}, NONE, NONE, Map.of(), 0));
        var again = add(new TakenRecords(NONE, NONE, new long[] {7, 70_000, 8}, Map.of(), 0));

        assertThat(first).isEqualTo(new Taken(2, 2, 0, 0, 0, 0));
        assertThat(again).isEqualTo(new Taken(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aNewRecordOfWhichALaterVersionFollowsStaysNew() {
        add(new TakenRecords(SEVEN, NONE, NONE, Map.of(), 0));

        var later = add(new TakenRecords(NONE, SEVEN, NONE, Map.of(), 0));

        assertThat(later).isEqualTo(Taken.NOTHING);
    }

    @Test
    void anUnchangedRecordOfWhichALaterVersionFollowsHasChanged() {
        var sum = add(new TakenRecords(NONE, NONE, SEVEN, Map.of(), 0));

        sum = sum.plus(add(new TakenRecords(NONE, SEVEN, NONE, Map.of(), 0)));
        sum = sum.plus(add(new TakenRecords(NONE, SEVEN, NONE, Map.of(), 0)));

        assertThat(sum).isEqualTo(new Taken(1, 0, 1, 0, 0, 0));
    }

    @Test
    void unmappedWordsAreThoseOfTheVersionThatStays() {
        var sum = add(new TakenRecords(SEVEN, NONE, NONE, Map.of(7L, 3), 1));
        sum = sum.plus(add(new TakenRecords(NONE, NONE, SEVEN, Map.of(7L, 3), 0)));

        assertThat(sum).isEqualTo(new Taken(1, 1, 0, 0, 1, 3));
        assertThat(sum.plus(add(new TakenRecords(NONE, SEVEN, NONE, Map.of(7L, 1), 0))))
                .isEqualTo(new Taken(1, 1, 0, 0, 1, 1));
    }

    @Test
    void aBatchThatIsNotKeptCountsAgain() {
        var records = List.of(new TakenRecords(SEVEN, NONE, NONE, Map.of(7L, 1), 0));
        counted.count(records);

        assertThat(counted.count(records).taken()).isEqualTo(new Taken(1, 1, 0, 0, 0, 1));
    }

    @Test
    void whatWasCountedBeforeAnInterruptionIsNotCountedAgain() {
        counted.restore(List.of(TakenRecords.unchanged(SEVEN, Map.of(7L, 2), 0)));

        assertThat(add(TakenRecords.unchanged(new long[] {7, 8}, Map.of(7L, 2), 0)))
                .isEqualTo(new Taken(1, 0, 0, 1, 0, 0));
    }

    private Taken add(TakenRecords records) {
        var count = counted.count(List.of(records));
        counted.keep(count);
        return count.taken();
    }
}
