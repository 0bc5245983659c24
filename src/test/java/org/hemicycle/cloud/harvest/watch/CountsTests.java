package org.hemicycle.cloud.harvest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.junit.jupiter.api.Test;

class CountsTests {
    @Test
    void farFewerAndFarMoreThanInEveryRunBeforeAreTold() {
        var before = List.of(100, 110, 90);

        assertThat(Counts.judge("list", before, 44)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(IncidentKind.FEWER);
            assertThat(found.facts().usual()).isEqualTo(90);
            assertThat(found.facts().now()).isEqualTo(44);
        });
        assertThat(Counts.judge("list", before, 331)).map(Finding::kind).contains(IncidentKind.MORE);
        assertThat(Counts.judge("list", before, 46)).isEmpty();
        assertThat(Counts.judge("list", before, 329)).isEmpty();
    }

    @Test
    void twoRunsTellNothingAndSmallSourcesMayHalve() {
        assertThat(Counts.judge("list", List.of(100, 100), 0)).isEmpty();
        assertThat(Counts.judge("list", List.of(6, 5, 4), 1)).isEmpty();
        assertThat(Counts.judge("list", List.of(6, 5, 4), 19)).isEmpty();
    }
}
