package org.hemicycle.cloud.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose runs are whose. */
class OwnershipTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Clock clock = Clock.systemUTC();
    private final RunStore runs = new RunStore(DATABASE.jooq());
    private final Ownership ownership = new Ownership(DATABASE.dataSource(), runs, clock);

    @Test
    void aRunIsHeldFromTheMomentItIsWrittenDownUntilTheWorkEnds() {
        var run = ownership.takeOn(() -> {
            var started = runs.start(RunRequest.samples("xy-test", "test"), ownership.number(), clock.instant());
            assertThat(runs.open("xy-test"))
                    .hasValueSatisfying(
                            open -> assertThat(ownership.isHeld(open)).isTrue());
            return started;
        });

        var open = runs.open("xy-test").orElseThrow();
        assertThat(ownership.isHeld(open)).isTrue();

        ownership.end(run.orElseThrow().id());

        assertThat(ownership.isHeld(open)).isFalse();
    }
}
