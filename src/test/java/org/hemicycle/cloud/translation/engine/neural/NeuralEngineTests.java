package org.hemicycle.cloud.translation.engine.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.translation.engine.neural.TinyModel.EN_FR;
import static org.hemicycle.cloud.translation.engine.neural.TinyModel.FR_EN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine with a real model, however small: its weights were trained for these tests. */
@SuppressWarnings("NullAway.Init")
class NeuralEngineTests {
    private static final Map<String, String> TITLES = Map.of(
            "An Act to amend the Harbour Act, 1997", "Loi modifiant la Loi sur les ports, 1997",
            "An Act to repeal the Railway Act", "Loi abrogeant la Loi sur les chemins de fer",
            "An Act respecting bridges and museums", "Loi concernant les ponts et les musées",
            "Orchard Act of 14 July 1963", "Loi du 14 juillet 1963 sur les vergers",
            "The Commission shall adopt a budget within 37 days.", "La commission adopte un budget dans les 37 jours.",
            "Regulations No. 512 on lighthouses", "Règlement no 512 sur les phares",
            "An Act to amend the Museum Act, 2031", "Loi modifiant la Loi sur les musées, 2031",
            "The Council shall keep a register within 88 days.", "Le conseil tient un registre dans les 88 jours.");

    @TempDir
    private Path data;

    private TinyModel model;

    @BeforeEach
    void copy() throws IOException {
        model = TinyModel.in(data);
    }

    @Test
    void sentencesThatItHasNeverSeenAreTranslatedBothWays() throws Exception {
        try (var engine = model.engine(4)) {
            assertThat(right(engine)).isGreaterThanOrEqualTo(TITLES.size() - 1);

            var back = engine.translate(FR_EN, "Loi abrogeant la Loi sur les chemins de fer");
            assertThat(back.text()).isEqualTo("An Act to repeal the Railway Act");
            assertThat(back.route()).isEqualTo("fr-en");
            assertThat(engine.version(FR_EN)).isEqualTo("tiny 1");
        }
    }

    @Test
    void followingSeveralReadingsIsNoWorseThanFollowingOne() throws Exception {
        try (var greedy = model.engine(1);
                var wide = model.engine(4)) {
            assertThat(right(wide)).isGreaterThanOrEqualTo(right(greedy));
        }
    }

    @Test
    void textsTogetherGiveWhatEachGivesByItself() throws Exception {
        var titles = TITLES.keySet().stream().sorted().toList();
        try (var engine = model.engine(4)) {
            var parts = engine.translate(
                    EN_FR, String.join("\n", titles.subList(0, 7)).repeat(3) + "\n");
            assertThat(parts.text()).isNotBlank();
        }
        try (var loaded = loaded(4)) {
            var stop = new org.hemicycle.cloud.translation.engine.neural.run.Stop();
            var one = titles.stream()
                    .map(title -> loaded.translate(List.of(title), "fr", stop).getFirst())
                    .toList();

            assertThat(loaded.translate(titles, "fr", stop)).isEqualTo(one);
        }
    }

