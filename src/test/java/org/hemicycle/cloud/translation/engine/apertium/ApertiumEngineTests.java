package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Apertium of this machine. */
@SuppressWarnings("NullAway.Init")
class ApertiumEngineTests {
    private static final Direction SPANISH_TO_PORTUGUESE = new Direction("es", "pt");

    @TempDir
    private static Path folder;

    private static ApertiumEngine engine;

    @BeforeAll
    static void start() {
        engine = ApertiumExamples.real(folder);
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void theFiveLanguagesAreAllJoined() {
        var languages = List.of("en", "fr", "es", "pt", "it");
        for (var from : languages) {
            for (var to : languages) {
                if (!from.equals(to)) {
                    assertThat(engine.directions()).contains(new Direction(from, to));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, pt, Proyecto de ley que modifica la ley de aguas, lei, es-pt",
        "pt, es, Projeto de lei que altera a lei das águas, ley, pt-es",
        "fr, pt, Projet de loi relatif à la protection des eaux, lei, fr-es-pt",
        "en, fr, The law protects the water, loi, en-es-fr",
        "it, en, La legge protegge le acque, law, it-es-en"
    })
    void aSentenceIsTranslatedByItsRoute(String from, String to, String text, String word, String route)
            throws InterruptedException {
        var answer = engine.translate(new Direction(from, to), text);

        assertThat(answer.text())
                .containsIgnoringCase(word)
                .doesNotContain("*", "#", "@", "[", "\\")
                .doesNotEndWith(".");
        assertThat(answer.route()).isEqualTo(route);
        assertThat(engine.version(new Direction(from, to)))
                .contains("apertium-")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ley n.º 1/2026 [texto] {uno} ^dos$ <b>tres</b> a\\b c@d.example",
                "LEY DE PRESUPUESTO POR US$ 1.000.000,00 PARA EL AÑO 2027",
                "🗳️ Ley de voto \u200b\u200f electrónico \u202e al revés \u202c",
                "  Ley de aguas\n\ncon dos párrafos  ",
                "قانون Ley 法律 закон",
                "# * @ + ~ % & = _ | ley",
                "ley \uD83D rota",
                "ley \u0000 nula",
                "+++ ley ~~~",
                "^ley<n><f><sg>$",
                "[[t:b:x]]ley[[/]]"
            })
    void aTextFullOfSignsIsTranslatedAndTheNextOneIsNotTouched(String text) throws InterruptedException {
        var answer = engine.translate(SPANISH_TO_PORTUGUESE, text);

        assertThat(answer.text()).containsIgnoringCase("lei").doesNotContainIgnoringCase("proyecto");
        assertThat(engine.translate(SPANISH_TO_PORTUGUESE, "La ley").text()).isEqualTo("A lei");
    }

    @Test
    void whatHasNoLettersComesBackAsItWas() throws InterruptedException {
        assertThat(engine.translate(SPANISH_TO_PORTUGUESE, " 12.345 / 2026 – ").text())
                .isEqualTo(" 12.345 / 2026 – ");
    }

    @Test
    void aTextThatIsFarTooLongIsTheTextsTrouble() {
        var text = "Ley de aguas y bosques. ".repeat(5000);

        assertThatThrownBy(() -> engine.translate(SPANISH_TO_PORTUGUESE, text))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(EngineTrouble.Kind.TEXT));
    }

    @Test
    void aDirectionThatNobodyHasIsTold() {
        assertThatThrownBy(() -> engine.translate(new Direction("xx", "yy"), "ley"))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(EngineTrouble.Kind.DIRECTION));
    }

    @Test
    void sentencesThatAreAskedAtTheSameTimeDoNotMix() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers = many.invokeAll(IntStream.range(0, 300)
                    .<Callable<String>>mapToObj(
                            i -> () -> engine.translate(SPANISH_TO_PORTUGUESE, "La ley número " + i + " sobre la paz")
                                    .text())
                    .toList());

            var i = 0;
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("A lei número " + i++ + " sobre a paz");
            }
        }
    }

    @Test
    void programsThatWereKilledAreStartedAgain() throws InterruptedException {
        engine.translate(SPANISH_TO_PORTUGUESE, "La ley");

        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("apertium-transfer"))
                .forEach(ProcessHandle::destroyForcibly);

        assertThat(engine.translate(SPANISH_TO_PORTUGUESE, "La ley").text()).isEqualTo("A lei");
    }

    @Test
    void programsThatAreKilledAtRandomSpoilNoSentence() throws Exception {
        var sentences = IntStream.range(0, 400)
                .mapToObj(i -> "La ley número " + i + " modifica los artículos de la ley de presupuestos del año")
                .toList();
        var random = new Random(20261123);
        var done = new AtomicInteger();

        try (var many = Executors.newFixedThreadPool(4)) {
            var answers = many.invokeAll(sentences.stream()
                    .<Callable<String>>map(sentence -> () -> {
                        if (done.incrementAndGet() % 25 == 0) {
                            killOne(random);
                        }
                        return asked(sentence);
                    })
                    .toList());

            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get())
                        .isEqualTo("A lei número " + i + " modifica os artigos da lei de orçamentos do ano");
            }
        }
    }

    /** What was killed twice at the same sentence says so, and is asked again as the queue does. */
    private String asked(String sentence) throws InterruptedException {
        try {
            return engine.translate(SPANISH_TO_PORTUGUESE, sentence).text();
        } catch (EngineTrouble trouble) {
            assertThat(trouble.kind()).isEqualTo(EngineTrouble.Kind.PASSING);
            return engine.translate(SPANISH_TO_PORTUGUESE, sentence).text();
        }
    }

    private static void killOne(Random random) {
        var programs = ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").matches(".*/(lt-|lrx-|cg-|apertium-).*"))
                .toList();
        if (!programs.isEmpty()) {
            programs.get(random.nextInt(programs.size())).destroyForcibly();
        }
    }

    @Test
    void noProgramStaysWhenThePlatformIsKilled() throws Exception {
        var platform = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineToBeKilled.class.getName(),
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        var programs = Arrays.stream(platform.inputReader().readLine().split(" "))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
        assertThat(programs).isNotEmpty();

        platform.destroyForcibly();

        assertThat(programs).allSatisfy(program -> assertThat(program.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void nothingRunsAfterTheEnd() throws Exception {
        var own = Files.createDirectory(folder.resolve("own"));
        try (var other = ApertiumExamples.real(own)) {
            other.translate(SPANISH_TO_PORTUGUESE, "La ley");
            assertThat(other.running()).isEqualTo(1);

            other.close();

            assertThat(other.running()).isZero();
            assertThatThrownBy(() -> other.translate(SPANISH_TO_PORTUGUESE, "La ley"))
                    .isInstanceOf(EngineTrouble.class);
        }
    }

    @Test
    void aSwitchedOffEngineHasNoDirection() {
        var settings = ApertiumExamples.settings();
        var off = new ApertiumSettings(
                false,
                "",
                settings.patience(),
                settings.idle(),
                1,
                1,
                100,
                List.of(),
                List.of(),
                List.of("en-es"),
                List.of());

        try (var engine = new ApertiumEngine(off, List.of(Installation.ofSystem()), folder, Clock.systemUTC())) {
            assertThat(engine.directions()).isEmpty();
            assertThat(engine.isRough(new Direction("en", "es"))).isTrue();
            assertThat(engine.isRough(new Direction("es", "en"))).isFalse();
        }
    }
}
