package org.hemicycle.cloud.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.studio.Trial.TriedRecord;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.InventedDeclaration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A declaration is edited, tried and put into use; what is in use are files. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
class StudioTests {
    private static final String NAME = "gb-parliament";
    private static final String FILE = "connector.yaml";

    private final Studio studio;
    private final Connectors connectors;
    private final Harvests harvests;
    private final DataFolder data;
    private final DSLContext database;

    StudioTests(Studio studio, Connectors connectors, Harvests harvests, DataFolder data, DSLContext database) {
        this.studio = studio;
        this.connectors = connectors;
        this.harvests = harvests;
        this.data = data;
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.execute("truncate studio.draft cascade");
        studio.connectors().stream().filter(Listed::published).forEach(listed -> connectors.takeBack(listed.name()));
    }

    private Draft changed(String from, String to) {
        var draft = studio.draft(NAME);
        var text = draft.text(FILE);
        assertThat(text).contains(from);
        return studio.save(NAME, draft.revision(), FILE, bytes(text.replace(from, to)));
    }

    private static Trial.Shown shown(Trial trial) {
        return Objects.requireNonNull(trial.shown());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void untilSomethingIsChangedTheDraftIsWhatIsInUse() {
        var draft = studio.draft(NAME);

        assertThat(draft.isBegun()).isFalse();
        assertThat(draft.files()).containsKeys(FILE, "mapping.yaml", "NOTES.md");
        assertThat(studio.changes(draft)).isEmpty();
        assertThat(studio.save(NAME, 0, FILE, bytes(draft.text(FILE))).isBegun())
                .isFalse();
        assertThatThrownBy(() -> studio.draft("xy-nowhere")).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftShowsRecordByRecordWhatItWouldReadDifferently() {
        var unchanged = studio.tryOut(studio.draft(NAME), null);
        assertThat(unchanged.shown()).isNotNull();
        assertThat(shown(unchanged).records()).isNotEmpty().noneMatch(TriedRecord::different);

        var trial = studio.tryOut(changed("kind: BILL", "kind: ACT"), null);

        assertThat(trial.problems()).isEmpty();
        assertThat(shown(trial).changed()).isPositive();
        assertThat(shown(trial).records().getFirst().values())
                .contains(
                        new Trial.Value(DiffLine.Change.REMOVED, "kind", "BILL"),
                        new Trial.Value(DiffLine.Change.ADDED, "kind", "ACT"));
    }

    @Test
    void whatIsWrongIsToldAndNothingIsRead() {
        var trial = studio.tryOut(changed("kind: BILL", "kint: BILL"), null);

        assertThat(trial.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals(FILE));
        assertThat(trial.shown()).isNull();
        assertThat(trial.samples()).isNotEmpty();
        assertThatThrownBy(() -> studio.publish(NAME, 1, studio.inUseNow(NAME))).isInstanceOf(InvalidInput.class);
        assertThat(connectors.isPublished(NAME)).isFalse();
    }

    @Test
    void anAnswerThatTheSourceGaveCanBeTried() throws InterruptedException {
        harvests.run(RunRequest.samples(NAME, "test"), read -> {});
        var answers = studio.tryOut(studio.draft(NAME), null).samples().stream()
                .filter(Trial.TriedOn::answer)
                .toList();

        assertThat(answers).isNotEmpty();
        var trial = studio.tryOut(studio.draft(NAME), answers.getFirst().id());
        assertThat(shown(trial).id()).isEqualTo(answers.getFirst().id());
        assertThat(studio.effect(changed("kind: BILL", "kind: ACT"))
                        .orElseThrow()
                        .different())
                .isPositive();
    }

    @Test
    void whatIsPublishedIsInUseAtOnceStandsInFilesAndCanBeTakenBack() {
        var draft = changed("promise: ", "promise: 1");
        var before = connectors.byName(NAME).promise();

        studio.publish(NAME, draft.revision(), studio.inUseNow(NAME));

        assertThat(connectors.byName(NAME).promise()).isGreaterThan(before);
        assertThat(data.path().resolve("connectors/" + NAME + "/" + FILE))
                .hasBinaryContent(draft.files().get(FILE));
        assertThat(new Connectors(List.of(), data).byName(NAME).promise())
                .isEqualTo(connectors.byName(NAME).promise());
        assertThat(studio.draft(NAME).isBegun()).isFalse();
        assertThat(studio.connectors()).anySatisfy(listed -> {
            assertThat(listed.name()).isEqualTo(NAME);
            assertThat(listed.published()).isTrue();
        });

        studio.takeBack(NAME);
        assertThat(connectors.byName(NAME).promise()).isEqualTo(before);
        assertThat(data.path().resolve("connectors/" + NAME)).doesNotExist();
    }

    @Test
    void aChangeThatWasCutOffLeavesTheFormerFiles() throws IOException {
        studio.publish(NAME, changed("promise: ", "promise: 1").revision(), studio.inUseNow(NAME));
        var folder = data.path().resolve("connectors");
        Files.move(folder.resolve(NAME), folder.resolve(".former-" + NAME));
        Files.createDirectories(folder.resolve(".fresh-" + NAME + "/samples"));

        var again = new Connectors(List.of(), data);

        assertThat(again.isPublished(NAME)).isTrue();
        assertThat(again.byName(NAME).promise())
                .isEqualTo(connectors.byName(NAME).promise());
        try (var found = Files.list(folder)) {
            assertThat(found.map(Path::getFileName).map(Path::toString)).containsExactly(NAME);
        }
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotOverwritten() {
        var mine = changed("promise: ", "promise: 1");
        var theirs = studio.save(NAME, mine.revision(), "NOTES.md", bytes("theirs"));

        assertThatThrownBy(() -> studio.save(NAME, mine.revision(), "NOTES.md", bytes("mine")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> studio.publish(NAME, mine.revision(), studio.inUseNow(NAME)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> studio.publish(NAME, theirs.revision(), "what stood there before"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(studio.draft(NAME).text("NOTES.md")).isEqualTo("theirs");
    }

    @Test
    void aNewConnectorIsBegunFilledAndCanOnlyGoWhileNothingWasReadByIt() throws InterruptedException {
        var draft = studio.begin("xy-begun", null);
        assertThat(draft.files()).containsKeys(FILE, "mapping.yaml", "recording.yaml", "NOTES.md");
        assertThatThrownBy(() -> studio.begin("xy-begun", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> studio.begin(NAME, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> studio.begin("../etc", null)).isInstanceOf(InvalidInput.class);

        var declared = studio.save("xy-begun", 1, FILE, bytes(DECLARED));
        var sampled = studio.save("xy-begun", declared.revision(), "samples/list/a.json", bytes(ANSWER));
        var trial = studio.tryOut(sampled, null);
        assertThat(trial.problems()).isEmpty();
        assertThat(shown(trial).records()).hasSize(1);
        assertThat(trial.unmapped()).containsExactly(new Trial.UnmappedWords("steps", "Tabled", null, 1));

        studio.publish("xy-begun", sampled.revision(), studio.inUseNow("xy-begun"));
        harvests.run(RunRequest.samples("xy-begun", "test"), read -> {});
        assertThat(studio.canTakeBack("xy-begun")).isFalse();
        assertThatThrownBy(() -> studio.takeBack("xy-begun")).isInstanceOf(InvalidInput.class);
        assertThat(connectors.byName("xy-begun").title()).isEqualTo("A source that was begun here");
    }

    @Test
    void filesStandOnlyWhereAConnectorHasThem() {
        for (var path : List.of("../x", "samples/../../x", "/etc/passwd", "samples/a", "other.yaml", "samples/a/b/c")) {
            assertThatThrownBy(() -> studio.save(NAME, 0, path, bytes("x")))
                    .as(path)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> studio.save(NAME, 0, "samples/list/large", new byte[(1 << 20) + 1]))
                .isInstanceOf(InvalidInput.class);
        assertThat(studio.draft(NAME).isBegun()).isFalse();
    }

    @Test
    void adviceTellsWhatShouldBeLookedAt() {
        var draft = studio.draft(NAME);
        var mapping = draft.text("mapping.yaml");
        var rule = "    - { when: { words: Never seen }, stage: NONE, certainty: EXACT, reason: for a test }\n";
        var at = mapping.indexOf("rules:\n") + "rules:\n".length();
        var saved =
                studio.save(NAME, 0, "mapping.yaml", bytes(mapping.substring(0, at) + rule + mapping.substring(at)));
        var marked = studio.save(NAME, saved.revision(), FILE, bytes(draft.text(FILE) + "# x   # confirm: a guess\n"));

        assertThat(studio.advice(marked))
                .containsExactly(new Advice(Advice.Kind.UNCONFIRMED, 1), new Advice(Advice.Kind.SAME_VERSION, 1));
    }

    @Test
    void whatWasPublishedSinceADraftWasBegunIsNotUndoneUnseen() {
        var begun = changed("promise: ", "promise: 1");
        connectors.publish(NAME, begun.with(begun.files(), Instant.EPOCH).files());

        assertThat(studio.advice(begun)).contains(new Advice(Advice.Kind.CHANGED_SINCE, 1));
        assertThatThrownBy(() -> studio.publish(NAME, begun.revision(), String.valueOf(begun.basedOn())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    private static final String DECLARED = InventedDeclaration.of("xy-begun", "A source that was begun here", """
              list:
                read: { format: json, each: items }
                map:
                  kind: BILL
                  key: id
                  titles: [ { type: OFFICIAL, text: title } ]
                  steps: [ { each: steps, date: on, words: text, stage: { table: steps, words: text } } ]
            """);
    private static final String ANSWER = """
            {"items":[{"id":"7","title":"On ferries","steps":[{"on":"2031-01-02","text":"Tabled"}]}]}
            """;
}
