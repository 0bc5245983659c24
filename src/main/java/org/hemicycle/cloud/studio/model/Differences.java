package org.hemicycle.cloud.studio.model;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hemicycle.cloud.studio.DiffLine;
import org.hemicycle.cloud.studio.DiffLine.Change;
import org.hemicycle.cloud.studio.FileDifference;

/** What is new, what is gone and what stays, line by line. */
public final class Differences {
    private static final int AROUND = 3;

    private Differences() {}

    /** All lines of both, in order: those taken away stand before those that take their place. */
    public static List<DiffLine> between(List<String> before, List<String> after) {
        var lines = new ArrayList<DiffLine>();
        int at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            same(after, at, delta.getTarget().getPosition(), lines);
            changed(delta, lines);
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        same(after, at, after.size(), lines);
        return lines;
    }

    private static void same(List<String> after, int from, int to, List<DiffLine> lines) {
        IntStream.range(from, to).forEach(i -> lines.add(new DiffLine(Change.SAME, i + 1, after.get(i))));
    }

    private static void changed(AbstractDelta<String> delta, List<DiffLine> lines) {
        int number = delta.getSource().getPosition();
        for (var line : delta.getSource().getLines()) {
            lines.add(new DiffLine(Change.REMOVED, ++number, line));
        }
        number = delta.getTarget().getPosition();
        for (var line : delta.getTarget().getLines()) {
            lines.add(new DiffLine(Change.ADDED, ++number, line));
        }
    }

    /** The files that differ, with the changed lines and some around them. */
    public static List<FileDifference> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        var files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        return files.stream()
                .filter(file -> !Arrays.equals(before.get(file), after.get(file)))
                .map(file -> new FileDifference(file, near(between(lines(before.get(file)), lines(after.get(file))))))
                .toList();
    }

    private static List<String> lines(byte @org.jspecify.annotations.Nullable [] content) {
        if (content == null || content.length == 0) {
            return List.of();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException none) {
            return List.of();
        }
    }

    /** Lines that stay are left out where nothing changed near them. */
    private static List<DiffLine> near(List<DiffLine> lines) {
        var wanted = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).change() != Change.SAME) {
                Arrays.fill(wanted, Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1), true);
            }
        }
        return IntStream.range(0, lines.size())
                .filter(i -> wanted[i])
                .mapToObj(lines::get)
                .toList();
    }
}