    @Test
    void twoThreadsDoNotDisturbEachOther() throws Exception {
        try (var engine = model.engine(2);
                var threads = Executors.newFixedThreadPool(2)) {
            var work = TITLES.keySet().stream()
                    .<Callable<String>>map(
                            title -> () -> engine.translate(EN_FR, title).text())
                    .toList();
            var together = new ArrayList<String>();
            for (var done : threads.invokeAll(work)) {
                together.add(done.get());
            }
            var alone = new ArrayList<String>();
            for (var one : work) {
                alone.add(one.call());
            }

            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void aLongTextGoesInPartsAndOneThatIsTooLongNotAtAll() throws Exception {
        var title = "An Act to amend the Harbour Act, 1997. ";
        try (var engine = model.engine(1)) {
            assertThat(engine.translate(EN_FR, title.repeat(40)).text().split("1997", -1))
                    .hasSize(41);
            assertTrouble(engine, title.repeat(2_600), Kind.TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍⚖️🏛️ Act",
                "\u202EtcA na\u202C",
                "قانون المياه",
                "AN ACT TO AMEND THE HARBOUR ACT",
                "a\u200Bb\uFEFFc",
                "<b>An Act</b> & more",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "the the the the the the the the the the the the the the",
                "\uD83C half a sign",
            })
    void anyTextGivesAnAnswerOrATroubleOfItsOwn(String text) throws Exception {
        try (var engine = model.engine(2)) {
            try {
                assertThat(engine.translate(EN_FR, text).text()).isNotBlank();
            } catch (EngineTrouble trouble) {
                assertThat(trouble.kind()).isEqualTo(Kind.TEXT);
            }
            assertThat(engine.translate(EN_FR, "An Act to repeal the Railway Act")
                            .text())
                    .isEqualTo("Loi abrogeant la Loi sur les chemins de fer");
        }
    }

    @Test
    void whatHasNoLettersStaysAsItIs() throws Exception {
        try (var engine = model.engine(2)) {
            assertThat(engine.translate(EN_FR, " 12/2026 ").text()).isEqualTo(" 12/2026 ");
            assertThat(engine.inMemory()).isZero();
        }
    }

    @Test
    void aDirectionThatHasNotPassedItsGateIsServedOnlyWhereTheOperatorNamesIt() throws IOException {
        model.editCard("\"en-fr\",", "");
        model.editCard("\"fr-en\"", "");
        try (var engine = model.engine(2);
                var named = model.engine(
                        TinyModel.settings(2, List.of("fr-en"), Duration.ofMinutes(1)), Clock.systemUTC())) {
            assertThat(engine.directions()).isEmpty();
            assertThat(named.directions()).containsExactly(FR_EN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder.onnx", "decoder.onnx", "vocabulary.tsv"})
    void aFileThatWasCutShortIsNotUsedAndTheDirectionIsGone(String file) throws Exception {
        for (var believed : List.of(false, true)) {
            var bytes = model.bytes(file);
            model.replace(file, Arrays.copyOf(bytes, bytes.length / 2), believed);
            try (var engine = model.engine(2)) {
                assertThat(engine.directions()).containsExactlyInAnyOrder(EN_FR, FR_EN);
                assertTrouble(engine, "An Act", Kind.DIRECTION);
                assertThat(engine.directions()).isEmpty();
                assertTrouble(engine, "An Act", Kind.DIRECTION);
            }
            model.replace(file, bytes, true);
        }
    }

    @Test
    void networksThatAreInEachOthersPlaceAreRefused() throws Exception {
        model.replace("encoder.onnx", model.bytes("decoder.onnx"), true);
        try (var engine = model.engine(2)) {
            assertThatThrownBy(() -> engine.translate(EN_FR, "An Act"))
                    .hasMessageContaining("the model is not used: its reading network takes");
        }
    }

    @Test
    void aModelThatNobodyAsksIsLetGoAndComesBack() throws Exception {
        var now = new Instant[] {Instant.parse("2026-03-02T12:00:00Z")};
        var clock = InstantSource.tick(() -> now[0], Duration.ofMillis(1)).withZone(ZoneOffset.UTC);
        try (var engine = model.engine(TinyModel.settings(2, List.of(), Duration.ofMinutes(1)), clock)) {
            assertThat(engine.inMemory()).isZero();
            engine.translate(EN_FR, "An Act to repeal the Railway Act");
            engine.endIdle();
            assertThat(engine.inMemory()).isOne();

            now[0] = now[0].plus(Duration.ofMinutes(11));
            engine.endIdle();
            assertThat(engine.inMemory()).isZero();

            assertThat(engine.translate(EN_FR, "An Act to repeal the Railway Act")
                            .text())
                    .isEqualTo("Loi abrogeant la Loi sur les chemins de fer");
        }
    }

    @Test
    void anEngineThatIsClosedSaysSoAndAnotherMayBeOpened() throws Exception {
        var closed = model.engine(2);
        closed.translate(EN_FR, "An Act to repeal the Railway Act");
        closed.close();
        assertTrouble(closed, "An Act", Kind.PASSING);

        try (var again = model.engine(2)) {
            assertThat(right(again)).isPositive();
        }
    }

    @Test
    void whatTakesTooLongIsTroubleThatPasses() throws Exception {
        var settings = TinyModel.settings(4, List.of(), Duration.ofMillis(1));
        try (var engine = model.engine(settings, Clock.systemUTC())) {
            assertTrouble(engine, "An Act to amend the Harbour Act, 1997. ".repeat(100), Kind.PASSING);
        }
    }

    @Test
    void anotherDirectionIsNotServed() throws Exception {
        try (var engine = model.engine(2)) {
            assertThatThrownBy(() -> engine.translate(new Direction("en", "pt"), "An Act"))
                    .isInstanceOfSatisfying(
                            EngineTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.DIRECTION));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryDoesNotGrowWithTheNumberOfTexts() throws Exception {
        try (var engine = model.engine(4)) {
            var titles = titles(60);
            all(engine, titles);
            all(engine, titles);
            var before = TinyModel.memory();
            for (var round = 0; round < 5; round++) {
                all(engine, titles);
            }
            var after = TinyModel.memory();
            assertThat(after.direct() - before.direct()).isLessThan(32);
            assertThat(after.whole() - before.whole()).isLessThan(600);
        }
    }

    private static List<String> titles(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "An Act to amend the Bridge Act, " + (1900 + number) + ". "
                        + "The Council shall keep a register. ".repeat(number % 7))
                .collect(Collectors.toList());
    }

    private static void all(NeuralEngine engine, List<String> titles) throws InterruptedException {
        for (var title : titles) {
            engine.translate(EN_FR, title);
        }
    }

    private LoadedModel loaded(int width) throws Exception {
        var files = org.hemicycle.cloud.translation.engine.neural.files.Models.of(
                        new org.hemicycle.ground.platform.files.DataFolder(data))
                .good()
                .getFirst();
        return LoadedModel.of(files, width, 1);
    }

    private static long right(NeuralEngine engine) throws InterruptedException {
        var right = 0;
        for (var title : TITLES.entrySet()) {
            right += engine.translate(EN_FR, title.getKey()).text().equals(title.getValue()) ? 1 : 0;
        }
        return right;
    }

    private static void assertTrouble(NeuralEngine engine, String text, Kind kind) {
        assertThatThrownBy(() -> engine.translate(EN_FR, text))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }
}
