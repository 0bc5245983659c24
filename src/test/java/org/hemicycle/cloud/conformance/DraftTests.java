package org.hemicycle.cloud.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.ground.platform.commands.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types: a test of a folder, its report as JSON, and a declaration drafted from it. */
class DraftTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("bills.json"),
                "{\"items\": [%s]}".formatted(MadeUpSite.items(0, MadeUpSite.PAGE, MadeUpSite::bill)));
        Files.writeString(data.resolve("README.md"), "Bills of an invented assembly, under CC BY 4.0. ".repeat(10));
    }

    @Test
    void aFolderIsTestedAndTheReportSaysWhatAndWhy() {
        assertThat(run("conformance", folder.resolve("data").toString())).isZero();

        assertThat(out()).contains("data: Passed", "Structured and machine-readable", "at bills.json", "> {\"items\"");
    }

    @Test
    void aFolderOfPagesDoesNotPassAndIsToldHowToMendIt() throws IOException {
        var pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("bill.html"), "<!doctype html><html><h1>A bill</h1></html>");

        assertThat(run("conformance", pages.toString())).isEqualTo(1);

        assertThat(out()).contains("Not passed", "Points not met: Structured", "Mend: Publish the records");
    }

    @Test
    void aReportIsEnoughToDraftASoundDeclaration() throws IOException {
        run("conformance", folder.resolve("data").toString(), "--json");
        var report = Files.writeString(folder.resolve("report.json"), out());
        var own = folder.resolve("xy-drafted");

        assertThat(run("connector", "new", own.toString(), "--from", report.toString()))
                .isZero();

        assertThat(Connectors.under().check(own)).isEmpty();
        assertThat(Files.readString(own.resolve("connector.yaml")))
                .contains("each: items   # confirm", "key: id   # confirm", "text: title", "language: en", "CC-BY-4.0");
        assertThat(Files.readString(own.resolve("mapping.yaml")))
                .contains("rules: []", "# - when: { words: \"In committee\" }", "#   stage:")
                .doesNotContain("COMMITTEE_STAGE");
        assertThat(run("connector", "new", own.toString(), "--from", report.toString()))
                .isNotZero();
    }

    @Test
    void withoutAnythingToGoByAnEmptyDeclarationIsMade() throws IOException {
        var own = folder.resolve("xy-empty");

        assertThat(run("connector", "new", own.toString())).isZero();

        assertThat(Files.readString(own.resolve("connector.yaml"))).contains("connector: xy-empty", "# confirm");
    }

    @Test
    void whatIsNotThereIsToldInOneSentence() {
        for (var words : List.of(new String[] {"conformance", "no-such-folder"}, new String[] {
            "connector", "new", folder.resolve("xy-a").toString(), "--from", "no-such-report.json"
        })) {
            assertThat(run(words)).isNotZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-folder", "no-such-report.json");
    }

    private int run(String... words) {
        out.reset();
        return new Commands(
                        Hemicycle.class,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
