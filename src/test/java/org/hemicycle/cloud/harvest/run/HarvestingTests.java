package org.hemicycle.cloud.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.harvest.AlreadyRunning;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.Taken;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HarvestingTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    private HarvestProcess process;

    @BeforeEach
    void writeSource() throws IOException {
        process = HarvestProcess.on(DATABASE);
        process.forgetEverything();
        file("list-1", "a;Bill A\nb;Bill B\nnext");
        file("list-2", "c;Bill C\nnext");
        file("list-3", "d;Bill D");
        for (var key : List.of("a", "b", "c", "d")) {
            file("detail-" + key, key + ";Detail of " + key);
        }
        file("dump", lines(35));
    }

    @Test
    void everythingIsReadStoredAndTakenIn() throws InterruptedException {
        var run = process.run(recorded());

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.taken().records()).isEqualTo(4 + 4 + 35);
        assertThat(run.taken().newRecords()).isEqualTo(43);
        assertThat(run.fragments()).isEqualTo(3 + 4 + 4);
        assertThat(process.count("harvest.fragment")).isEqualTo(11);
        assertThat(process.count("taken")).isEqualTo(43);
        assertThat(process.count("harvest.done")).isZero();
    }

    @Test
    void aSecondHarvestOfTheSameWritesNoRowButItsRun() throws InterruptedException {
        process.run(recorded());
        var before = process.versions();

        var run = process.run(recorded());

        assertThat(run.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run.taken().records()).isEqualTo(43);
        assertThat(run.taken().unchanged()).isEqualTo(43);
        assertThat(run.fragments()).isZero();
        assertThat(process.versions()).isEqualTo(before);
    }

    @Test
    void aRecordThatIsGivenTwiceCountsOnceInEveryRun() throws Exception {
        file("list-2", "c;Bill C\na;Bill A\nnext");
        file("list-3", "a;Bill A as amended\nd;Bill D");

        var first = process.run(recorded());
        var second = process.run(recorded());

        assertThat(first.taken()).isEqualTo(new Taken(43, 43, 0, 0, 0, 0));
        assertThat(second.taken()).isEqualTo(new Taken(43, 0, 0, 43, 0, 0));
    }

    @Test
    void aChangedPageSupersedesTheOneBefore() throws Exception {
        process.run(recorded());
        file("list-2", "c;Bill C as amended\nnext");

        var run = process.run(recorded());

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.fragments()).isEqualTo(1);
        assertThat(run.taken().changed()).isEqualTo(1);
        assertThat(process.count("harvest.fragment where superseded_by is not null"))
                .isEqualTo(1);
        assertThat(process.count("harvest.fragment where superseded_by is null"))
                .isEqualTo(11);
    }

    @Test
    void partsThatADumpNoLongerHasAreTheLatestNoMore() throws Exception {
        process.run(recorded());
        file("dump", lines(20));

        process.run(recorded());

        assertThat(process.count("harvest.fragment where stream = 'dump' and superseded_by is null"))
                .isEqualTo(2);
        assertThat(process.count("taken where stream = 'dump'")).isEqualTo(35);
    }

    @Test
    void aNewDeclarationHasKnownFragmentsReadAgain() throws InterruptedException {
        process.run(recorded());
        var changed = HarvestProcess.on(DATABASE, new TextConnector("http://source.test", "2"));

        var run = changed.run(recorded());

        assertThat(run.fragments()).isZero();
        assertThat(run.taken().records()).isEqualTo(43);
        assertThat(process.count("counted where sha = '2'")).isEqualTo(11);
    }

    @Test
    void anAnswerThatIsRefusedHarmsNeitherTheRestNorWhatWasGivenBefore() throws Exception {
        process.run(recorded());
        file("list-3", "<html>Service unavailable</html>");

        var run = process.run(recorded());

        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(String.valueOf(run.trouble())).contains("HTML instead of lines");
        assertThat(process.count("harvest.fragment where not withheld and superseded_by is null"))
                .isEqualTo(11);
        assertThat(process.count("harvest.fragment where withheld")).isEqualTo(1);
        assertThat(process.count("taken")).isEqualTo(43);
    }

    @Test
    void aSourceThatSaysNothingButNonsenseIsHeldBack() throws Exception {
        process.run(recorded());
        Files.delete(folder.resolve("dump"));
        file("list-1", "<html>Service unavailable</html>");

        var run = process.run(recorded());

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(process.count("taken")).isEqualTo(43);
    }

    @Test
    void whatIsNotRecordedSaysNothingAboutTheSource() throws Exception {
        process.run(recorded());
        Files.delete(folder.resolve("detail-b"));
        Files.delete(folder.resolve("dump"));

        var run = process.run(recorded());

        assertThat(run.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run.notRecorded()).isEqualTo(2);
        assertThat(process.intake().finished.getLast().sawEverything()).isFalse();
        assertThat(process.count("taken")).isEqualTo(43);
    }

    @Test
    void aFolderWithoutRecordingsIsSaidToHaveNone() throws InterruptedException {
        var run = process.run(RunRequest.recorded("xy-test", folder.resolve("elsewhere"), false, "test"));

        assertThat(run.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(String.valueOf(run.trouble())).contains("no recording");
    }

    @Test
    void aRunKilledAtAnyCommitGoesOnAndEndsLikeAnUndisturbedOne() throws Exception {
        process.run(recorded());
        var undisturbed = process.content();
        var figures = process.lastRun();
        var commits = 0;
        for (var kill = 1; ; kill++) {
            process.forgetEverything();
            var doomed = HarvestProcess.on(DATABASE).dyingAtCommit(kill);
            if (doomed.survives(recorded())) {
                break;
            }
            commits++;

            var resumed = HarvestProcess.on(DATABASE).run(recorded());

            assertThat(resumed.outcome()).as("killed at commit %d", kill).isEqualTo(Outcome.DONE);
            assertThat(process.content()).as("killed at commit %d", kill).isEqualTo(undisturbed);
            assertThat(resumed.taken()).as("killed at commit %d", kill).isEqualTo(figures.taken());
            assertThat(process.count("harvest.run")).isEqualTo(1);
        }
        assertThat(commits).isGreaterThan(5);
    }

    @Test
    void aRunThatGoesOnStandsPagesThatLeadBack() throws Exception {
        file("list-2", "c;Bill C\nback");
        process.run(recorded());
        var undisturbed = process.content();
        for (var kill = 1; ; kill++) {
            process.forgetEverything();
            if (HarvestProcess.on(DATABASE).dyingAtCommit(kill).survives(recorded())) {
                break;
            }

            var resumed = HarvestProcess.on(DATABASE).run(recorded());

            assertThat(resumed.outcome()).as("killed at commit %d", kill).isEqualTo(Outcome.DONE);
            assertThat(process.content()).as("killed at commit %d", kill).isEqualTo(undisturbed);
            assertThat(String.valueOf(resumed.trouble())).contains("leads back");
        }
    }

    @Test
    void aSecondProcessIsToldThatARunIsUnderWay() throws Exception {
        var first = HarvestProcess.on(DATABASE);
        var told = new ArrayList<Throwable>();
        first.inTheMiddle(() -> {
            assertThatThrownBy(() -> HarvestProcess.on(DATABASE).run(recorded()))
                    .satisfies(told::add);
        });

        first.run(recorded());

        assertThat(told).isNotEmpty().allSatisfy(trouble -> assertThat(trouble).isInstanceOf(AlreadyRunning.class));
        assertThat(process.count("taken")).isEqualTo(43);
    }

    @Test
    void aProcessThatStoodStillWritesNothingOnceItsRunWasTakenOver() throws Exception {
        var sleeper = HarvestProcess.on(DATABASE);
        var after = new ArrayList<HarvestRun>();
        var content = new ArrayList<String>();
        sleeper.inTheMiddle(() -> {
            if (after.isEmpty()) {
                after.add(HarvestProcess.fiveMinutesLater(DATABASE).run(recorded()));
                content.add(process.content());
            }
        });

        sleeper.run(recorded());

        assertThat(after).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.ENDED);
            assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        });
        assertThat(process.content()).isEqualTo(content.getFirst());
        assertThat(process.count("harvest.run")).isEqualTo(1);
    }

    @Test
    void anInterruptedRunOfAnotherKindGivesWay() throws Exception {
        HarvestProcess.on(DATABASE).dyingAtCommit(2).survives(recorded());

        var run = process.run(RunRequest.samples("xy-test", "test"));

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(process.count("harvest.run where outcome = 'FAILED'")).isEqualTo(1);
    }

    @Test
    void samplesAreMarkedAndGoTogether() throws InterruptedException {
        process.run(recorded());
        var run = process.run(RunRequest.samples("xy-test", "test"));
        assertThat(run.taken().newRecords()).isEqualTo(1);
        assertThat(process.count("harvest.fragment where sample")).isEqualTo(1);

        process.removeSamples();

        assertThat(process.count("harvest.fragment where sample")).isZero();
        assertThat(process.count("harvest.fragment")).isEqualTo(11);
        assertThat(process.count("harvest.body")).isEqualTo(process.count("harvest.fragment"));
    }

    private RunRequest recorded() {
        return RunRequest.recorded("xy-test", folder, false, "test");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String lines(int count) {
        var lines = new ArrayList<String>();
        for (var i = 1; i <= count; i++) {
            lines.add("dump-%d;Title %d".formatted(i, i));
        }
        return String.join("\n", lines);
    }
}
