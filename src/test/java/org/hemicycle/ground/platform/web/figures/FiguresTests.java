package org.hemicycle.ground.platform.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void theChamberHasOneSeatForEachMember() {
        var svg = new Chamber(197, 12, "12", "of 197", "12 of 197").svg(false);

        assertThat(seats(svg)).isEqualTo(197);
        assertThat(svg).contains("aria-label=\"12 of 197\"").contains(">12</text>");
    }

    @Test
    void theLitSeatsStandOnTheLeadingSide() {
        var lit = Pattern.compile("<path d=\"M([\\d.]+) [\\d.]+h0\" stroke=\"#f5b335\"");
        var leftToRight = lit.matcher(new Chamber(50, 1, "1", "", "").svg(false));
        var rightToLeft = lit.matcher(new Chamber(50, 1, "1", "", "").svg(true));

        assertThat(leftToRight.find() && Double.parseDouble(leftToRight.group(1)) < 310)
                .isTrue();
        assertThat(rightToLeft.find() && Double.parseDouble(rightToLeft.group(1)) > 310)
                .isTrue();
    }

    @Test
    void everyCountryOfTheMapCanBeLit() {
        var none = DotMap.svg(_ -> DotMap.Tone.NO_DATA, "map");
        var one = DotMap.svg(country -> country.equals("MT") ? DotMap.Tone.HERE : DotMap.Tone.NO_DATA, "map");

        assertThat(seats(none)).isEqualTo(1520);
        assertThat(none).doesNotContain("#0f6c7f");
        assertThat(one).contains("#0f6c7f");
    }

    @Test
    void wordsOfAFigureAreEscaped() {
        assertThat(new Chamber(3, 0, "0", "<b>", "\"x\"").svg(false))
                .contains("&lt;b&gt;")
                .contains("&quot;x&quot;");
    }

    @Test
    void eachHubLightsItsOwnWedge() {
        assertThat(HubSign.svg(1, 6, false)).isNotEqualTo(HubSign.svg(2, 6, false));
        assertThat(HubSign.svg(1, 6, true)).isEqualTo(HubSign.svg(6, 6, false));
    }

    private static int seats(String svg) {
        return svg.split("h0", -1).length - 1;
    }
}
