package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillMembers;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.SimilarBill;
import org.hemicycle.cloud.legislation.SuggestedTopic;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a bill shows. */
final class BillPage {
    private static final int SHORT_STEPS = 25;
    private static final int SHORT_LIST = 20;
    private static final int SHORT_VOTES = 5;
    private static final int FIRST_SPONSORS = 6;

    private final PageContext page;
    private final boolean whole;
    private final Reading reading;
    private final Messages m;
    private final LegislationNames names;
    private final KnownBill known;
    private final Bill bill;
    private final BillWords words;

    /** Makes the page; unless it is to be whole, long lists are cut so that the page stays light on a slow line. */
    BillPage(PageContext page, LegislationNames names, KnownBill known, Reading reading, boolean whole) {
        this.page = page;
        this.whole = whole;
        this.reading = reading;
        this.m = page.m();
        this.names = names;
        this.known = known;
        this.bill = known.bill();
        this.words = new BillWords(page, names, bill);
    }

    /**
     * @param banners what readers are told of the bill's sources
     * @param suggested what a machine takes it to be about, where no source says it
     */
    BillView view(
            List<SimilarBill> similar, BillMembers members, List<String> banners, @Nullable SuggestedTopic suggested) {
        var topics = new BillTopics(words, page);
        var address = "/legislation/" + bill.address().path();
        var texts = new BillTexts(words, reading);
        var facts = new BillFacts(words);
        var papers = new BillPapers(words, members);
        var others = new BillOthers(words, known);
        var sponsors =
                cut(bill.sponsors(), SHORT_LIST).stream().map(papers::sponsor).toList();
        var first = sponsors.size() <= FIRST_SPONSORS + 1 ? sponsors.size() : FIRST_SPONSORS;
        return new BillView(
                words.title(),
                translated(),
                untranslated(),
                bill.titleIn(page.language().tag()).map(words::aboutLanguage).orElse(null),
                texts.otherTitles(),
                texts.summaries(whole),
                names.country(bill.country()),
                names.chamber(bill.address().chamber()),
                page.to("/parliaments/" + bill.country()),
                bill.number(),
                bill.sample(),
                bill.derived(),
                known.removedAt() == null ? null : m.moment(known.removedAt()),
                banners,
                facts.standing(),
                facts.facts(),
                cut(new BillSteps(words).lines(), SHORT_STEPS),
                sponsors.subList(0, first),
                sponsors.subList(first, sponsors.size()),
                topics.lines(),
                topics.suggested(suggested),
                cut(bill.subjects(), SHORT_LIST).stream()
                        .map(subject -> words.text(subject.text(), subject.language()))
                        .toList(),
                cut(bill.documents(), SHORT_LIST).stream().map(papers::document).toList(),
                cut(bill.votes(), SHORT_VOTES).stream()
                        .map(new VoteTables(m, whole, members, page::to)::table)
                        .toList(),
                cut(others.related(), SHORT_LIST),
                similar.stream().map(others::similar).toList(),
                bill.sources().stream().map(others::source).toList(),
                citation(),
                page.visit().origin() + "/" + page.language().tag() + address,
                address,
                !whole && isLong(texts) ? page.to(address) + "?whole=true" : null);
    }

    private @Nullable BillTranslation translated() {
        return bill.titleIn(page.language().tag())
                .map(title -> new EditedText(EditedText.TITLE, title))
                .flatMap(edited -> words.translation(edited, reading))
                .orElse(null);
    }

    /** Why the title is not in the reader's language: it is being made, or nothing here can make it. */
    private @Nullable String untranslated() {
        var language = page.language().tag();
        var title = bill.titleIn(language).orElse(null);
        if (title == null
                || !title.hasKnownLanguage()
                || Language.primaryOf(title.language()).equals(language)
                || reading.of(title, bill.country()) != null) {
            return null;
        }
        var why = reading.isComing(title, bill.country())
                ? "legislation.translation.coming"
                : "legislation.translation.none";
        return m.text(why, m.languageName(title.language()));
    }

    private boolean isLong(BillTexts texts) {
        return bill.steps().size() > SHORT_STEPS
                || bill.votes().size() > SHORT_VOTES
                || bill.votes().stream().anyMatch(vote -> !vote.ballots().isEmpty())
                || bill.links().size() > SHORT_LIST
                || texts.isLong()
                || Stream.of(bill.sponsors(), bill.documents(), bill.subjects())
                        .anyMatch(list -> list.size() > SHORT_LIST);
    }

    private <T> List<T> cut(List<T> list, int shown) {
        return whole || list.size() <= shown ? list : list.subList(0, shown);
    }

    /** The original, and behind it what was made of it, named as such. */
    private String title() {
        var original = ended(words.title().text());
        var translated = translated();
        return translated == null
                ? original
                : m.text(
                        "legislation.bill.citation.translated",
                        original,
                        ended(translated.made().text().text()),
                        translated.made().label());
    }

    private static String ended(String title) {
        return title.replaceFirst("[.\\s]+$", "").replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    /**
     * A title that ends with a full stop gives it up to the one of the citation, and its marks of direction, which would turn
     * what stands behind it.
     */
    private String citation() {
        return m.text(
                "legislation.bill.citation",
                names.country(bill.country()),
                names.chamber(bill.address().chamber()),
                words.called(),
                title(),
                page.visit().origin() + "/" + page.language().tag() + "/legislation/"
                        + bill.address().path());
    }
}
