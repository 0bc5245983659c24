package org.hemicycle.cloud.translation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Recollection;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.testing.CommandLineRun;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Import;

/** The memory from the command line: files in, files out, and out again what a file brought. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@Import(WordEngine.class)
class MemoryCommandTests {
    private static final Direction PT_FR = WordEngine.PT_FR;

    @TempDir
    private Path folder;

    private final Memory memory;
    private final Translations translations;
    private final WordEngine machine;
    private final DSLContext database;
    private final CommandLineRun commands;

    MemoryCommandTests(
            BeanFactory beans, Memory memory, Translations translations, WordEngine machine, DSLContext database) {
        this.commands = new CommandLineRun(beans);
        this.memory = memory;
        this.translations = translations;
        this.machine = machine;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        machine.recover();
        database.execute("truncate translation.text, translation.unit cascade");
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() throws Exception {
        var origin = new Origin(
                Origin.Kind.REVIEWED, "Amina Benali", "https://x.example/1", Instant.parse("2026-01-02T03:04:05Z"));
        var unit = Unit.of(PT_FR, "Balsas <do> rio & mar", "Les bacs « du » fleuve", "br", origin);
        memory.bringIn(List.of(unit));
        for (var format : List.of("tmx", "xliff")) {
            var file = folder.resolve("memory." + format);

            assertThat(commands.run(
                            new MemoryExport(), "--from", "pt", "--to", "fr", "--format", format, file.toString()))
                    .isZero();
            database.execute("truncate translation.unit cascade");
            assertThat(commands.run(new MemoryImport(), "--as-stated", file.toString()))
                    .isZero();

            memory.each(PT_FR, read -> assertThat(read).isEqualTo(unit));
            assertThat(memory.counts()).containsEntry(Origin.Kind.REVIEWED, Map.of("Amina Benali", 1));
        }
    }

    @Test
    void aFileIsNotBelievedUnlessItIsSaidSo() throws Exception {
        var file = tmx("<prop type='x-origin'>official</prop><prop type='x-who'>A parliament</prop>", "Balsas", "Bacs");

        assertThat(commands.run(new MemoryImport(), file.toString())).isZero();

        assertThat(commands.written()).contains("1 entries read, 1 new");
        assertThat(memory.counts()).containsOnly(Map.entry(Origin.Kind.IMPORTED, Map.of("in.tmx", 1)));
        commands.run(new MemoryCommand());
        assertThat(commands.written()).contains("from the file in.tmx");
        assertThat(commands.run(new MemoryForget(), "--file", "in.tmx")).isZero();
        assertThat(memory.counts()).isEmpty();
        assertThatThrownBy(() -> commands.run(new MemoryForget(), "--file", "in.tmx"))
                .hasMessageContaining("nothing of “in.tmx”");
    }

    @Test
    void anEntryThatCannotBeKeptIsToldAndTheRestIsTaken() throws Exception {
        var file = Files.writeString(folder.resolve("in.tmx"), """
                <tmx version="1.4"><header srclang="pt"/><body>
                <tu><tuv xml:lang="pt"><seg>Um</seg></tuv><tuv xml:lang="?"><seg>Un</seg></tuv></tu>
                <tu><tuv xml:lang="pt"><seg>Dois</seg></tuv><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu>
                </body></tmx>
                """);

        assertThat(commands.run(new MemoryImport(), file.toString())).isOne();

        assertThat(commands.written()).contains("1 refused").contains("line 2: “?” is no language");
        assertThat(memory.recall("Dois", PT_FR, "")).map(Recollection::text).contains("Deux");
    }

    @Test
    void titlesGoOutToATranslatorAndComeBack() throws Exception {
        var title = new OriginalText("Balsas", "pt", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);
        var secret = new OriginalText(
                "Nossa carta", "pt", OriginalText.Kind.TITLE, "br", null, new Audience("hub:latin-america"));
        await().until(() -> translations.of(List.of(title, secret), "fr").size() == 2);
        var file = folder.resolve("out.xliff");

        assertThat(commands.run(new MemoryExport(), "--from", "pt", "--to", "fr", "--untranslated", file.toString()))
                .isZero();
        var sent = Files.readString(file);
        assertThat(sent).contains(">Balsas</source>").doesNotContain("Nossa carta");

        Files.writeString(
                file,
                sent.replace("</source>", "</source><target>Les bacs</target>")
                        .replace("\"initial\"", "\"translated\""));
        assertThat(commands.run(new MemoryImport(), "--reviewed-by", "Amina Benali", file.toString()))
                .isZero();
        await().until(() -> translations.known(List.of(title), "fr").values().stream()
                .anyMatch(made -> made.text().equals("Les bacs") && "Amina Benali".equals(made.madeBy())));
        assertThatThrownBy(() -> commands.run(
                        new MemoryExport(), "--from", "pt", "--to", "fr", "--untranslated", file.toString()))
                .hasMessage("No title from pt waits for its translation into fr.");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.tmx"), "<tmx><body><tu>");

        assertThatThrownBy(() -> commands.run(new MemoryImport(), broken.toString()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("The file was not read to its end: line 1: not well-formed XML");
        assertThatThrownBy(() -> commands.run(new MemoryImport(), "none.tmx"))
                .hasMessageContaining("no file “none.tmx”");
        assertThatThrownBy(() -> commands.run(new MemoryExport(), "--from", "pt", "--to", "pt", "x"))
                .hasMessageContaining("two different languages");
        assertThatThrownBy(() -> commands.run(
                        new MemoryExport(),
                        "--from",
                        "pt",
                        "--to",
                        "fr",
                        folder.resolve("x").toString()))
                .hasMessage("The memory holds nothing from pt into fr.");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private Path tmx(String props, String portuguese, String french) throws Exception {
        return Files.writeString(
                folder.resolve("in.tmx"),
                "<tmx version='1.4'><header srclang='pt'/><body><tu>%s<tuv xml:lang='pt'><seg>%s</seg></tuv><tuv xml:lang='fr'><seg>%s</seg></tuv></tu></body></tmx>"
                        .formatted(props, portuguese, french));
    }
}
