package org.hemicycle.cloud.translation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.command.AcceptTermCommand;
import org.hemicycle.cloud.translation.command.DeclineTermCommand;
import org.hemicycle.cloud.translation.command.ProposeTermCommand;
import org.hemicycle.cloud.translation.command.TermsCommand;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.TextStore;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.testing.CommandLineRun;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Import;

/** A term is proposed, its effect seen, accepted: exactly the texts that have it are translated anew. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class TermChangeTests {
    private static final OriginalText FERRIES = title("Balsas do rio");
    private static final OriginalText SCHOOLS = title("Hortas do rio");
    private static final String ENTRY = """
            id: ferry
            domain: transport
            systems: [general]
            read: [pt]
            en:
              - { term: ferry, number: both, forms: { sg: ferry, pl: ferries } }
            fr:
              - { term: bac, gender: m, number: both, forms: { sg: bac, pl: bacs } }
            es:
              - { term: balsa, gender: f, number: both, forms: { sg: balsa, pl: balsas } }
            pt:
              - { term: balsa, gender: f, number: both, forms: { sg: balsa, pl: balsas } }
            it:
              - { term: traghetto, gender: m, number: both, forms: { sg: traghetto, pl: traghetti } }
            """;

    @TempDir
    private Path folder;

    private final Translations translations;
    private final Renewal renewal;
    private final CurrentLayer layers;
    private final TextStore texts;
    private final RenderingStore renderings;
    private final WishStore wishes;
    private final WordEngine machine;
    private final DSLContext database;
    private final CommandLineRun commands;

    TermChangeTests(
            Translations translations,
            Renewal renewal,
            CurrentLayer layers,
            TextStore texts,
            RenderingStore renderings,
            WishStore wishes,
            WordEngine machine,
            DSLContext database,
            BeanFactory beans) {
        this.translations = translations;
        this.renewal = renewal;
        this.layers = layers;
        this.texts = texts;
        this.renderings = renderings;
        this.wishes = wishes;
        this.machine = machine;
        this.database = database;
        this.commands = new CommandLineRun(beans);
    }

    @BeforeEach
    void forget() throws InterruptedException {
        machine.recover();
        database.execute("truncate translation.text, translation.term_proposal, translation.comparison cascade");
        layers.look();
        inFrench(FERRIES);
        inFrench(SCHOOLS);
        renewal.look();
        machine.asked();
    }

    @Test
    void exactlyTheTextsThatHaveTheTermAreTranslatedAnew() throws Exception {
        var schools = inFrench(SCHOOLS);

        assertThat(propose()).contains("1 of 2 translations change: pt-fr 1.", "Balsas do rio", "then   Bacs");
        assertThat(renewal.look()).as("a proposal changes nothing").isZero();
        assertThat(accept()).contains("1 of 2", "Nothing was changed");
        assertThat(renewal.look()).isZero();
        assertThat(accept("--yes")).contains("Accepted.");
        machine.asked();

        assertThat(renewal.look()).isOne();
        await().until(() -> inFrench(FERRIES).text().startsWith("Bacs"));

        assertThat(machine.asked()).containsExactly("pt-fr Balsas do rio");
        assertThat(inFrench(FERRIES).segments().getFirst().applied())
                .contains(new TranslatedText.Applied("TERM", "ferry", "Balsas", "Bacs"));
        var unchanged = inFrench(SCHOOLS);
        assertThat(unchanged.text()).isEqualTo(schools.text());
        assertThat(unchanged.madeAt()).isEqualTo(schools.madeAt());
        assertThat(unchanged.version()).isEqualTo(inFrench(FERRIES).version()).isNotEqualTo(schools.version());
        assertThat(renewal.look()).isZero();
        assertThat(commands.of(new TermsCommand()))
                .contains("ferry  accepted, proposed by A. Clerk", "decided by B. Clerk");
    }

    @Test
    void whatAPersonWroteSurvivesEveryChange() throws Exception {
        var number = Objects.requireNonNull(texts.find(List.of(FERRIES)).get(FERRIES));
        var written = new TranslatedText(
                "Les passeurs du fleuve",
                "pt",
                "fr",
                Quality.REVIEWED,
                "person",
                "1",
                "pt-fr",
                List.of(),
                List.of(),
                "A. Clerk",
                Instant.parse("2026-11-23T10:00:00Z"));
        renderings.save(number, written);

        propose();
        accept("--yes");
        renewal.look();
        machine.isOfVersion("b");
        renewal.look();
        await().until(() -> wishes.waiting() == 0);

        assertThat(inFrench(FERRIES)).isEqualTo(written);
    }

    @Test
    void anEntryThatIsTakenBackNoLongerCounts() throws Exception {
        propose();
        accept("--yes");
        renewal.look();
        await().until(() -> inFrench(FERRIES).text().startsWith("Bacs"));

        assertThat(commands.of(new DeclineTermCommand(), number(), "--by", "B. Clerk"))
                .contains("1 of 2 translations change", "Taken back.");
        assertThat(renewal.look()).isOne();

        await().until(() -> inFrench(FERRIES).text().startsWith("Balsas"));
    }

    @Test
    void anotherMachineMakesEverythingAnew() throws Exception {
        machine.isOfVersion("b");

        assertThat(renewal.look()).isEqualTo(2);
        await().until(() -> inFrench(SCHOOLS).text().endsWith("in-fr-b"));
        await().until(() -> inFrench(FERRIES).text().endsWith("in-fr-b"));
        assertThat(renewal.look()).isZero();
    }

    @Test
    void anEntryThatDoesNotFitIsRefusedWithItsLine() {
        assertThatThrownBy(() -> propose(ENTRY.replace("gender: m", "gender: x")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("line 8")
                .hasMessageContaining("“gender”");
        assertThatThrownBy(() -> propose("id: ["))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> commands.of(new AcceptTermCommand(), "4711", "--by", "B. Clerk"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("no proposal 4711");
    }

    private String propose() throws Exception {
        return propose(ENTRY);
    }

    private String propose(String entry) throws Exception {
        var file = Files.writeString(folder.resolve("entry.yaml"), entry);
        return commands.of(new ProposeTermCommand(), file.toString(), "--by", "A. Clerk");
    }

    private String accept(String... more) throws Exception {
        var words = new java.util.ArrayList<>(List.of(number(), "--by", "B. Clerk"));
        words.addAll(List.of(more));
        return commands.of(new AcceptTermCommand(), words.toArray(String[]::new));
    }

    private String number() {
        return String.valueOf(database.fetchValue("select max(id) from translation.term_proposal"));
    }

    private TranslatedText inFrench(OriginalText text) {
        return await().until(() -> translations.of(List.of(text), "fr").get(text), Objects::nonNull);
    }

    private static OriginalText title(String text) {
        return new OriginalText(text, "pt", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);
    }
}
