package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A text of a bill in the reader's language, sentence by sentence, and how it was made.
 *
 * @param lines its sentences beside those of the original; fewer than all where the page is to stay light
 * @param machine what made it, and which version of it
 * @param way the languages it went through; null where no engine was needed
 * @param byMachine whether a machine wrote it, so that it tells what was put right in it
 * @param improve where whoever may do so improves it; null for all others
 * @param outdated whether a person translated an earlier wording of it
 */
public record BillTranslation(
        MachineText made,
        List<Line> lines,
        String machine,
        @Nullable String way,
        boolean byMachine,
        @Nullable String improve,
        boolean outdated) {

    /** A sentence of the original beside what was made of it. */
    public record Line(Text source, Text text, List<Applied> applied) {}

    /**
     * What was done to a sentence beside the engine's work.
     *
     * @param done what was done, in words
     */
    public record Applied(String done, String entry, String found, String written) {}

    static BillTranslation of(Text original, TranslatedText made, Messages m) {
        var text = MachineText.of(made, m);
        return new BillTranslation(
                text,
                made.segments().isEmpty()
                        ? List.of(new Line(original, text.text(), List.of()))
                        : made.segments().stream()
                                .map(segment -> line(segment, original, text.text(), m))
                                .toList(),
                made.isByPerson()
                        ? text.label()
                        : made.engine().equals(TranslatedText.MEMORY)
                                ? m.text("legislation.translation.how.memory", made.version())
                                : m.text("legislation.translation.how.machine", made.engine(), made.version()),
                way(made, m),
                !made.engine().equals(TranslatedText.MEMORY) && !made.isByPerson(),
                null,
                false);
    }

    private static Line line(TranslatedText.Segment segment, Text original, Text made, Messages m) {
        return new Line(
                new Text(segment.source(), original.language(), original.direction()),
                new Text(segment.text(), made.language(), made.direction()),
                segment.applied().stream()
                        .map(item -> new Applied(
                                m.text("legislation.translation.how." + item.kind()),
                                item.entry(),
                                item.found(),
                                item.written()))
                        .toList());
    }

    private static @Nullable String way(TranslatedText made, Messages m) {
        var languages = made.segments().stream()
                .flatMap(segment -> Stream.of(segment.route().split(", ", -1)))
                .filter(route -> !route.isEmpty())
                .distinct()
                .map(route -> Arrays.stream(route.split("-", -1))
                        .map(m::languageName)
                        .collect(Collectors.joining(m.text("platform.comma") + " ")))
                .toList();
        return languages.isEmpty()
                ? null
                : m.text("legislation.translation.how.way", String.join(m.text("platform.semicolon") + " ", languages));
    }

    /** The same with what whoever shows it knows of it. */
    BillTranslation with(@Nullable String address, boolean earlierWording) {
        var isNews = earlierWording && made.machine();
        return new BillTranslation(made, lines, machine, way, byMachine, address, isNews);
    }

    /** Whether anything was done beside the engine's work. */
    public boolean hasApplied() {
        return lines.stream().anyMatch(line -> !line.applied().isEmpty());
    }

    /** Its first sentences, as far as the originals of them have this many characters together; one at least. */
    BillTranslation cut(int characters) {
        var first = new ArrayList<Line>();
        var room = characters;
        for (var line : lines) {
            room -= line.source().text().length();
            if (!first.isEmpty() && room < 0) {
                break;
            }
            first.add(line);
        }
        return new BillTranslation(made, List.copyOf(first), machine, way, byMachine, improve, outdated);
    }
}
