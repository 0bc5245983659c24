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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final String DIES_OF_DEATH = "exec sed -zu '/muerte/Q'";
    private static final String HANGS_AT_SLEEP = "exec sed -zu '/sueño/{s/.*/sleep 600/e}'";

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
    void manyAtTheSameTimeGetEachTheirOwnAnswer() throws Exception {
        var working = working("exec cat");

        var answers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return working.translate("Ley número " + i);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        listeners))
                .toList();

        for (var i = 0; i < 200; i++) {
            assertThat(answers.get(i).get()).isEqualTo("Ley número " + i);
        }
        assertThat(pipelines.running()).isLessThanOrEqualTo(2);
    }

    /** What was on its way with it is asked once more, each alone; only the one that kills has no answer. */
    @Test
    void aTextThatKillsItsProgramsTakesNoOtherWithIt() throws Exception {
        var working = working(DIES_OF_DEATH);

        var answers = together(working, "Ley 1", "muerte", "Ley 2", "Ley 3");

        assertThat(answers.get(0).get()).isEqualTo("Ley 1");
        assertThat(answers.get(2).get()).isEqualTo("Ley 2");
        assertThat(answers.get(3).get()).isEqualTo("Ley 3");
        assertPassing(answers.get(1));
        assertThat(working.translate("Ley 4"))
                .as("one text is no reason to leave it alone")
                .isEqualTo("Ley 4");
    }

    @Test
    void aTextAtWhichTheyHangHoldsUpNoOtherForLong() throws Exception {
        var working = working(HANGS_AT_SLEEP);

        var answers = together(working, "Ley 1", "sueño", "Ley 2", "Ley 3");

        assertThat(answers.get(0).get()).isEqualTo("Ley 1");
        assertThat(answers.get(2).get()).isEqualTo("Ley 2");
        assertThat(answers.get(3).get()).isEqualTo("Ley 3");
        assertPassing(answers.get(1));
    }

    /** Four users keep the only place busy without end; who asks for another direction has its turn all the same. */
    @Test
    void aDirectionThatWaitsIsNotPassedByWithoutEnd() throws Exception {
        pipelines.close();
        pipelines = new Pipelines(1, 1, Duration.ofMinutes(5), folder.toFile(), listeners, clock);
        var busy = working("exec cat");
        var other = working("exec sed -zu s/Ley/Lei/");
        var enough = new AtomicBoolean();
        var asking = IntStream.range(0, 8)
                .mapToObj(number -> later(() -> {
                    while (!enough.get()) {
                        busy.translate("Ley " + number);
                    }
                    return "";
                }))
                .toList();

        try {
            assertThat(later(() -> other.translate("Ley 1")))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo("Lei 1");
        } finally {
            enough.set(true);
        }
        for (var one : asking) {
            one.get();
        }
        assertThat(pipelines.running()).isOne();
    }

    @Test
    void longTextsThatFillThePipesAreAnsweredToo() throws Exception {
        var working = working("exec cat");
        var longOne = "palabra larga ".repeat(8_000).strip() + ".";

        var answers = together(working, longOne, "Ley 1", longOne, "Ley 2");

        assertThat(answers.get(1).get()).isEqualTo("Ley 1");
        assertThat(answers.get(3).get()).isEqualTo("Ley 2");
        assertThatThrownBy(() -> answers.getFirst().get())
                .as("an echo, but a whole one")
                .hasMessageContaining("gave back what it was asked");
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
        var outcome = new CompletableFuture<Throwable>();
        var asking = Thread.ofPlatform().start(() -> {
            try {
                working.translate(SENTENCE);
            } catch (Throwable e) {
                outcome.complete(e);
            }
        });

        asking.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThat(pipelines.running()).isZero();
    }

    private List<CompletableFuture<String>> together(WorkingMode working, String... texts) {
        return Stream.of(texts)
                .map(text -> later(() -> working.translate(text)))
                .toList();
    }

    private CompletableFuture<String> later(Callable<String> asking) {
        var answer = new CompletableFuture<String>();
        listeners.execute(() -> {
            try {
                answer.complete(asking.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static void assertPassing(CompletableFuture<String> answer) {
        assertThatThrownBy(answer::get)
                .cause()
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.PASSING));
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
