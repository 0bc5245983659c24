package org.hemicycle.cloud.conformance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.Objects;
import org.hemicycle.testing.RecordingsFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers of real services are judged as a person who looked at them did. */
class EntryTestOfRecordingsTests {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final EntryTest ENTRY = EntryTest.byRule();

    /** Of each: the ruling, and which points fail. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ar-diputados,   PASSED,           ''
            kr-assembly,    PASSED,           ''
            no-storting,    PASSED,           ''
            gb-parliament,  PASSED,           ''
            il-knesset,     PASSED,           ''
            fr-senat,       PASSED,           STAGES
            it-camera,      PASSED,           IDENTIFIERS STAGES
            de-bundestag,   PASSED,           DATES HISTORY
            ch-parliament,  PASSED_INITIALLY, LICENCE
            cl-senado,      PASSED_INITIALLY, LICENCE
            pl-sejm,        PASSED_INITIALLY, LICENCE
            cl-camara,      PASSED_INITIALLY, STAGES LICENCE
            py-congreso,    PASSED_INITIALLY, LICENCE HISTORY
            za-parliament,  FAILED,           STRUCTURED
            ee-riigikogu,   FAILED,           STRUCTURED
            dk-folketing,   FAILED,           FORMAT STRUCTURED LICENCE
            """)
    void aRecordedServiceIsJudgedAsExpected(String folder, Ruling ruling, String failing) {
        var recordings = RecordingsFolder.find("recorded services were not judged");
        assumeThat(recordings).isNotNull();

        var verdict = ENTRY.folder(Objects.requireNonNull(recordings).resolve(folder), NOON);

        assertThat(verdict.ruling()).isEqualTo(ruling);
        assertThat(verdict.findings().stream()
                        .filter(finding -> finding.state() == State.FAILED)
                        .map(finding -> finding.point().name())
                        .collect(joining(" ")))
                .isEqualTo(failing);
    }
}
