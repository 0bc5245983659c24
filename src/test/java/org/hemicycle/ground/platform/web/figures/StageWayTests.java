package org.hemicycle.ground.platform.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageWayTests {
    private static final List<String> NAMES =
            List.of("Introduced", "Committee", "Debate", "Other <chamber>", "Decided");

    @Test
    void theSeatWhereTheBillIsStandsOutAndEverySeatHasItsName() {
        var drawing = StageWay.svg(4, NAMES, false);

        assertThat(drawing)
                .contains("font-weight=\"650\" fill=\"#14212b\">Other &lt;chamber&gt;</text>")
                .containsOnlyOnce("font-weight")
                .contains(">Introduced</text>", ">Decided</text>");
    }

    @Test
    void aBillWhoseStageIsNotKnownStandsNowhere() {
        assertThat(StageWay.svg(0, NAMES, false)).doesNotContain("font-weight", "#0a5566", "#1b8497");
    }

    @Test
    void theWayGoesFromRightToLeftForThoseWhoReadSo() {
        assertThat(StageWay.svg(1, NAMES, false)).contains("x=\"122\" y=\"183\" text-anchor=\"end\"");
        assertThat(StageWay.svg(1, NAMES, true)).contains("x=\"438\" y=\"183\" text-anchor=\"end\"");
    }

    @Test
    void aSeatThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> StageWay.svg(6, NAMES, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
