package org.hemicycle.cloud.legislation.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillLookup;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.cloud.legislation.SuggestTopic;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a bill, where its values come from, and what changed in it. Every other name of a bill leads to its page. */
@Controller
class BillPages {
    private static final int MOST_SUMMARIES = 3;
    private static final String ADDRESS = "/{language}/legislation/{chamber}/{key}";

    private final Legislation legislation;
    private final Members members;
    private final SourceBanners banners;
    private final SuggestTopic topics;
    private final Translations translations;
    private final PostEditing editing;
    private final Parliaments parliaments;

    BillPages(
            Legislation legislation,
            Members members,
            SourceBanners banners,
            SuggestTopic topics,
            Translations translations,
            PostEditing editing,
            Parliaments parliaments) {
        this.topics = topics;
        this.translations = translations;
        this.editing = editing;
        this.legislation = legislation;
        this.members = members;
        this.banners = banners;
        this.parliaments = parliaments;
    }

    @GetMapping(ADDRESS)
    ModelAndView bill(
            PageContext page,
            @PathVariable String chamber,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean whole) {
        return at(page, new BillAddress(chamber, key), "", known -> {
            var view = new BillPage(page, names(page), known, reading(page, known), whole)
                    .view(
                            legislation.similar(known.bill().address()),
                            members.of(known, whole),
                            banners.of(page, known.bill()),
                            topics.of(known).orElse(null));
            var title = view.translated() == null
                    ? view.title()
                    : view.translated().made().text();
            var shown =
                    in(page, title.text()).called(words(page, known).called()).describedAs(title.text());
            return (view.sample() || view.translated() != null ? shown.notIndexed() : shown)
                    .show("legislation/bill", view);
        });
    }

    @GetMapping(ADDRESS + "/provenance")
    ModelAndView provenance(
            PageContext page,
            @PathVariable String chamber,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean whole) {
        return at(page, new BillAddress(chamber, key), "/provenance", known -> {
            var words = words(page, known);
            var address = known.bill().address();
            var view = ProvenanceView.of(page.m(), words.title(), legislation.provenance(address), whole);
            return in(page, page.m().text("legislation.bill.provenance"))
                    .under(words.called(), "/legislation/" + address.path())
                    .notIndexed()
                    .show("legislation/provenance", view);
        });
    }

    @GetMapping(ADDRESS + "/history")
    ModelAndView history(PageContext page, @PathVariable String chamber, @PathVariable String key) {
        return at(page, new BillAddress(chamber, key), "/history", known -> {
            var words = words(page, known);
            var address = known.bill().address();
            var view = HistoryView.of(page.m(), words.title(), legislation.history(address));
            return in(page, page.m().text("legislation.bill.history"))
                    .under(words.called(), "/legislation/" + address.path())
                    .notIndexed()
                    .show("legislation/history", view);
        });
    }

    private ModelAndView at(PageContext page, BillAddress address, String below, Shown shown) {
        return switch (legislation.at(address)) {
            case BillLookup.Found found -> shown.of(found.bill());
            case BillLookup.Moved moved ->
                moved(page.to("/legislation/" + moved.to().path() + below), moved.former());
            case BillLookup.Several several ->
                in(page, page.m().text("legislation.bill.several"))
                        .notIndexed()
                        .show(
                                "legislation/several",
                                SeveralView.of(page, names(page), several.bills()),
                                HttpStatus.MULTIPLE_CHOICES);
        };
    }

    private static ModelAndView moved(String path, boolean former) {
        var redirect = new RedirectView(URI.create(path).toASCIIString());
        redirect.setStatusCode(former ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static PageContext in(PageContext page, String title) {
        return page.titled(title)
                .in(Section.LEGISLATION)
                .under(page.m().text("legislation.search.title"), "/legislation");
    }

    /** The title above the page, and the summaries unless one is in the reader's language itself. */
    private Reading reading(PageContext page, KnownBill known) {
        var bill = known.bill();
        var language = page.language().tag();
        var texts = new ArrayList<OriginalText>();
        bill.titleIn(language).ifPresent(title -> texts.add(Reading.text(title, bill.country())));
        var summaries = bill.titles().stream()
                .filter(title -> title.type() == Title.Type.SUMMARY)
                .map(title -> Reading.text(title, bill.country()))
                .toList();
        if (summaries.stream().noneMatch(summary -> summary.primaryLanguage().equals(language))) {
            summaries.stream().limit(MOST_SUMMARIES).forEach(texts::add);
        }
        var read = Reading.of(translations, language, texts);
        return texts.stream().allMatch(text -> text.primaryLanguage().equals(language))
                ? read
                : read.outdated(
                        editing.earlier(bill.address().ref(), EditedText.originals(bill, language), language).stream()
                                .map(PostEditing.Earlier::kind)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private BillWords words(PageContext page, KnownBill known) {
        return new BillWords(page, names(page), known.bill());
    }

    private LegislationNames names(PageContext page) {
        return new LegislationNames(parliaments, page.m());
    }

    private interface Shown {
        ModelAndView of(KnownBill known);
    }
}
