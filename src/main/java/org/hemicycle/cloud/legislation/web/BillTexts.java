package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.web.BillView.Labelled;
import org.hemicycle.cloud.legislation.web.BillView.Summary;
import org.hemicycle.cloud.legislation.web.BillView.Text;

/** The titles and summaries of a bill as its page shows them. */
final class BillTexts {
    private static final int LEAD = 420;
    /** How much of what follows the beginnings a light page holds, in characters. */
    private static final int RESTS = 6_000;

    private final BillWords words;
    private final Reading reading;

    BillTexts(BillWords words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** Every title but the one above the page, each once, with all that it is: short title, popular title, its languages. */
    List<Labelled> otherTitles() {
        var shown = words.title();
        var kinds = new LinkedHashMap<Text, Set<String>>();
        words.bill().titles().stream()
                .filter(title ->
                        title.type() != Title.Type.SUMMARY && !title.text().equals(shown.text()))
                .forEach(title -> kinds.computeIfAbsent(
                                words.text(title.text(), title.language()), text -> new LinkedHashSet<>())
                        .add(words.m()
                                .text(
                                        "legislation.bill.titleIn",
                                        words.m().of("legislation.title", title.type()),
                                        words.language(title))));
        return kinds.entrySet().stream()
                .map(entry -> new Labelled(String.join(" · ", entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Whether the summaries are too long for a light page. */
    boolean isLong() {
        return all().stream()
                        .mapToInt(summary ->
                                summary.rest() == null ? 0 : summary.rest().length())
                        .sum()
                > RESTS;
    }

    /** The summaries, the last one first; a long one is given in two parts, the second only as far as there is room. */
    List<Summary> summaries(boolean whole) {
        var room = whole ? Integer.MAX_VALUE : RESTS;
        var shown = new ArrayList<Summary>();
        for (var summary : all()) {
            var rest = summary.rest();
            var fits = rest == null || rest.length() <= room;
            shown.add(fits ? summary : begun(summary));
            room -= fits && rest != null ? rest.length() : 0;
        }
        return shown;
    }

    private static Summary begun(Summary summary) {
        var lead = summary.lead();
        var translated = summary.translated();
        return new Summary(
                summary.label(),
                new Text(lead.text() + " …", lead.language(), lead.direction()),
                null,
                translated == null ? null : translated.cut(LEAD));
    }

    private List<Summary> all() {
        return EditedText.summaries(words.bill()).stream().map(this::summary).toList();
    }

    private Summary summary(EditedText edited) {
        var title = edited.title();
        var label = Stream.of(
                        title.from() == null ? "" : words.m().date(title.from()),
                        title.chamber() == null ? "" : words.names().chamber(title.chamber()),
                        words.language(title))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        var end = lead(title.text());
        return new Summary(
                label,
                words.text(title.text().substring(0, end).strip(), title.language()),
                end == title.text().length()
                        ? null
                        : title.text().substring(end).strip(),
                words.translation(edited, reading).orElse(null));
    }

    /** Where the first part ends: with a sentence, if one ends in time. */
    private static int lead(String text) {
        if (text.length() <= LEAD * 5 / 3) {
            return text.length();
        }
        var sentence = text.lastIndexOf(". ", LEAD);
        var space = text.indexOf(' ', LEAD);
        return sentence > LEAD / 2 ? sentence + 1 : space < 0 ? text.length() : space;
    }
}
