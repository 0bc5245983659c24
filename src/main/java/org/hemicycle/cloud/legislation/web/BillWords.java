package org.hemicycle.cloud.legislation.web;

import java.util.Optional;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** A bill and the reader's language: what every part of its page needs to write a value down. */
record BillWords(PageContext page, LegislationNames names, Bill bill) {

    Messages m() {
        return page.m();
    }

    Text title() {
        return bill.titleIn(page.language().tag())
                .map(title -> text(title.text(), title.language()))
                .orElseGet(() -> text(called(), page.language().tag()));
    }

    /** The shortest name people use: its number, its key where it has none. */
    String called() {
        return bill.number() == null ? bill.address().key() : bill.number();
    }

    /** Words of a source; where their language is not known, it is taken to be that of the bill. */
    Text text(String words, @Nullable String language) {
        var tag = language != null ? language : mainLanguage();
        return new Text(words, tag, LegislationNames.direction(tag));
    }

    /** The language of a title or summary, and that a machine recognised it where one did. */
    String language(Title title) {
        var language = m().languageName(title.language());
        var recognised = title.recognised();
        if (recognised == null) {
            return language;
        }
        return recognised.declared() == null
                ? m().text("legislation.bill.titleLanguage.recognised", language)
                : m().text(
                                "legislation.bill.titleLanguage.contradicted",
                                language,
                                m().languageName(recognised.declared()));
    }

    /** What the language of the title rests on, in a sentence; null where its source declares it and it stands. */
    @Nullable
    String aboutLanguage(Title title) {
        var recognised = title.recognised();
        if (recognised == null) {
            return title.hasKnownLanguage() ? null : m().text("legislation.bill.titleLanguage.unknown");
        }
        var language = m().languageName(title.language());
        return recognised.declared() == null
                ? m().text("legislation.bill.titleLanguage.undeclared", language)
                : m().text("legislation.bill.titleLanguage.instead", language, m().languageName(recognised.declared()));
    }

    /** A text of the bill in the reader's language; empty where there is none, or where it is in that language itself. */
    Optional<BillTranslation> translation(EditedText edited, Reading reading) {
        var title = edited.title();
        return Optional.ofNullable(reading.of(title, bill.country()))
                .map(made -> BillTranslation.of(text(title.text(), title.language()), made, m())
                        .with(
                                page.visit().operator() ? page.to(edited.address(bill)) : null,
                                reading.isOutdated(title)));
    }

    private String mainLanguage() {
        return bill.mainTitle().map(Title::language).orElse(page.language().tag());
    }
}
