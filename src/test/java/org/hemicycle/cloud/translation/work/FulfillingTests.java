package org.hemicycle.cloud.translation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.Urgency;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.MovedClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Wishes taken up together: a slow machine holds none back, and one that cannot be fulfilled does not spoil the others. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import({WordEngine.class, MovedClock.class})
class FulfillingTests {
    private final Fulfilling fulfilling;
    private final Workers workers;
    private final TextStore texts;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final WordEngine machine;
    private final MovedClock time;
    private final Clock clock;
    private final DSLContext database;

    FulfillingTests(
            Fulfilling fulfilling,
            Workers workers,
            TextStore texts,
            RenderingStore renderings,
            WishStore wishes,
            WordEngine machine,
            MovedClock time,
            Clock clock,
            DSLContext database) {
        this.fulfilling = fulfilling;
        this.workers = workers;
        this.texts = texts;
        this.renderings = renderings;
        this.wishes = wishes;
        this.machine = machine;
        this.time = time;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void alone() {
        workers.stop();
        time.stand();
        machine.recover();
        database.execute("truncate translation.text cascade");
    }

    @AfterEach
    void together() {
        time.go();
        workers.start();
    }

    @Test
    void whatAFastMachineMakesIsKeptTogether() throws InterruptedException {
        var numbers = wished("Balsa um", "Balsa dois", "Balsa três");

        assertThat(fulfilling.some(true)).isEqualTo(3);

        assertThat(renderings.of(numbers, "fr")).containsOnlyKeys(numbers);
        assertThat(wishes.waiting()).isZero();
        assertThat(fulfilling.some(true)).isZero();
    }

    @Test
    void whatASlowMachineHasNotBegunIsGivenBackAndCountsAsNoTry() throws InterruptedException {
        var numbers = wished("Balsa 1", "Balsa 2", "Balsa 3", "Balsa 4", "Balsa 5", "Balsa 6");
        machine.meanwhile(() -> time.pass(Duration.ofMillis(100)));

        assertThat(fulfilling.some(true)).as("those side by side").isEqualTo(4);

        assertThat(renderings.of(numbers, "fr")).hasSize(4);
        assertThat(wishes.take(10, Urgency.BACKGROUND, clock.instant(), Duration.ofMinutes(1)))
                .hasSize(2)
                .allSatisfy(wish -> assertThat(wish.tries()).isOne());
    }

    @Test
    void oneThatFailsIsTriedLaterAndTheOthersAreKept() throws InterruptedException {
        var numbers = wished("Balsa um", "Balsa dois", "Balsa três");
        machine.fails("Balsa dois", Kind.PASSING);

        assertThat(fulfilling.some(true)).isEqualTo(3);

        assertThat(renderings.of(numbers, "fr")).containsOnlyKeys(numbers.getFirst(), numbers.getLast());
        assertThat(wishes.waiting()).isOne();
        assertThat(fulfilling.some(true)).as("due later").isZero();
    }

    /** The first four are with it side by side; when one breaks it, what the others got is kept. */
    @Test
    void whatIsMadeWhenTheMachineBreaksIsKeptAndTheRestGivenBack() {
        var numbers = wished("Balsa 1", "Balsa 2", "Balsa 3", "Balsa 4", "Balsa 5", "Balsa 6");
        var asked = new AtomicInteger();
        machine.meanwhile(() -> {
            time.pass(Duration.ofMillis(100));
            if (asked.getAndIncrement() == 1) {
                throw new IllegalStateException("the test wants it so");
            }
        });

        assertThatThrownBy(() -> fulfilling.some(true)).hasMessage("the test wants it so");

        assertThat(renderings.of(numbers, "fr")).hasSize(3);
        assertThat(wishes.take(10, Urgency.BACKGROUND, clock.instant(), Duration.ofMinutes(1)))
                .as("what was not begun; what broke it is somebody's until its lease is over")
                .hasSize(2);
    }

    @Test
    void someAreWithTheMachineAtTheSameTime() throws InterruptedException {
        wished("Balsa 1", "Balsa 2", "Balsa 3", "Balsa 4");
        var all = new CyclicBarrier(4);
        machine.meanwhile(() -> meet(all));

        assertThat(fulfilling.some(true)).isEqualTo(4);

        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void whoStopsTheWorkStopsAllThatWasWithTheMachine() throws InterruptedException {
        var numbers = wished("Balsa 1", "Balsa 2", "Balsa 3", "Balsa 4", "Balsa 5");
        var begun = new CountDownLatch(4);
        var stopped = new AtomicInteger();
        machine.meanwhile(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                stopped.incrementAndGet();
                throw new IllegalStateException(expected);
            }
        });
        var working = new FutureTask<>(() -> fulfilling.some(true));
        var thread = Thread.ofPlatform().start(working);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        thread.interrupt();

        assertThatThrownBy(() -> working.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
        assertThat(stopped).hasValue(4);
        assertThat(renderings.of(numbers, "fr")).isEmpty();
    }

    /** The database refuses a text with a zero in it. */
    @Test
    void oneThatCannotBeKeptDoesNotSpoilTheOthers() throws InterruptedException {
        var numbers = wished("Balsa um", "Balsa dois", "Balsa três");
        machine.says("Balsa dois", "Bac\u0000deux");

        assertThat(fulfilling.some(true)).isEqualTo(3);

        assertThat(renderings.of(numbers, "fr")).containsOnlyKeys(numbers.getFirst(), numbers.getLast());
        assertThat(wishes.waiting()).isOne();
        assertThat(fulfilling.some(true)).as("due later").isZero();
    }

    @Test
    void aWorkerForReadersLeavesTheBackgroundAlone() throws InterruptedException {
        var numbers = numbers("Balsa um", "Balsa dois");
        wishes.add(numbers.subList(0, 1), "fr", Urgency.BACKGROUND, clock.instant());
        wishes.add(numbers.subList(1, 2), "fr", Urgency.READ_NOW, clock.instant());

        assertThat(fulfilling.some(false)).isOne();

        assertThat(renderings.of(numbers, "fr")).containsOnlyKeys(numbers.getLast());
    }

    @Test
    void moreThanATurnTakesTwo() throws InterruptedException {
        var many = IntStream.range(0, 12).mapToObj(number -> "Balsa " + number).toArray(String[]::new);
        wished(many);

        assertThat(fulfilling.some(true)).isEqualTo(10);
        assertThat(fulfilling.some(true)).isEqualTo(2);
        assertThat(wishes.waiting()).isZero();
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("the others did not come", alone);
        }
    }

    private List<Long> wished(String... titles) {
        var numbers = numbers(titles);
        wishes.add(numbers, "fr", Urgency.READ_NOW, clock.instant());
        return numbers;
    }

    private List<Long> numbers(String... titles) {
        return List.copyOf(texts.keep(List.of(titles).stream()
                        .map(title ->
                                new OriginalText(title, "pt", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC))
                        .toList())
                .values());
    }
}
