package org.hemicycle.cloud.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PL 1876/2023",
                "pl1876-2023",
                "P.L. 1.876/2023",
                "pl 01876 / 2023",
                "Pl-1876-2023",
                "PL ١٨٧٦/٢٠٢٣"
            })
    void oneNumberHasOneForm(String written) {
        assertThat(Numbers.folded(written)).isEqualTo("pl-1876-2023");
    }

    @Test
    void theQuotedPartsOfANumberFindIt() {
        assertThat(Numbers.forms("PL 1876/2023"))
                .containsExactlyInAnyOrder("pl-1876", "pl-1876-2023", "1876", "1876-2023");
    }

    @Test
    void initialsAreJoined() {
        assertThat(Numbers.forms("H.R. 1")).containsExactlyInAnyOrder("hr-1", "1");
    }

    @Test
    void textWithoutDigitsIsNoNumber() {
        assertThat(Numbers.folded("rivers")).isEmpty();
        assertThat(Numbers.forms("rivers")).isEmpty();
    }

    @Property
    void anyTextFoldsOnceAndForAll(@ForAll @StringLength(max = 8) String text) {
        var folded = Numbers.folded(text);

        assertThat(Numbers.folded(folded)).isEqualTo(folded);
    }

    @Property
    void whatIsFoldedIsAmongItsForms(@ForAll String text) {
        var folded = Numbers.folded(text);

        if (!folded.isEmpty()) {
            assertThat(Numbers.forms(text)).contains(folded);
        }
    }
}
