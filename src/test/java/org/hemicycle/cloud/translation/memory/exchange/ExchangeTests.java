package org.hemicycle.cloud.translation.memory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Origin.Kind;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.memory.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TMX and XLIFF: what goes out comes in as it was; what others wrote is read as far as it can be. */
class ExchangeTests {
    private static final Direction PT_FR = new Direction("pt", "fr");
    private static final Origin FILE =
            new Origin(Kind.IMPORTED, "memory.tmx", null, Instant.parse("2026-11-23T12:00:00Z"));

    @TempDir
    private Path folder;

    @Property(tries = 200)
    void whatIsWrittenAsTmxIsReadIdentically(@ForAll("units") List<Unit> units) throws Exception {
        var out = new ByteArrayOutputStream();
        write(new TmxWriter(out), units);

        assertThat(tmx(out.toString(StandardCharsets.UTF_8)).units).isEqualTo(units);
    }

    @Property(tries = 200)
    void whatIsWrittenAsXliffIsReadIdentically(@ForAll("units") List<Unit> units) throws Exception {
        var out = new ByteArrayOutputStream();
        write(new XliffWriter(out, PT_FR), units);

        assertThat(xliff(out.toString(StandardCharsets.UTF_8)).units).isEqualTo(units);
    }

    @Provide
    Arbitrary<List<Unit>> units() {
        var text = Arbitraries.strings()
                .ofMaxLength(60)
                .filter(words -> !Words.clean(words).isEmpty());
        var origin = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        text,
                        text.injectNull(0.5),
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond))
                .as(Origin::new);
        return Combinators.combine(
                        text, text, Arbitraries.of("pt", "").map(o -> o), Arbitraries.of("", "br", "ch"), origin)
                .as((source, target, original, country, from) -> new Unit(
                        Map.of("pt", source, "fr", target), original.isEmpty() ? null : original, country, from))
                .list()
                .ofMaxSize(8);
    }

    @Test
    void aMemoryOfAnotherProgramIsReadWithoutItsMarkUp() throws Exception {
        var read = tmx("""
                <?xml version="1.0"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4"><header srclang="EN-GB" segtype="sentence"/><body>
                <tu creationdate="20200102T030405Z"><note>seen</note>
                <tuv xml:lang="EN-GB"><seg>The <bpt i="1">&lt;b&gt;</bpt>ferry<ept i="1">&lt;/b&gt;</ept> Act <hi>2020</hi></seg></tuv>
                <tuv lang="fr-CA"><seg>La loi de 2020 sur le <ph>{1}</ph>bac</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Waiting</seg></tuv><tuv xml:lang="fr"><seg/></tuv></tu>
                </body></tmx>
                """);

        assertThat(read.units).hasSize(1);
        var unit = read.units.getFirst();
        assertThat(unit.texts()).isEqualTo(Map.of("en", "The ferry Act 2020", "fr", "La loi de 2020 sur le bac"));
        assertThat(unit.original()).isEqualTo("en");
        assertThat(unit.origin().at()).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(read.untranslated).isOne();
    }

    @Test
    void aFileInSixteenBitsIsRead() throws Exception {
        var file = """
                <?xml version="1.0" encoding="UTF-16"?>
                <tmx version="1.4"><header srclang="pt"/><body><tu><tuv xml:lang="pt"><seg>Não</seg></tuv><tuv xml:lang="fr"><seg>Non</seg></tuv></tu></body></tmx>
                """.strip().getBytes(StandardCharsets.UTF_16);
        var read = new Read();

        TmxReader.read(new ByteArrayInputStream(file), FILE, read);

        assertThat(read.units)
                .singleElement()
                .satisfies(unit -> assertThat(unit.in("pt")).isEqualTo("Não"));
    }

    @Test
    void segmentsThatWaitForTheirTranslatorAreLeftOut() throws Exception {
        var read = xliff("""
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="pt-BR" trgLang="fr">
                <file id="f"><unit id="1"><segment><source>Balsas <pc id="1">do</pc> rio<ph id="2"/></source><target>Les bacs</target></segment>
                <segment state="initial"><source>Pontes</source><target>Pontes</target></segment>
                <segment state="translated"><source>Ilhas</source></segment></unit></file></xliff>
                """);

        assertThat(read.units).singleElement().satisfies(unit -> {
            assertThat(unit.texts()).isEqualTo(Map.of("pt", "Balsas do rio", "fr", "Les bacs"));
            assertThat(unit.original()).isEqualTo("pt");
            assertThat(unit.origin()).isEqualTo(FILE);
        });
        assertThat(read.untranslated).isEqualTo(2);
    }

    @Test
    void anEntryThatCannotBeKeptIsToldWithItsLineAndTheRestGoesOn() throws Exception {
        var read = tmx("""
                <tmx version="1.4"><header srclang="pt"/><body>
                <tu><tuv xml:lang="pt"><seg>Um</seg></tuv><tuv xml:lang="not a tag"><seg>Un</seg></tuv></tu>
                <tu><tuv xml:lang="pt"><seg>%s</seg></tuv><tuv xml:lang="fr"><seg>Long</seg></tuv></tu>
                <tu><tuv xml:lang="pt"><seg>Dois</seg></tuv><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu>
                </body></tmx>
                """.formatted("x".repeat(1_000_000)));

        assertThat(read.refused)
                .containsExactly("2 “not a tag” is no language", "3 the text in pt is longer than 20,000 characters");
        assertThat(read.units).hasSize(1);
    }

    @Test
    void whatStandsBeforeABrokenPlaceIsTaken() throws Exception {
        var file = Files.writeString(folder.resolve("broken.tmx"), """
                <tmx version="1.4"><header srclang="pt"/><body>
                <tu><tuv xml:lang="pt"><seg>Um</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>
                <tu><tuv xml:lang="pt"><seg>Dois</tuv>
                """);
        var taken = new ArrayList<Unit>();

        var broken = catchThrowableOfType(
                MemoryFile.Interrupted.class, () -> new MemoryFile(file).read(FILE, taken::addAll));

        assertThat(broken).hasMessageStartingWith("line 3: not well-formed XML");
        assertThat(broken.account().units()).isOne();
        assertThat(taken).hasSize(1);
    }

    @Test
    void nothingInAFileMakesItGrowOrReadAnother() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var laughs = """
                <!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY s SYSTEM "%s">]>
                <tmx version="1.4"><body><tu><tuv xml:lang="pt"><seg>&%s;</seg></tuv><tuv xml:lang="fr"><seg>x</seg></tuv></tu></body></tmx>
                """;

        assertThatThrownBy(() -> tmx(laughs.formatted(secret.toUri(), "b"))).isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> tmx(laughs.formatted(secret.toUri(), "s"))).isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> tmx("<tmx>" + "<a>".repeat(100))).hasMessageContaining("nested deeper than 64 levels");
        assertThatThrownBy(() -> tmx("<html/>")).hasMessage("line 1: not TMX: it begins with “html”");
        assertThatThrownBy(() -> xliff("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>"))
                .hasMessage("line 1: XLIFF of version 1.2; save it as XLIFF 2.0");
    }

    @Test
    void aLargeFileComesInBatches() throws Exception {
        var file = folder.resolve("large.tmx");
        try (var out = Files.newOutputStream(file);
                var writer = new TmxWriter(out)) {
            for (var unit : IntStream.range(0, 1_250)
                    .mapToObj(number -> Unit.of(PT_FR, "Balsa " + number, "Bac " + number, "", FILE))
                    .toList()) {
                writer.write(unit);
            }
        }
        var batches = new ArrayList<Integer>();

        var account = new MemoryFile(file).read(FILE, units -> batches.add(units.size()));

        assertThat(account.units()).isEqualTo(1_250);
        assertThat(batches).containsExactly(500, 500, 250);
    }

    private static void write(UnitWriter writer, List<Unit> units) throws XMLStreamException {
        try (writer) {
            for (var unit : units) {
                writer.write(unit);
            }
        }
    }

    private static Read tmx(String file) throws NotReadable {
        var read = new Read();
        TmxReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), FILE, read);
        return read;
    }

    private static Read xliff(String file) throws NotReadable {
        var read = new Read();
        XliffReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), FILE, read);
        return read;
    }

    private static final class Read implements Taking {
        private final List<Unit> units = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int untranslated;

        @Override
        public void unit(Unit unit) {
            units.add(unit);
        }

        @Override
        public void untranslated() {
            untranslated++;
        }

        @Override
        public void refused(int line, String reason) {
            refused.add(line + " " + reason);
        }
    }
}
