package org.hemicycle.cloud.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelRegister;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HemicycleTest
class MiniLmVectorsTests {
    @Autowired
    private SentenceVectors vectors;

    @Autowired
    private ModelRegister register;

    @Autowired
    private ModelSwitches switches;

    @Test
    void sentencesThatSayTheSameAreNearerThanThoseThatDoNot() {
        var question = of("consumer protection");

        var near = dot(question, of("A bill to defend the rights of people who buy goods"));
        var far = dot(question, of("A bill to establish a national bird"));

        assertThat(near).isGreaterThan(far + 0.1);
    }

    @Test
    void aVectorHasLengthOneAndIsTheSameEachTimeWhateverElseIsAsked() {
        var alone = of("An Act respecting fisheries");
        var among = vectors.of(List.of("x", "An Act respecting fisheries", "A long sentence ".repeat(500)));

        assertThat(alone).hasSize(vectors.width());
        assertThat(dot(alone, alone)).isCloseTo(1, within(0.0001));
        assertThat(among.get(1)).isEqualTo(alone);
        assertThat(dot(among.get(2), among.get(2))).isCloseTo(1, within(0.0001));
    }

    @Test
    void manyMayAskAtTheSameTime() {
        var alone = of("A bill to amend the road traffic act");
        var asked = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> of("A bill to amend the road traffic act")))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join))
                .allSatisfy(one -> assertThat(one).isEqualTo(alone));
    }

    @Test
    void strangeTextsHaveAVectorToo() {
        Stream.of("", "   ", "\ud83d\ude01".repeat(3000), "\u202e\u0000\ud800", "\u6cd5\u5f8b\u6848".repeat(1000))
                .forEach(text -> assertThat(of(text)).hasSize(384));
    }

    @Test
    void whoSwitchesItOffGetsNone() {
        switches.set(SentenceVectors.SWITCH, false);
        try {
            assertThat(vectors.available()).isFalse();
            assertThat(vectors.of("a bill")).isEmpty();
            assertThat(vectors.of(List.of("a bill", "an act"))).isEmpty();
        } finally {
            switches.set(SentenceVectors.SWITCH, true);
        }
        assertThat(vectors.available()).isTrue();
    }

    @Test
    void itStandsInTheRegisterOfModels() {
        assertThat(register.find("meaning")).hasValueSatisfying(entry -> {
            assertThat(entry.state()).isEqualTo(ModelRegister.State.ON);
            assertThat(entry.use().licence()).isEqualTo("Apache-2.0");
            assertThat(entry.use().sendsTexts()).isFalse();
        });
    }

    /** Where the library brings another network, the version of the vectors has to change with it. */
    @Test
    void theNetworkIsTheOneThatTheVersionNames() throws IOException, NoSuchAlgorithmException {
        try (var network = MiniLm.class.getResourceAsStream(MiniLm.NETWORK)) {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(network).readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).startsWith("afdb6f1a0e45b715d0bb9b11772f032c");
        }
        assertThat(vectors.version()).isEqualTo("all-MiniLM-L6-v2-int8-1");
    }

    private float[] of(String sentence) {
        return vectors.of(sentence).orElseThrow();
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(place -> one[place] * other[place])
                .sum();
    }
}
