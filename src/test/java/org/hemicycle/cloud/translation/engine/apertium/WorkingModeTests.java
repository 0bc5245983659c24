package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples.PATIENCE;
import static org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that hang, die, say nothing or far too much: each ends in its trouble, and none of them stays. */
@SuppressWarnings("NullAway.Init")
class WorkingModeTests {
    private static final String SENTENCE = "Proyecto de ley que modifica la ley de aguas";
    private static final String READ_ONE = "head -z -n 1 >/dev/null; ";

    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final HeldClock clock = new HeldClock();

    @TempDir
    private Path folder;

    private Pipelines pipelines;

    @BeforeEach
    void makePool() {
        pipelines = new Pipelines(2, 4, Duration.ofMinutes(5), folder.toFile(), listeners, clock);
    }

    @AfterEach
    void endAll() {
        pipelines.close();
        listeners.shutdownNow();
    }

    @Test
    void oneThatHangsIsEndedWithAllThatItStarted() throws Exception {
        var working = working("sleep 600 & echo $$ $! >pids; wait");

        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));

        assertThat(pids()).hasSize(2).allSatisfy(this::isGone);
        assertThat(pipelines.running()).isZero();
    }

    @Test
    void oneThatDiesIsStartedAgainOnceForASentence() throws Exception {
        var working = working("echo $$ >>pids; exit 1");

        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));

        assertThat(pids()).hasSize(2);
        assertThat(pipelines.running()).isZero();
    }

    @Test
    void aSecondTryMayWork() throws Exception {
        var working = working("if test -e died; then exec sed -zu s/Proyecto/Projeto/; else touch died; exit 1; fi");

        assertThat(working.translate("Proyecto")).isEqualTo("Projeto");
    }

    @Test
    void oneThatKeepsDyingIsLeftAloneForAWhile() throws Exception {
        var working = working("echo $$ >>pids; exit 1");
        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));
        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));
        var deaths = pids().size();

        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));
        assertThat(pids()).hasSize(deaths);

        clock.pass(Duration.ofMinutes(2));
        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));
        assertThat(pids()).hasSizeGreaterThan(deaths);
    }

    @Test
    void oneThatIsNotThereIsTroubleThatMayPass() {
        var mode = new Mode(
                script("").direction(),
                "pt",
                List.of(List.of("/nowhere/lt-proc")),
                java.util.Map.of(),
                List.of("none"));

        assertTrouble(Kind.PASSING, () -> new WorkingMode(mode, pipelines, PATIENCE, clock).translate(SENTENCE));
        assertThat(pipelines.running()).isZero();
    }

    @Test
    void anEmptyAnswerIsNotATranslation() {
        var working = working("exec sed -zu 's/.*\\[/ [/'");

        assertTrouble(Kind.TEXT, () -> working.translate(SENTENCE));
    }

    @Test
    void anAnswerAHundredTimesLongerIsCutAndItsProgramEnded() throws Exception {
        var working = working("echo $$ >pids; " + READ_ONE + "yes");

        assertTrouble(Kind.TEXT, () -> working.translate(SENTENCE));

        assertThat(pids()).allSatisfy(this::isGone);
        assertThat(pipelines.running()).isZero();
    }

    @Test
    void anAnswerThatIsLongButEndsIsRefusedToo() {
        var working = working("exec sed -zu 's/.*\\[/" + "muitas palavras ".repeat(90) + "[/'");

        assertTrouble(Kind.TEXT, () -> working.translate(SENTENCE));
    }

    @Test
    void anEchoOfASentenceIsNotATranslationButThatOfANameMayBe() throws Exception {
        var working = working("exec cat");

        assertTrouble(
                Kind.TEXT,
                () -> working.translate("por la que se establecen normas sobre los incentivos de la energía"));
        assertThat(working.translate("Banco Central do Brasil")).isEqualTo("Banco Central do Brasil");
    }

    @Test
    void oneThatSpeaksWithoutBeingAskedNeverAnswersTheNextSentence() throws Exception {
        var working = working("exec sed -zu 's/.*/&\\x00&/'");

        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));
        assertThat(pipelines.running()).isZero();
    }

    @Test
    void halfAnAnswerOfOneThatDiesIsNeverTaken() throws Exception {
        var working = working("echo $$ >>pids; " + READ_ONE + "printf 'Projeto de lei que\\0'");

        assertTrouble(Kind.PASSING, () -> working.translate(SENTENCE));

        assertThat(pids()).hasSize(2);
    }

    @Test
    void oneThatNobodyAsksForSomeMinutesEnds() throws Exception {
        var working = working("echo $$ >pids; exec cat");
        working.translate("Ley 1");
        assertThat(pipelines.running()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(6));
        pipelines.endIdle();

        assertThat(pipelines.running()).isZero();
        assertThat(pids()).allSatisfy(this::isGone);
    }

    @Test
    void whoIsInterruptedLeavesNoProgramBehind() throws Exception {
        var working = new WorkingMode(script("echo $$ >pids; exec sleep 600"), pipelines, Duration.ofMinutes(5), clock);
        var asking = new FutureTask<>(() -> working.translate(SENTENCE));

        Thread.ofPlatform().start(asking).interrupt();

        assertThatThrownBy(asking::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(pipelines.running()).isZero();
    }

    private WorkingMode working(String script) {
        return new WorkingMode(script(script), pipelines, PATIENCE, clock);
    }

    private static void assertTrouble(Kind kind, ThrowingCallable translating) {
        assertThatThrownBy(translating)
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    private List<String> pids() throws IOException {
        return List.of(Files.readString(folder.resolve("pids")).strip().split("\\s+"));
    }

    private void isGone(String pid) {
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    private static final class HeldClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
