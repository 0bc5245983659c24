package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples.PATIENCE;
import static org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples.script;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several texts on their way through the same programs: each has its own answer, and none takes another with it. */
@SuppressWarnings("NullAway.Init")
class SharedPipelineTests {
    private static final String DIES_OF_DEATH = "exec sed -zu '/muerte/Q'";
    private static final String HANGS_AT_SLEEP = "exec sed -zu '/sueño/{s/.*/sleep 600/e}'";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private Pipelines pipelines;

    @AfterEach
    void endAll() {
        pipelines.close();
        threads.shutdownNow();
    }

    @Test
    void manyAtTheSameTimeGetEachTheirOwnAnswer() throws Exception {
        var working = working(2, "exec cat");
        var texts = IntStream.range(0, 200).mapToObj(i -> "Ley número " + i).toArray(String[]::new);

        var answers = together(working, texts);

        for (var i = 0; i < texts.length; i++) {
            assertThat(answers.get(i).get()).isEqualTo(texts[i]);
        }
        assertThat(pipelines.running()).isLessThanOrEqualTo(2);
    }

    /** What was on its way with it is asked once more, each alone; only the one that kills has no answer. */
    @Test
    void aTextThatKillsItsProgramsTakesNoOtherWithIt() throws Exception {
        var working = working(2, DIES_OF_DEATH);

        assertOnlyTheOddOneFails(working, "muerte");

        assertThat(working.translate("Ley 4"))
                .as("one text is no reason to leave it alone")
                .isEqualTo("Ley 4");
    }

    @Test
    void aTextAtWhichTheyHangHoldsUpNoOtherForLong() throws Exception {
        assertOnlyTheOddOneFails(working(2, HANGS_AT_SLEEP), "sueño");
    }

    /** More users than it has room for keep the only place busy; who asks for another direction has its turn all the same. */
    @Test
    void aDirectionThatWaitsIsNotPassedByWithoutEnd() throws Exception {
        var busy = working(1, "exec cat");
        var other = new WorkingMode(script("exec sed -zu s/Ley/Lei/"), pipelines, PATIENCE, Clock.systemUTC());
        var enough = new AtomicBoolean();
        var asking = IntStream.range(0, 8)
                .mapToObj(number -> threads.submit(() -> {
                    while (!enough.get()) {
                        busy.translate("Ley " + number);
                    }
                    return "";
                }))
                .toList();

        try {
            assertThat(threads.submit(() -> other.translate("Ley 1")))
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
        var longOne = "palabra larga ".repeat(8_000).strip() + ".";

        var answers = together(working(2, "exec cat"), longOne, "Ley 1", longOne, "Ley 2");

        assertThat(answers.get(1).get()).isEqualTo("Ley 1");
        assertThat(answers.get(3).get()).isEqualTo("Ley 2");
        assertThatThrownBy(() -> answers.getFirst().get())
                .as("an echo, but a whole one")
                .hasMessageContaining("gave back what it was asked");
    }

    private void assertOnlyTheOddOneFails(WorkingMode working, String odd) throws Exception {
        var answers = together(working, "Ley 1", odd, "Ley 2", "Ley 3");

        assertThat(answers.get(0).get()).isEqualTo("Ley 1");
        assertThat(answers.get(2).get()).isEqualTo("Ley 2");
        assertThat(answers.get(3).get()).isEqualTo("Ley 3");
        assertThatThrownBy(() -> answers.get(1).get())
                .cause()
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.PASSING));
    }

    private List<Future<String>> together(WorkingMode working, String... texts) {
        return Stream.of(texts)
                .map(text -> threads.submit(() -> working.translate(text)))
                .toList();
    }

    private WorkingMode working(int places, String script) {
        pipelines = new Pipelines(places, places, Duration.ofMinutes(5), folder.toFile(), threads, Clock.systemUTC());
        return new WorkingMode(script(script), pipelines, PATIENCE, Clock.systemUTC());
    }
}
