package org.hemicycle.cloud.translation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Texts that are asked for in another language: made once, kept, made anew, and what people wrote left alone. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class StoredTranslationsTests {
    private static final OriginalText TITLE = title("Balsas do rio");

    private final Translations translations;
    private final TextStore texts;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final WordEngine machine;
    private final DSLContext database;

    StoredTranslationsTests(
            Translations translations,
            TextStore texts,
            RenderingStore renderings,
            WishStore wishes,
            WordEngine machine,
            DSLContext database) {
        this.translations = translations;
        this.texts = texts;
        this.renderings = renderings;
        this.wishes = wishes;
        this.machine = machine;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        machine.recover();
        database.execute("truncate translation.text cascade");
    }

    @Test
    void aTextIsMadeOnceAndKept() {
        var first = inFrench(TITLE);
        assertThat(first.text()).isEqualTo("Balsas do rio in-fr-a");
        assertThat(first.quality()).isEqualTo(Quality.MACHINE);
        assertThat(first.engine()).isEqualTo("words");
        assertThat(first.route()).isEqualTo("pt-fr");
        assertThat(first.from()).isEqualTo("pt");
        assertThat(machine.asked()).containsExactly("pt-fr Balsas do rio");

        assertThat(inFrench(TITLE)).isEqualTo(first);
        assertThat(translations.known(List.of(TITLE), "fr")).containsEntry(TITLE, first);
        assertThat(machine.asked()).isEmpty();
        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void eachSentenceTellsWhatWasDoneToIt() {
        var summary = new OriginalText(
                "As balsas do rio param. O projeto de lei complementar altera a Lei nº 10.406, de 2002.",
                "pt",
                OriginalText.Kind.SUMMARY,
                "br",
                null,
                Audience.PUBLIC);

        var made = inFrench(summary);

        assertThat(made.segments())
                .extracting(TranslatedText.Segment::source)
                .containsExactly(
                        "As balsas do rio param.", "O projeto de lei complementar altera a Lei nº 10.406, de 2002.");
        assertThat(made.segments().stream().map(TranslatedText.Segment::text).collect(Collectors.joining(" ")))
                .isEqualTo(made.text());
        assertThat(made.segments().getFirst().applied()).isEmpty();
        assertThat(made.segments().getFirst().route()).isEqualTo("pt-fr");
        assertThat(made.segments().getLast().applied())
                .extracting(TranslatedText.Applied::found)
                .contains("projeto de lei complementar");
        assertThat(translations.known(List.of(summary), "fr").get(summary)).isEqualTo(made);
    }

    @Test
    void aWayThroughAThirdLanguageGivesTheGist() {
        var made = Objects.requireNonNull(translations.of(List.of(TITLE), "es").get(TITLE));

        assertThat(made.quality()).isEqualTo(Quality.MACHINE_GIST);
        assertThat(made.route()).isEqualTo("pt-fr-es");
    }

    @Test
    void aMachineThatIsKnownToBeRoughGivesTheGist() {
        machine.isRough(true);

        assertThat(inFrench(TITLE).quality()).isEqualTo(Quality.MACHINE_GIST);
    }

    @Test
    void aTextInTheReadersLanguageAndOneThatNobodyCanTranslateAreLeftAsTheyAre() {
        var french = new OriginalText("Les bacs", "fr-CA", OriginalText.Kind.TITLE, "ca", null, Audience.PUBLIC);
        var korean = new OriginalText("선박법", "ko", OriginalText.Kind.TITLE, "kr", null, Audience.PUBLIC);

        assertThat(translations.of(List.of(french, korean, title(" ")), "fr")).isEmpty();
        assertThat(wishes.waiting()).isZero();
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void knownAsksForNothing() {
        assertThat(translations.known(List.of(TITLE), "fr")).isEmpty();
        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void aMachineThatFailsForTheMomentIsAskedAgain() {
        machine.failsWith(Kind.PASSING);
        assertThat(translations.of(List.of(TITLE), "fr")).isEmpty();
        assertThat(wishes.waiting()).isOne();

        machine.failsWith(null);
        database.execute("update translation.wish set next_try_at = now() - interval '1 second'");

        await().until(() -> translations.known(List.of(TITLE), "fr").containsKey(TITLE));
        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void aTextThatAMachineCannotDoIsLeftForLong() {
        machine.failsWith(Kind.TEXT);

        assertThat(translations.of(List.of(TITLE), "fr")).isEmpty();

        var next = database.fetchValue("select next_try_at from translation.wish");
        assertThat((OffsetDateTime) Objects.requireNonNull(next))
                .isAfter(OffsetDateTime.now(ZoneOffset.UTC).plusDays(20));
        assertThat(machine.asked()).isNotEmpty();
    }

    @Test
    void aDirectionThatIsGoneIsWishedForNoMore() {
        machine.failsWith(Kind.DIRECTION);

        assertThat(translations.of(List.of(TITLE), "fr")).isEmpty();
        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void anotherVersionOfTheMachineMakesItAnewAndTheOldOneServesUntilThen() {
        inFrench(TITLE);
        machine.isOfVersion("b");

        assertThat(inFrench(TITLE).text()).endsWith("in-fr-a");

        await().until(() -> inFrench(TITLE).text().endsWith("in-fr-b"));
        assertThat(inFrench(TITLE).version()).startsWith("b");
    }

    @Test
    void whatAPersonWroteIsShownAndNeverWrittenOver() {
        inFrench(TITLE);
        var number = Objects.requireNonNull(texts.find(List.of(TITLE)).get(TITLE));
        var written = new TranslatedText(
                "Sur les bacs",
                "pt",
                "fr",
                Quality.REVIEWED,
                "person",
                "1",
                "pt-fr",
                List.of(),
                List.of(),
                "an operator",
                Instant.parse("2026-11-23T10:00:00Z"));
        renderings.save(number, written);

        machine.isOfVersion("b");
        assertThat(inFrench(TITLE)).isEqualTo(written);
        wishes.add(List.of(number), "fr", 0, Instant.now());
        await().until(() -> wishes.waiting() == 0);

        assertThat(inFrench(TITLE)).isEqualTo(written);
    }

    @Test
    void privateTextIsTranslatedForItsOwnAudienceAndErasedWithIt() {
        var hub = new Audience("hub:latin-america");
        var theirs = new OriginalText(TITLE.text(), "pt", OriginalText.Kind.TITLE, "br", null, hub);
        inFrench(TITLE);
        machine.asked();

        assertThat(translations.known(List.of(theirs), "fr")).isEmpty();
        assertThat(translations.of(List.of(theirs), "fr")).containsKey(theirs);
        assertThat(machine.asked()).hasSize(1);

        assertThat(texts.erase(hub)).isOne();
        assertThat(translations.known(List.of(theirs, TITLE), "fr")).containsOnlyKeys(TITLE);
    }

    @Test
    void privateTextIsNeverSentToAMachineElsewhere() {
        machine.isHere(false);
        var theirs = new OriginalText(
                TITLE.text(), "pt", OriginalText.Kind.TITLE, "br", null, new Audience("hub:latin-america"));

        assertThat(translations.of(List.of(theirs), "fr")).isEmpty();
        assertThat(machine.asked()).isEmpty();
        assertThat(inFrench(TITLE).quality()).isEqualTo(Quality.MACHINE);
    }

    @Test
    void aPageOfManyTitlesIsTranslatedWhole() {
        var many = IntStream.range(0, 60)
                .mapToObj(number -> title("Balsa " + number))
                .toList();

        translations.of(many, "fr");

        await().until(() -> translations.known(many, "fr").size() == 60);
        assertThat(machine.asked()).doesNotHaveDuplicates().hasSize(60);
    }

    /** A page that does not get it in time is asked for again. */
    private TranslatedText inFrench(OriginalText text) {
        await().until(() -> translations.of(List.of(text), "fr").containsKey(text));
        return Objects.requireNonNull(translations.known(List.of(text), "fr").get(text));
    }

    private static OriginalText title(String text) {
        return new OriginalText(text, "pt-BR", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);
    }
}
