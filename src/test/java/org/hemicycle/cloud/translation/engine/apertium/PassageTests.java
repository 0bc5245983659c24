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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that hang, die, say nothing or far too much: each ends in its trouble, and none of them stays. */
@SuppressWarnings("NullAway.Init")
class PassageTests {
    private static final String SENTENCE = "Proyecto de ley que modifica la ley de aguas";
    private static final String READ_ONE = "head -z -n 1 >/dev/null; ";

    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final HeldClock clock = new HeldClock();

    @TempDir
    private Path folder;

    private Chains chains;

    @BeforeEach
    void makePool() {
        chains = new Chains(2, 4, Duration.ofMinutes(5), folder.toFile(), clock);
    }

    @AfterEach
    void endAll() {
        chains.close();
        listeners.shutdownNow();
    }

    @Test
    void oneThatHangsIsEndedWithAllThatItStarted() throws Exception {
        var passage = passage("sleep 600 & echo $$ $! >pids; wait");

        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));

        assertThat(pids()).hasSize(2).allSatisfy(this::isGone);
        assertThat(chains.running()).isZero();
    }

    @Test
    void oneThatDiesIsStartedAgainOnceForASentence() throws Exception {
        var passage = passage("echo $$ >>pids; exit 1");

        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));

        assertThat(pids()).hasSize(2);
        assertThat(chains.running()).isZero();
    }

    @Test
    void aSecondTryMayWork() throws Exception {
        var passage = passage("if test -e died; then exec sed -zu s/Proyecto/Projeto/; else touch died; exit 1; fi");

        assertThat(passage.translate("Proyecto")).isEqualTo("Projeto");
    }

    @Test
    void oneThatKeepsDyingIsLeftAloneForAWhile() throws Exception {
        var passage = passage("echo $$ >>pids; exit 1");
        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));
        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));
        var deaths = pids().size();

        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));
        assertThat(pids()).hasSize(deaths);

        clock.pass(Duration.ofMinutes(2));
        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));
        assertThat(pids()).hasSizeGreaterThan(deaths);
    }

    @Test
    void oneThatIsNotThereIsTroubleThatMayPass() {
        var mode = new Mode(
                script("").direction(), "pt", List.of(List.of("/nowhere/lt-proc")), java.util.Map.of(), "none");

        assertTrouble(Kind.PASSING, () -> new Passage(mode, chains, listeners, PATIENCE, clock).translate(SENTENCE));
        assertThat(chains.running()).isZero();
    }

    @Test
    void anEmptyAnswerIsNotATranslation() {
        var passage = passage("exec sed -zu 's/.*\\[/ [/'");

        assertTrouble(Kind.TEXT, () -> passage.translate(SENTENCE));
    }

    @Test
    void anAnswerAHundredTimesLongerIsCutAndItsProgramEnded() throws Exception {
        var passage = passage("echo $$ >pids; " + READ_ONE + "yes");

        assertTrouble(Kind.TEXT, () -> passage.translate(SENTENCE));

        assertThat(pids()).allSatisfy(this::isGone);
        assertThat(chains.running()).isZero();
    }

    @Test
    void anAnswerThatIsLongButEndsIsRefusedToo() {
        var passage = passage("exec sed -zu 's/.*\\[/" + "muitas palavras ".repeat(90) + "[/'");

        assertTrouble(Kind.TEXT, () -> passage.translate(SENTENCE));
    }

    @Test
    void anEchoOfASentenceIsNotATranslationButThatOfANameMayBe() throws Exception {
        var passage = passage("exec cat");

        assertTrouble(
                Kind.TEXT,
                () -> passage.translate("por la que se establecen normas sobre los incentivos de la energía"));
        assertThat(passage.translate("Banco Central do Brasil")).isEqualTo("Banco Central do Brasil");
    }

    @Test
    void oneThatSpeaksWithoutBeingAskedNeverAnswersTheNextSentence() throws Exception {
        var passage = passage("exec sed -zu 's/.*/&\\x00&/'");

        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));
        assertThat(chains.running()).isZero();
    }

    @Test
    void halfAnAnswerOfOneThatDiesIsNeverTaken() throws Exception {
        var passage = passage("echo $$ >>pids; " + READ_ONE + "printf 'Projeto de lei que\\0'");

        assertTrouble(Kind.PASSING, () -> passage.translate(SENTENCE));

        assertThat(pids()).hasSize(2);
    }

    @Test
    void manyAtTheSameTimeGetEachTheirOwnAnswer() throws Exception {
        var passage = passage("exec cat");

        var answers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return passage.translate("Ley número " + i);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        listeners))
                .toList();

        for (var i = 0; i < 200; i++) {
            assertThat(answers.get(i).get()).isEqualTo("Ley número " + i);
        }
        assertThat(chains.running()).isLessThanOrEqualTo(2);
    }

    @Test
    void oneThatNobodyAsksForSomeMinutesEnds() throws Exception {
        var passage = passage("echo $$ >pids; exec cat");
        passage.translate("Ley 1");
        assertThat(chains.running()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(6));
        chains.endIdle();

        assertThat(chains.running()).isZero();
        assertThat(pids()).allSatisfy(this::isGone);
    }

    @Test
    void whoIsInterruptedLeavesNoProgramBehind() throws Exception {
        var passage =
                new Passage(script("echo $$ >pids; exec sleep 600"), chains, listeners, Duration.ofMinutes(5), clock);
        var outcome = new CompletableFuture<Throwable>();
        var asking = Thread.ofPlatform().start(() -> {
            try {
                passage.translate(SENTENCE);
            } catch (Throwable e) {
                outcome.complete(e);
            }
        });

        asking.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThat(chains.running()).isZero();
    }

    private Passage passage(String script) {
        return new Passage(script(script), chains, listeners, PATIENCE, clock);
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
