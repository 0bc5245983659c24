package org.hemicycle.cloud.connectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTests {
    private final List<String> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-31 | 2024-05-31",
                "2024-05-31T10:00:00 | 2024-05-31",
                "2024-05-31 10:00:00.0 | 2024-05-31",
                "2024-05-31T00:00:00Z | 2024-05-31",
                "2024-05-31T01:30:00Z | 2024-05-30",
                "2024-05-31T23:59:59.1234567+09:00 | 2024-05-31",
                "20240531 | 2024-05-31",
                "/Date(1717113600000)/ | 2024-05-31",
                "/Date(-2208902400000)/ | 1900-01-02",
                "31/05/2024 | 2024-05-31",
                "31-May-2024 | 2024-05-31",
            })
    void datesAreReadAsSourcesWriteThem(String written, String date) {
        assertThat(date(written)).isEqualTo(date);
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-31", "31/02/2024", "0000-00-00", "soon", "2024-13-01", "1717113600000000000000"})
    void datesThatDoNotExistAreLeftOutAndTold(String written) {
        assertThat(date(written)).isNull();
        assertThat(remarks).singleElement().asString().contains("expected a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "1900-01-01T00:00:00", "1900-01-01", "", "  "})
    void datesThatMeanNothingAreMissing(String written) {
        assertThat(date(written)).isNull();
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,12", "+3,3", "-4,-4", "1 234,1234", "12.0,12", "0012,12"})
    void wholeNumbersAreRead(String written, String number) {
        assertThat(made(As.INTEGER, written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999999999", "12.5", "twelve", "99999999999", "0x10"})
    void whatIsNoNumberIsLeftOutAndTold(String written) {
        assertThat(made(As.INTEGER, written)).isNull();
        assertThat(remarks).hasSize(1);
    }

    @Test
    void numbersOfAMillionDigitsCostNothing() {
        assertThat(made(As.INTEGER, "7".repeat(1_000_000))).isNull();
        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a:b@host/", "http:///x"
            })
    void onlyAddressesOfTheWebAreKept(String written) {
        assertThat(made(As.URL, written)).isNull();
        assertThat(remarks).hasSize(1);
    }

    @Test
    void addressesAreCompletedWithTheSourcesPage() {
        assertThat(made(As.URL, "/node/12 a")).isEqualTo("https://data.example/node/12%20a");
        assertThat(made(As.URL, "//other.example/x")).isEqualTo("https://other.example/x");
    }

    @Test
    void textsAreCleaned() {
        assertThat(made(As.TEXT, " Lei\u00a0 n\u00ba\t12 &amp; 13\u0000\ufeff "))
                .isEqualTo("Lei nº 12 & 13");
        assertThat(made(As.HTML, "<p>One<br>two</p> <script>x</script>&eacute;"))
                .isEqualTo("One two é");
        assertThat(made(As.TEXT, "half \ud83d character")).isEqualTo("half character");
    }

    @Property(tries = 500)
    void everyDateIsReadBackFromItsForms(@ForAll @IntRange(min = -25_000, max = 60_000) int day) {
        var date = LocalDate.ofEpochDay(day);

        for (var form :
                List.of(date.toString(), date + "T12:00:00", date.toString().replace("-", ""), date + "T00:00:00Z")) {
            assertThat(date(form))
                    .isEqualTo(
                            date.getYear() == 1900 && date.getDayOfYear() == 1 && !form.contains("T12")
                                    ? null
                                    : date.toString());
        }
    }

    @Property(tries = 500)
    void anyTextBecomesCleanOrNothing(@ForAll @StringLength(max = 200) String raw) {
        var made = made(As.TEXT, raw);

        if (made != null) {
            assertThat(made).isEqualTo(made.strip()).doesNotContain("  ").doesNotContain("\u0000");
            assertThat(made.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
        }
    }

    @Property(tries = 500)
    void noTextMakesAConversionFail(@ForAll @StringLength(max = 60) String raw) {
        for (var as : As.values()) {
            made(as, raw);
        }
    }

    private @Nullable String date(String written) {
        return made(As.DATE, written);
    }

    private @Nullable String made(As as, String written) {
        var dates = new Dates(List.of("dd/MM/yyyy", "dd-MMM-yyyy"), ZoneId.of("America/Sao_Paulo"), Locale.ENGLISH);
        var value = new Value(
                "field",
                new Source.At(org.hemicycle.cloud.connectors.path.Path.of(".")),
                Value.Treatment.plain(as),
                dates,
                URI.create("https://data.example/"));
        return value.one(Scope.ofAnswer(new Text(written), Map.of()), new Remarks() {
            @Override
            public void leftOut(String field, String at, String reason) {
                remarks.add(reason);
            }

            @Override
            public void unmapped(Unmapped word) {
                remarks.add(word.toString());
            }
        });
    }
}
