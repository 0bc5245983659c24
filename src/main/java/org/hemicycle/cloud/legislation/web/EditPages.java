package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillLookup;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.cloud.legislation.web.EditPage.Typed;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.PostEditing;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.ContentRef;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a translation of a bill's title or summary is improved, checked by another person, and taken back. */
@Controller
class EditPages {
    private static final String ADDRESS = "/{language}/legislation/{chamber}/{key}/translation/{part}";

    private final Legislation legislation;
    private final PostEditing editing;

    EditPages(Legislation legislation, PostEditing editing) {
        this.legislation = legislation;
        this.editing = editing;
    }

    /** A text of a bill, and what reading and writing it takes. */
    private record Asked(Bill bill, EditedText edited, OriginalText original, String to) {}

    @GetMapping(ADDRESS)
    ModelAndView form(
            PageContext page, @PathVariable String chamber, @PathVariable String key, @PathVariable String part) {
        return show(page, asked(page, chamber, key, part), Typed.NOTHING, List.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    Object save(
            PageContext page,
            @PathVariable String chamber,
            @PathVariable String key,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(page, chamber, key, part);
        var typed = new Typed(first(sent, "who"), all(sent, "source"), all(sent, "text"));
        var right = sent.containsKey("numbers");
        return done(
                page,
                asked,
                typed,
                () -> editing.save(
                        asked.original(),
                        asked.to(),
                        new PostEditing.Written(
                                asked.bill().address().ref(), typed.who(), typed.sources(), typed.texts(), right)));
    }

    @PostMapping(ADDRESS + "/check")
    Object check(
            PageContext page,
            @PathVariable String chamber,
            @PathVariable String key,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String who) {
        return decided(page, asked(page, chamber, key, part), who, editing::check);
    }

    @PostMapping(ADDRESS + "/undo")
    Object undo(
            PageContext page,
            @PathVariable String chamber,
            @PathVariable String key,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String who) {
        return decided(page, asked(page, chamber, key, part), who, editing::undo);
    }

    /** What somebody decides of a translation, under a name. */
    private interface Decision {
        void take(OriginalText original, String to, ContentRef bill, String who);
    }

    private Object decided(PageContext page, Asked asked, String who, Decision decision) {
        return done(
                page,
                asked,
                new Typed(who, List.of(), List.of()),
                () -> decision.take(
                        asked.original(), asked.to(), asked.bill().address().ref(), who));
    }

    /** Does it and shows the page anew; where it cannot be done, what was typed stands there again with what to mend. */
    private Object done(PageContext page, Asked asked, Typed typed, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput invalid) {
            var errors = invalid.errors().stream()
                    .map(error -> new FailureView.Line(error.field(), page.m().text(error.why())))
                    .toList();
            return show(page, asked, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.seeOther(asked.edited().address(asked.bill()) + "#history");
    }

    private ModelAndView show(
            PageContext page, Asked asked, Typed typed, List<FailureView.Line> errors, HttpStatus status) {
        var bill = asked.bill();
        var called = bill.number() == null ? bill.address().key() : bill.number();
        var view = new EditPage(page, bill, asked.edited())
                .view(
                        editing.open(asked.original(), asked.to()),
                        editing
                                .earlier(bill.address().ref(), EditedText.originals(bill, asked.to()), asked.to())
                                .stream()
                                .filter(earlier ->
                                        earlier.kind() == asked.original().kind())
                                .toList(),
                        typed,
                        errors,
                        called,
                        errors.stream().anyMatch(error -> error.field().startsWith("text-")));
        return page.titled(page.m().text("legislation.edit.title"))
                .in(Section.LEGISLATION)
                .under(page.m().text("legislation.search.title"), "/legislation")
                .under(called, "/legislation/" + bill.address().path())
                .notIndexed()
                .withScript("editing")
                .show("legislation/edit", view, status);
    }

    private Asked asked(PageContext page, String chamber, String key, String part) {
        if (!(legislation.at(new BillAddress(chamber, key)) instanceof BillLookup.Found found)) {
            throw new NotFound("bill " + chamber + "/" + key);
        }
        var bill = found.bill().bill();
        var to = page.language().tag();
        var edited = EditedText.of(bill, to, part)
                .orElseThrow(() ->
                        new NotFound("text " + part + " of " + bill.address().path()));
        return new Asked(bill, edited, Reading.text(edited.title(), bill.country()), to);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.get(name), List.of());
    }
}
