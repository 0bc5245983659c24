package org.hemicycle.cloud.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The titles by which translation is to be measured are sound, and nobody chose which of them are held out. */
class ParallelTitlesTests {
    private static final Path FOLDER = Path.of("src/test/resources/translation");
    private static final int FIRST_TEXT = 5;
    private static final int COLUMNS = 10;
    private static final int TOPICS = 21;

    private static List<List<String>> rows(String half) throws IOException {
        return Files.readAllLines(FOLDER.resolve("titles." + half + ".tsv")).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    @Test
    void everyTitleStandsInFiveLanguagesWithTheSameFigures() throws IOException {
        var texts = new HashSet<String>();
        for (var half : List.of("dev", "test")) {
            assertThat(rows(half).stream().map(row -> row.get(1)).distinct()).hasSize(TOPICS);
            for (var row : rows(half)) {
                assertThat(row).as(row.getFirst()).hasSize(COLUMNS).noneMatch(String::isBlank);
                for (var text : row.subList(FIRST_TEXT, COLUMNS)) {
                    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                            .isTrue();
                    assertThat(figures(text)).as(row.getFirst()).isEqualTo(figures(row.get(FIRST_TEXT)));
                }
                for (var column = FIRST_TEXT; column < COLUMNS; column++) {
                    assertThat(texts.add(column + row.get(column)))
                            .as(row.get(column))
                            .isTrue();
                }
            }
        }
        assertThat(texts.size() / (COLUMNS - FIRST_TEXT)).isGreaterThanOrEqualTo(200);
    }

    /** All digits of a text, in order of size: languages differ in where they put them, and in what stands between. */
    private static List<Integer> figures(String text) {
        return text.chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .sorted()
                .boxed()
                .toList();
    }

    @Test
    void whichAreHeldOutWasDrawn() throws IOException, NoSuchAlgorithmException {
        var drawn = new ArrayList<String>();
        for (var half : List.of("dev", "test")) {
            for (var row : rows(half)) {
                drawn.add(sha256(row.getFirst()) + " " + half);
            }
        }
        var halves = drawn.stream()
                .sorted()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();

        assertThat(halves.subList(0, halves.size() / 2)).containsOnly("dev");
        assertThat(halves.subList(halves.size() / 2, halves.size())).containsOnly("test");
    }

    private static String sha256(String id) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
