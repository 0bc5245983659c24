package org.hemicycle.cloud.translation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand titles through the real Apertium, whose programs are killed all the while: all are made, none twice. */
@Tag("long")
@HemicycleTest(properties = {"db-scheduler.enabled=false", "hemicycle.translation.apertium.enabled=true"})
class KilledEnginesTests {
    private static final Direction WAY = new Direction("es", "pt");
    private static final int TITLES = 10_000;
    /** So many titles are made between two strokes. */
    private static final int STROKE = 40;

    private static final List<String> SUBJECTS = List.of(
            "las balsas del río", "los huertos escolares", "el archivo de mapas", "la pesca con red", "los faros");
    private static final List<String> VERBS = List.of(
            "Establece normas sobre", "Modifica la ley de", "Regula", "Deroga el reglamento de", "Crea un registro de");

    private final Chain chain;
    private final TextStore texts;
    private final WishStore wishes;
    private final Workers workers;
    private final DSLContext database;
    private final Random chance = new Random(4);

    KilledEnginesTests(Chain chain, TextStore texts, WishStore wishes, Workers workers, DSLContext database) {
        this.chain = chain;
        this.texts = texts;
        this.wishes = wishes;
        this.workers = workers;
        this.database = database;
    }

    @Test
    void allTitlesAreMadeAndNoneTwice() {
        assumeThat(chain.has(WAY)).as("needs Apertium, see .ci/run").isTrue();
        database.execute("create table translation.saved (text_id bigint not null)");
        database.execute("""
                create function translation.note() returns trigger language plpgsql as
                $$ begin insert into translation.saved values (new.text_id); return new; end $$
                """);
        database.execute(
                "create trigger noted after insert or update on translation.rendering for each row execute function translation.note()");
        var numbers = new ArrayList<Long>();
        for (var from = 0; from < TITLES; from += 1000) {
            numbers.addAll(texts.keep(IntStream.range(from, from + 1000)
                            .mapToObj(KilledEnginesTests::title)
                            .toList())
                    .values());
        }
        wishes.add(numbers, WAY.to(), 0, Clock.systemUTC().instant());
        workers.wake();

        var killed = 0;
        for (var made = saved(); wishes.waiting() > 0; made = saved()) {
            var before = made;
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> saved() >= before + STROKE || again() == 0);
            killed += strike();
        }

        assertThat(killed).as("programs killed").isGreaterThan(100);
        assertThat(database.fetchValue("select count(*) from translation.rendering"))
                .isEqualTo((long) TITLES);
        assertThat(saved()).isEqualTo(TITLES);
        assertThat(database.fetchValue("select count(distinct text_id) from translation.saved"))
                .isEqualTo((long) TITLES);
        assertThat(database.fetchValue("select count(*) from translation.rendering where content = ''"))
                .isEqualTo(0L);
        assertThat(database.fetchValue(
                        "select count(*) from translation.rendering r join translation.text t on t.id = r.text_id"
                                + " where substring(t.content from '\\d+') <> substring(r.content from '\\d+')"))
                .as("translations of another title")
                .isEqualTo(0L);
    }

    private int saved() {
        return database.fetchCount(org.jooq.impl.DSL.table("translation.saved"));
    }

    /** Nobody waits for what would be tried again later; the answer is how many are still to be made. */
    private int again() {
        database.execute(
                "update translation.wish set next_try_at = now() - interval '1 second' where trouble is not null");
        workers.wake();
        return wishes.waiting();
    }

    /** Kills one of the programs that translate now. */
    private int strike() {
        var programs = ProcessHandle.current()
                .descendants()
                .filter(program -> program.info()
                        .command()
                        .filter(command -> command.contains("apertium")
                                || command.contains("lt-proc")
                                || command.contains("cg-proc"))
                        .isPresent())
                .toList();
        return !programs.isEmpty()
                        && programs.get(chance.nextInt(programs.size())).destroyForcibly()
                ? 1
                : 0;
    }

    private static OriginalText title(int number) {
        var text = "%s %s, expediente %d"
                .formatted(
                        VERBS.get(number % VERBS.size()),
                        SUBJECTS.get(number / VERBS.size() % SUBJECTS.size()),
                        100_000 + number);
        return new OriginalText(text, "es", OriginalText.Kind.TITLE, null, null, Audience.PUBLIC);
    }
}
