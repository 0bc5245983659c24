package org.hemicycle.cloud.translation.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin.Kind;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.translations.PostEditing.Act;
import org.hemicycle.ground.platform.translations.PostEditing.Done;
import org.hemicycle.ground.platform.translations.PostEditing.Written;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.InvalidInput.FieldError;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What people write in place of a machine's words: kept with who and when, never written over, taken back. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class StoredPostEditingTests {
    private static final ContentRef BILL = new ContentRef("bill", "br-camara/pl-1");
    private static final String BOTH = "As balsas param em 2027. As pontes ficam.";

    private final PostEditing editing;
    private final Translations translations;
    private final Memory memory;
    private final WordEngine machine;
    private final DSLContext database;

    StoredPostEditingTests(
            PostEditing editing, Translations translations, Memory memory, WordEngine machine, DSLContext database) {
        this.editing = editing;
        this.translations = translations;
        this.memory = memory;
        this.machine = machine;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        machine.recover();
        database.execute("truncate translation.text, translation.unit cascade");
    }

    @Test
    void whatAPersonWritesStandsInPlaceOfTheMachinesAndOutlivesItsNextVersion() {
        var text = summary(BOTH);
        inFrench(text);
        var open = editing.open(text, "fr");
        assertThat(open.sentences())
                .extracting("source")
                .containsExactly("As balsas param em 2027.", "As pontes ficam.");
        assertThat(open.isByPerson()).isFalse();

        save(text, "Amina Benali", "Les bacs s’arrêtent en 2027.", "Les ponts restent.");

        var shown = inFrench(text);
        assertThat(shown.text()).isEqualTo("Les bacs s’arrêtent en 2027. Les ponts restent.");
        assertThat(shown.quality()).isEqualTo(Quality.REVIEWED);
        assertThat(shown.madeBy()).isEqualTo("Amina Benali");
        assertThat(shown.segments()).hasSize(2);
        machine.isOfVersion("b");
        assertThat(inFrench(text)).isEqualTo(shown);
        assertThat(editing.open(text, "fr").sentences().getFirst().machine()).contains("in-fr-a");
    }

    @Test
    void theSentenceIsKnownWhereverItStandsUntilItIsTakenBack() {
        var text = summary(BOTH);
        var other = summary("As pontes ficam. As ilhas também.");
        inFrench(text);
        inFrench(other);

        save(text, "Amina Benali", "Les bacs s’arrêtent en 2027.", "Les ponts restent.");

        await().untilAsserted(() -> assertThat(inFrench(other).text()).startsWith("Les ponts restent. As ilhas"));
        assertThat(memory.counts()).containsOnly(Map.entry(Kind.REVIEWED, Map.of("Amina Benali", 3)));

        editing.undo(text, "fr", BILL, "Amina Benali");
        await().untilAsserted(() -> assertThat(inFrench(other).text()).startsWith("As pontes ficam in-fr"));
        assertThat(inFrench(text).quality()).isEqualTo(Quality.MACHINE);
        assertThat(memory.counts()).isEmpty();
        assertThat(editing.open(text, "fr").history()).extracting(Done::act).containsExactly(Act.UNDONE, Act.WRITTEN);
    }

    @Test
    void anotherPersonChecksItAndTheLabelTellsBoth() {
        var text = summary(BOTH);
        inFrench(text);
        assertThat(fields(() -> editing.check(text, "fr", BILL, "Bo Dune"))).containsExactly("who");
        save(text, "Amina Benali", "Les bacs s’arrêtent en 2027.", "Les ponts restent.");

        assertThat(keys(() -> editing.check(text, "fr", BILL, "amina  benali")))
                .containsExactly("translation.edit.invalid.same");
        editing.check(text, "fr", BILL, "Bo Dune");

        assertThat(inFrench(text).checkedBy()).isEqualTo("Bo Dune");
        save(text, "Bo Dune", "Les bacs s’arrêtent en 2027.", "Les ponts demeurent.");
        assertThat(inFrench(text).checkedBy()).isNull();
        assertThat(editing.open(text, "fr").history()).hasSize(3);
    }

    @Test
    void everyFieldToMendIsNamed() {
        var text = summary(BOTH);
        inFrench(text);

        assertThat(fields(() -> save(text, " ", "Les bacs s’arrêtent.", " ")))
                .containsExactly("who", "text-1", "text-2");
        assertThat(keys(() -> save(text, "Bo", "Les bacs s’arrêtent.", "Les ponts restent.")))
                .containsExactly("translation.edit.invalid.numbers");
        assertThat(keys(() -> editing.save(
                        text, "fr", new Written(BILL, "Bo", List.of("Outra frase."), List.of("Autre."), false))))
                .containsExactly("translation.edit.invalid.changed");
        assertThat(inFrench(text).quality()).isEqualTo(Quality.MACHINE);

        editing.save(
                text,
                "fr",
                new Written(
                        BILL,
                        "Bo",
                        List.of("As balsas param em 2027.", "As pontes ficam."),
                        List.of("Les bacs s’arrêtent en deux mille vingt-sept.", "Les ponts restent."),
                        true));
        assertThat(inFrench(text).madeBy()).isEqualTo("Bo");
    }

    @Test
    void whereTheOriginalChangesTheTranslationOfTheEarlierWordingIsToldAndNotShown() {
        var text = summary(BOTH);
        inFrench(text);
        save(text, "Amina Benali", "Les bacs s’arrêtent en 2027.", "Les ponts restent.");
        assertThat(editing.earlier(BILL, List.of(text), "fr")).isEmpty();

        var changed = summary("As balsas param em 2028.");
        assertThat(inFrench(changed).isByPerson()).isFalse();
        assertThat(editing.earlier(BILL, List.of(changed), "fr"))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.who()).isEqualTo("Amina Benali");
                    assertThat(earlier.source()).isEqualTo(BOTH);
                    assertThat(earlier.text()).startsWith("Les bacs");
                });
        assertThat(editing.earlier(BILL, List.of(changed), "es")).isEmpty();

        editing.undo(text, "fr", BILL, "Amina Benali");
        assertThat(editing.earlier(BILL, List.of(changed), "fr")).isEmpty();
    }

    @Test
    void whatNotEverybodyMayReadNeverEntersTheMemory() {
        var theirs =
                new OriginalText(BOTH, "pt", OriginalText.Kind.SUMMARY, "br", null, new Audience("hub:latin-america"));
        inFrench(theirs);

        save(theirs, "Amina Benali", "Les bacs s’arrêtent en 2027.", "Les ponts restent.");

        assertThat(inFrench(theirs).madeBy()).isEqualTo("Amina Benali");
        assertThat(memory.counts()).isEmpty();
        assertThat(inFrench(summary("As pontes ficam. As ilhas também.")).text())
                .startsWith("As pontes");
    }

    private void save(OriginalText text, String who, String... written) {
        editing.save(
                text,
                "fr",
                new Written(
                        BILL, who, List.of("As balsas param em 2027.", "As pontes ficam."), List.of(written), false));
    }

    private static List<String> fields(ThrowingCallable act) {
        return invalid(act).stream().map(FieldError::field).toList();
    }

    private static List<String> keys(ThrowingCallable act) {
        return invalid(act).stream().map(error -> error.why().key()).toList();
    }

    private static List<FieldError> invalid(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(InvalidInput.class, act))
                .errors();
    }

    private TranslatedText inFrench(OriginalText text) {
        await().until(() -> translations.of(List.of(text), "fr").containsKey(text));
        return Objects.requireNonNull(translations.known(List.of(text), "fr").get(text));
    }

    private static OriginalText summary(String text) {
        return new OriginalText(text, "pt", OriginalText.Kind.SUMMARY, "br", null, Audience.PUBLIC);
    }
}
