package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportBillsTests {

    @Test
    void whatASpreadsheetWouldRunIsTakenAsText() {
        assertThat(ExportBills.csv(List.of("=HYPERLINK(1)", "+1", "-1", "@x", "\ty")))
                .isEqualTo("'=HYPERLINK(1),'+1,'-1,'@x,'\ty");
    }

    @Test
    void separatorsQuotesAndLinesAreQuoted() {
        assertThat(ExportBills.csv(List.of("a,b", "say \"yes\"", "two\nlines", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",plain");
    }
}
