package org.hemicycle.cloud.legislation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.shared.Language;

/** A text of a bill that can be improved in the reader's language, and how it is named in addresses: title, summary, summary-2. */
record EditedText(String part, Title title) {
    static final String TITLE = "title";
    private static final String SUMMARY = "summary";

    /** The summaries of a bill as its page shows them, the last one first. */
    static List<EditedText> summaries(Bill bill) {
        var summaries = bill.titles().stream()
                .filter(title -> title.type() == Title.Type.SUMMARY)
                .sorted(Comparator.comparing(
                        title -> title.from() == null ? LocalDate.MIN : title.from(), Comparator.reverseOrder()))
                .toList();
        return IntStream.range(0, summaries.size())
                .mapToObj(place -> new EditedText(summary(place), summaries.get(place)))
                .toList();
    }

    /** Everything of a bill that is in another language than this one, as far as that is known. */
    static List<EditedText> all(Bill bill, String language) {
        var title = bill.titleIn(language).map(one -> new EditedText(TITLE, one)).stream();
        return Stream.concat(title, summaries(bill).stream())
                .filter(text -> text.title().hasKnownLanguage()
                        && !Language.primaryOf(text.title().language()).equals(language))
                .toList();
    }

    /** The same as the port of translation takes them. */
    static List<OriginalText> originals(Bill bill, String language) {
        return all(bill, language).stream()
                .map(edited -> Reading.text(edited.title(), bill.country()))
                .toList();
    }

    /** The text of this name; empty where there is none that is to be translated. */
    static Optional<EditedText> of(Bill bill, String language, String part) {
        return all(bill, language).stream()
                .filter(text -> text.part().equals(part))
                .findFirst();
    }

    private static String summary(int place) {
        return place == 0 ? SUMMARY : SUMMARY + "-" + (place + 1);
    }

    /** Where it is improved, without the language. */
    String address(Bill bill) {
        return "/legislation/" + bill.address().path() + "/translation/" + part;
    }
}
