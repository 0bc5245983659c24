package org.hemicycle.cloud.legislation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Title;
import org.junit.jupiter.api.Test;

class StoredJsonTests {

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var title = new Title(Title.Type.OFFICIAL, "An Act on ferries", "en", null, null, null, "title");
        var content = new Content(
                List.of(),
                "xy-assembly",
                null,
                "1/2026",
                null,
                null,
                null,
                null,
                List.of(title),
                List.of(),
                List.of(),
                java.time.LocalDate.of(2026, 1, 2),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        var said = new StoredJson.Said(content, Map.of("number", "no", "introducedOn", "date"));

        var json = new String(StoredJson.write(said), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(StoredJson.readSaid(json)).isEqualTo(said);
        assertThat(json).doesNotContain("null", "[]").contains("\"2026-01-02\"");
    }
}
