package org.hemicycle.cloud.translation.engine.neural;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeptNumbersTests {

    @Property(tries = 300)
    void whatComesBackAsItWasIsTheText(@ForAll String text) {
        var kept = KeptNumbers.of(text);

        assertThat(kept.lift(kept.text())).contains(text);
    }

    @Example
    void numbersOfTwoDigitsAndMoreStandInSlotsEqualOnesInOne() {
        var kept = KeptNumbers.of("Act 5 of 14 July 1963, and of 14 May");

        assertThat(kept.text()).isEqualTo("Act 5 of ⟦1⟧ July ⟦2⟧, and of ⟦1⟧ May");
        assertThat(kept.lift("Loi 5 du ⟦1⟧ juillet ⟦2⟧, et du ⟦1⟧ mai"))
                .contains("Loi 5 du 14 juillet 1963, et du 14 mai");
    }

    @Example
    void aSlotThatIsLostOrInventedIsSeen() {
        var kept = KeptNumbers.of("Act of 14 July 1963");

        assertThat(kept.lift("Loi du ⟦1⟧ juillet")).isEmpty();
        assertThat(kept.lift("Loi du ⟦1⟧ juillet ⟦2⟧ ⟦2⟧")).isEmpty();
        assertThat(kept.lift("Loi du ⟦1⟧ juillet ⟦2⟧ ⟦3⟧")).isEmpty();
    }

    @Example
    void whatHasMoreNumbersThanThereAreSlotsKeepsTheRest() {
        assertThat(KeptNumbers.of("11 12 13 14 15 16 17 18 19 20 21").text()).endsWith("⟦9⟧ 20 21");
    }
}
