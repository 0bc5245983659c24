package org.hemicycle.ground.platform.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StageArcTests {

    @Test
    void theLargeSeatStandsWhereTheBillIs() {
        assertThat(StageArc.svg(2, false)).contains("<path d=\"M16.1 12.9h0\" stroke=\"#0a5566\" stroke-width=\"12\"");
    }

    @Test
    void theWayIsMirroredFromRightToLeft() {
        assertThat(StageArc.svg(1, true)).contains("<path d=\"M69 27h0\" stroke=\"#0a5566\"");
    }

    @Test
    void aBillOfUnknownStageHasNoLargeSeat() {
        assertThat(StageArc.svg(0, false)).doesNotContain("#0a5566").doesNotContain("#1b8497");
    }

    @Test
    void thereIsNoSixthSeat() {
        assertThatThrownBy(() -> StageArc.svg(6, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
