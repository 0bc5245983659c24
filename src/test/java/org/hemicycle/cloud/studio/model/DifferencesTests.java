package org.hemicycle.cloud.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hemicycle.cloud.studio.DiffLine;
import org.hemicycle.cloud.studio.DiffLine.Change;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    @Property(tries = 200)
    void bothTextsCanBeReadFromTheDifference(
            @ForAll @Size(max = 12) List<Character> before, @ForAll @Size(max = 12) List<Character> after) {
        var old = before.stream()
                .map(letter -> String.valueOf((char) ('a' + letter % 3)))
                .toList();
        var fresh = after.stream()
                .map(letter -> String.valueOf((char) ('a' + letter % 3)))
                .toList();

        var lines = Differences.between(old, fresh);

        assertThat(text(lines, Change.REMOVED)).isEqualTo(fresh);
        assertThat(text(lines, Change.ADDED)).isEqualTo(old);
    }

    private static List<String> text(List<DiffLine> lines, Change without) {
        return lines.stream()
                .filter(line -> line.change() != without)
                .map(DiffLine::text)
                .toList();
    }

    @Test
    void onlyChangedFilesAreToldWithTheLinesAround() {
        var before = Map.of("a.yaml", bytes("1\n2\n3\n4\n5\n6\n7\n8\n9\n"), "b.yaml", bytes("same\n"));
        var after =
                Map.of("a.yaml", bytes("1\n2\n3\n4\n5\n6\n7\n8\nnine\n"), "b.yaml", bytes("same\n"), "c", bytes("new"));

        var files = Differences.between(before, after);

        assertThat(files).extracting(file -> file.file()).containsExactly("a.yaml", "c");
        assertThat(files.getFirst().lines()).extracting(DiffLine::text).containsExactly("6", "7", "8", "9", "nine");
        assertThat(files.getFirst().lines().getLast()).isEqualTo(new DiffLine(Change.ADDED, 9, "nine"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
