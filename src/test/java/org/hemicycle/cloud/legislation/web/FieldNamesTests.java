package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.shared.Language;
import org.junit.jupiter.api.Test;

class FieldNamesTests {
    private final Messages m = new MessageCatalogue().in(Language.of("en"));

    @Test
    void aFieldOfAListIsNamedWithItsPlaceFromOne() {
        assertThat(FieldNames.of(m, "titles[2]")).isEqualTo("Title 3");
    }

    @Test
    void aFieldWithoutANameKeepsTheOneOfPrograms() {
        assertThat(FieldNames.of(m, "somethingNew[0]")).isEqualTo("somethingNew[0]");
    }

    @Test
    void codesAndDaysAreWrittenForTheReader() {
        assertThat(FieldNames.value(m, "stage", "OTHER_CHAMBER")).isEqualTo("In the other chamber");
        assertThat(FieldNames.value(m, "introducedOn", "2026-11-18")).isEqualTo("18 Nov 2026");
        assertThat(FieldNames.value(m, "introducedOn", "2026")).isEqualTo("2026");
        assertThat(FieldNames.value(m, "number", "PL 7")).isEqualTo("PL 7");
    }
}
