package org.hemicycle.cloud.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.memory.Origin.Kind;
import org.hemicycle.cloud.translation.store.UnitStore.Fresh;
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

/** What people made of public texts: found by the words, asked before any machine, and gone with what rests on it. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class MemoryTests {
    private static final Direction PT_FR = WordEngine.PT_FR;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Origin FILE = new Origin(Kind.IMPORTED, "bacs.tmx", null, NOON);
    private static final Origin AMINA = new Origin(Kind.REVIEWED, "Amina Benali", null, NOON);
    private static final Origin SOURCE = new Origin(Kind.OFFICIAL, "Câmara", "https://camara.example/1", NOON);

    private final Memory memory;
    private final Translations translations;
    private final WishStore wishes;
    private final WordEngine machine;
    private final DSLContext database;

    MemoryTests(Memory memory, Translations translations, WishStore wishes, WordEngine machine, DSLContext database) {
        this.memory = memory;
        this.translations = translations;
        this.wishes = wishes;
        this.machine = machine;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        machine.recover();
        database.execute("truncate translation.text, translation.unit cascade");
    }

    @Test
    void sentencesThatAreLikeItComeTheLikestFirstWithWhatDiffers() {
        memory.bringIn(List.of(
                Unit.of(PT_FR, "Cria o fundo das balsas do norte", "Crée le fonds des bacs du nord", "", FILE),
                Unit.of(PT_FR, "Cria o fundo das balsas do sul e do leste", "Crée le fonds du sud", "", AMINA),
                Unit.of(PT_FR, "Cria o fundo dos barcos do norte", "Le même texte", "", FILE),
                Unit.of(PT_FR, "Dispõe sobre outra coisa", "Autre chose", "", FILE)));

        var similar = memory.similar("Cria o fundo dos barcos do norte", PT_FR);

        assertThat(similar).singleElement().satisfies(one -> {
            assertThat(one.percent()).isEqualTo(71);
            assertThat(one.text()).isEqualTo("Crée le fonds des bacs du nord");
            assertThat(one.who()).isEqualTo("bacs.tmx");
        });
        assertThat(memory.similar("' | & ! <-> :*", PT_FR)).isEmpty();
    }

    @Test
    void theMemoryIsAskedBeforeAnyMachine() {
        memory.bringIn(List.of(unit("Balsas do rio", "Les bacs du fleuve", AMINA)));

        var made = inFrench(title("Balsas  do rio"));

        assertThat(made.text()).isEqualTo("Les bacs du fleuve");
        assertThat(made.quality()).isEqualTo(Quality.REVIEWED);
        assertThat(made.engine()).isEqualTo("memory");
        assertThat(made.madeBy()).isEqualTo("Amina Benali");
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void theMemoryServesWhereThereIsNoMachine() {
        machine.isGone(true);
        memory.bringIn(List.of(unit("Balsas do rio", "Les bacs du fleuve", AMINA)));

        assertThat(inFrench(title("Balsas do rio")).text()).isEqualTo("Les bacs du fleuve");
        assertThat(translations.of(List.of(title("Pontes")), "fr")).isEmpty();
    }

    @Test
    void whatAParliamentPublishedComesFirstAndIsOfficialForItsOwnCountryOnly() {
        var official = new Unit(Map.of("pt", "Balsas", "fr", "Bacs"), null, "br", SOURCE);
        memory.bringIn(List.of(unit("Balsas", "Radeaux", AMINA)));
        memory.replace(List.of("bill:br/1"), List.of(new Fresh("bill:br/1", official)));

        assertThat(inFrench(title("Balsas")).quality()).isEqualTo(Quality.OFFICIAL);
        assertThat(inFrench(title("Balsas")).text()).isEqualTo("Bacs");
        var portuguese = new OriginalText("Balsas", "pt", OriginalText.Kind.TITLE, "pt", null, Audience.PUBLIC);
        assertThat(inFrench(portuguese).quality()).isEqualTo(Quality.REVIEWED);
        assertThat(memory.recall("Bacs", new Direction("fr", "pt"), "br"))
                .map(Recollection::text)
                .contains("Balsas");
    }

    @Test
    void whatWasTranslatedByAPersonIsNotTurnedRound() {
        memory.bringIn(List.of(unit("Balsas", "Bacs", AMINA)));

        assertThat(memory.recall("Bacs", new Direction("fr", "pt"), "br")).isEmpty();
        assertThat(memory.has(new Direction("fr", "pt"))).isFalse();
        assertThat(memory.has(PT_FR)).isTrue();
    }

    @Test
    void theSameCapitalsComeBeforeOthers() {
        memory.bringIn(List.of(unit("BALSAS DO RIO", "LES BACS", AMINA), unit("Balsas do rio", "Les bacs", FILE)));

        assertThat(memory.recall("Balsas do rio", PT_FR, "br"))
                .map(Recollection::text)
                .contains("Les bacs");
        assertThat(memory.recall("balsas do rio", PT_FR, "br")).isPresent();
        assertThat(memory.recall("Balsas do Rio", PT_FR, "br"))
                .map(Recollection::text)
                .contains("LES BACS");
    }

    @Test
    void whereOnlyNumbersDifferTheyAreCarriedOverAndAMachineHasDoneIt() {
        memory.bringIn(List.of(unit("Altera a Lei nº 9504, de 1997", "Modifie la loi nº 9504 de 1997", AMINA)));

        var made = inFrench(title("Altera a Lei nº 9610, de 1998"));

        assertThat(made.text()).isEqualTo("Modifie la loi nº 9610 de 1998");
        assertThat(made.quality()).isEqualTo(Quality.MACHINE);
        machine.isOfVersion("b");
        inFrench(title("Altera a Lei nº 9610, de 1998"));
        assertThat(wishes.waiting()).isZero();
    }

    @Test
    void whatAMachineMadeIsMadeAnewWhenTheMemoryLearnsTheWords() {
        assertThat(inFrench(title("Balsas")).engine()).isEqualTo("words");

        memory.bringIn(List.of(unit("Balsas", "Bacs", AMINA)));

        await().until(() -> inFrench(title("Balsas")).text().equals("Bacs"));
    }

    @Test
    void whatRestsOnAUnitGoesWithItAndIsMadeAnew() {
        memory.bringIn(List.of(unit("Balsas", "Bacs", FILE)));
        assertThat(inFrench(title("Balsas")).text()).isEqualTo("Bacs");

        assertThat(memory.forget(Kind.IMPORTED, "bacs.tmx")).isOne();

        await().until(() -> translations.known(List.of(title("Balsas")), "fr").values().stream()
                .anyMatch(made -> made.engine().equals("words")));
        assertThat(memory.counts()).isEmpty();
    }

    @Test
    void aSentenceThatPeopleTranslatedStandsWithinALongerText() {
        memory.bringIn(List.of(unit("As balsas param.", "Les bacs s’arrêtent.", FILE)));
        var text = new OriginalText(
                "As balsas param. As pontes ficam.", "pt", OriginalText.Kind.SUMMARY, "br", null, Audience.PUBLIC);

        var made = inFrench(text);

        assertThat(made.text()).startsWith("Les bacs s’arrêtent. As pontes");
        assertThat(made.quality()).isEqualTo(Quality.MACHINE);
        assertThat(made.segments()).extracting("engine").containsExactly("memory", "words");
        assertThat(made.terms()).isEmpty();
        memory.forget(Kind.IMPORTED, "bacs.tmx");
        await().until(() -> inFrench(text).text().startsWith("As balsas"));
    }

    @Test
    void whatIsBroughtInTwiceIsThereOnce() {
        var units = List.of(unit("Balsas", "Bacs", FILE), unit("Pontes", "Ponts", FILE));

        assertThat(memory.bringIn(units)).isEqualTo(2);
        assertThat(memory.bringIn(units)).isZero();
        assertThat(memory.counts()).containsEntry(Kind.IMPORTED, Map.of("bacs.tmx", 2));
    }

    @Test
    void allOfItIsHandedOverInTheTwoLanguages() {
        var units = IntStream.range(0, 1_200)
                .mapToObj(number -> unit("Balsa " + number, "Bac " + number, FILE))
                .toList();
        memory.bringIn(units);
        memory.bringIn(List.of(new Unit(Map.of("pt", "Ar", "fr", "Air", "en", "Air Act"), null, "br", SOURCE)));
        var all = new ArrayList<Unit>();

        memory.each(PT_FR, all::add);

        assertThat(all).hasSize(1_201);
        assertThat(all.getLast().texts()).containsOnlyKeys("pt", "fr");
    }

    @Test
    void aPrivateTextMayUseItAndNeverEntersIt() {
        memory.bringIn(List.of(unit("Balsas", "Bacs", AMINA)));
        var hub = new Audience("hub:latin-america");
        var theirs = new OriginalText("Balsas", "pt", OriginalText.Kind.TITLE, "br", null, hub);
        var secret = new OriginalText("Nossa carta", "pt", OriginalText.Kind.TITLE, "br", null, hub);

        assertThat(inFrench(theirs).text()).isEqualTo("Bacs");
        inFrench(secret);

        assertThat(memory.counts()).containsOnly(Map.entry(Kind.REVIEWED, Map.of("Amina Benali", 1)));
        assertThat(memory.recall("Nossa carta", PT_FR, "br")).isEmpty();
    }

    @Test
    void whatTheMemoryCannotHoldIsRefusedWithAReason() {
        assertThatThrownBy(() -> unit("Balsas", " ", FILE)).hasMessage("the text in fr is empty");
        assertThatThrownBy(() -> unit("b".repeat(Unit.LONGEST + 1), "b", FILE))
                .hasMessage("the text in pt is longer than 20,000 characters");
        assertThatThrownBy(() -> new Unit(Map.of("pt", "a", "!", "b"), null, "", FILE))
                .hasMessage("“!” is no language");
    }

    private static Unit unit(String portuguese, String french, Origin origin) {
        return Unit.of(PT_FR, portuguese, french, "", origin);
    }

    private TranslatedText inFrench(OriginalText text) {
        await().until(() -> translations.of(List.of(text), "fr").containsKey(text));
        return Objects.requireNonNull(translations.known(List.of(text), "fr").get(text));
    }

    private static OriginalText title(String text) {
        return new OriginalText(text, "pt-BR", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);
    }
}
