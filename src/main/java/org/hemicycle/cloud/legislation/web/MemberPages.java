package org.hemicycle.cloud.legislation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemicycle.cloud.legislation.CorrectMember;
import org.hemicycle.cloud.legislation.CorrectMember.Draft;
import org.hemicycle.cloud.legislation.MemberList;
import org.hemicycle.cloud.legislation.MemberList.Choice;
import org.hemicycle.cloud.legislation.MemberQuery;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.Section;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The members of a parliament, and a page for each, on which an editor may correct what is shown. */
@Controller
class MemberPages {
    private static final int SIZE = 50;
    private static final int DEEPEST = 200;
    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final Members members;
    private final CorrectMember correcting;
    private final Parliaments parliaments;

    MemberPages(Members members, CorrectMember correcting, Parliaments parliaments) {
        this.members = members;
        this.correcting = correcting;
        this.parliaments = parliaments;
    }

    @GetMapping("/{language}/parliaments/{code}/members")
    ModelAndView list(
            PageContext page,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String chamber,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "false") boolean today,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var parliament = parliament(code);
        require(number, "page", DEEPEST);
        if (q.length() > LONGEST) {
            throw new InvalidInput("q", "legislation.invalid.long", LONGEST);
        }
        var query = new MemberQuery(q.strip(), code, orNull(chamber), orNull(term), orNull(party), today, number, SIZE);
        var view = view(page, parliament, query, members.find(query));
        var shown = under(page, parliament, page.m().text("legislation.members.title", view.parliament()))
                .describedAs(page.m().text("legislation.members.intro"));
        return (view.any() && query.words().isEmpty() && number == 1 ? shown : shown.notIndexed())
                .show("legislation/members", view);
    }

    @GetMapping("/{language}/parliaments/{code}/members/{key}")
    ModelAndView one(
            PageContext page,
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam(defaultValue = "1") int bills,
            @RequestParam(defaultValue = "1") int votes) {
        require(bills, "bills", DEEPEST);
        require(votes, "votes", DEEPEST);
        return show(page, new Asked(code, key, bills, votes), Draft.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{language}/parliaments/{code}/members/{key}/corrections")
    Object correct(
            PageContext page,
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam Map<String, String> sent) {
        var draft = new Draft(
                sent.getOrDefault("what", ""),
                sent.getOrDefault("value", ""),
                sent.getOrDefault("reason", ""),
                sent.getOrDefault("origin", ""));
        try {
            correcting.correct(code, key, draft);
        } catch (InvalidInput invalid) {
            var errors = invalid.errors().stream()
                    .map(error -> new FailureView.Line(error.field(), page.m().text(error.why())))
                    .toList();
            return show(page, new Asked(code, key, 1, 1), draft, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.seeOther("/parliaments/" + code + "/members/" + key + "#corrections");
    }

    @PostMapping("/{language}/parliaments/{code}/members/{key}/corrections/{id}/take-back")
    RedirectView takeBack(
            PageContext page, @PathVariable String code, @PathVariable String key, @PathVariable long id) {
        correcting.takeBack(code, key, id);
        return page.seeOther("/parliaments/" + code + "/members/" + key);
    }

    /** Whose page, and which pages of its parts. */
    private record Asked(String code, String key, int bills, int votes) {}

    private ModelAndView show(
            PageContext page, Asked asked, Draft draft, List<FailureView.Line> errors, HttpStatus status) {
        var parliament = parliament(asked.code());
        var member = members.at(asked.code(), asked.key());
        var bills = asked.bills();
        var votes = asked.votes();
        var view = new MemberPage(page, names(page), member)
                .view(
                        new MemberPage.Shown<>(members.bills(member, SHOWN, (bills - 1) * SHOWN), bills, SHOWN),
                        new MemberPage.Shown<>(members.votes(member, SHOWN, (votes - 1) * SHOWN), votes, SHOWN),
                        members.origins(member),
                        draft,
                        errors);
        var shown = under(page, parliament, member.name())
                .under(page.m().text("legislation.members.crumb"), "/parliaments/" + asked.code() + "/members")
                .describedAs(page.m().text("legislation.member.description", member.name(), view.chambers()));
        return (member.sample() || bills > 1 || votes > 1 ? shown.notIndexed() : shown)
                .show("legislation/member", view, status);
    }

    private MemberListView view(PageContext page, Parliament parliament, MemberQuery query, MemberList found) {
        var m = page.m();
        var path = "/parliaments/" + parliament.code() + "/members";
        var names = new MemberNames(m, names(page));
        Function<Integer, String> address = number -> MemberNames.address(page.to(path), parameters(query, number));
        return new MemberListView(
                Parliaments.name(parliament.names(), m.language()).text(),
                page.to(path),
                query.words(),
                query.today(),
                filters(page, query, found.choices()),
                m.text("legislation.members.found", found.total()),
                !found.sources().isEmpty(),
                found.items().stream().anyMatch(MemberList.Card::sample),
                found.items().stream().map(card -> row(page, names, card)).toList(),
                new SearchPaging(address::apply, m, query.page(), query.size(), found.total()).links(),
                found.sources().stream()
                        .map(one -> names.source(one.source(), m.date(MemberPage.day(one.asOf()))))
                        .toList(),
                MemberNames.address("/api/v1/members", json(parliament, query)));
    }

    private static Map<String, String> json(Parliament parliament, MemberQuery query) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("country", parliament.code());
        parameters.putAll(parameters(query, 1));
        return parameters;
    }

    private static Map<String, String> parameters(MemberQuery query, int number) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", query.words());
        parameters.put("chamber", orEmpty(query.chamber()));
        parameters.put("term", orEmpty(query.term()));
        parameters.put("party", orEmpty(query.party()));
        parameters.put("today", query.today() ? "true" : "");
        parameters.put("page", number == 1 ? "" : Integer.toString(number));
        return parameters;
    }

    private List<MemberListView.Filter> filters(PageContext page, MemberQuery query, MemberList.Choices choices) {
        var names = names(page);
        return java.util.stream.Stream.of(
                        filter(page, "chamber", choices.chambers(), query.chamber(), names::chamber),
                        filter(page, "term", choices.terms(), query.term(), Function.identity()),
                        filter(page, "party", choices.parties(), query.party(), Function.identity()))
                .filter(filter -> filter.options().size() > 1)
                .toList();
    }

    private static MemberListView.Filter filter(
            PageContext page,
            String name,
            List<Choice> choices,
            @Nullable String chosen,
            Function<String, String> called) {
        var m = page.m();
        return new MemberListView.Filter(
                name,
                m.text("legislation.members." + name),
                m.text("legislation.members.all"),
                choices.stream()
                        .map(choice -> new MemberListView.Option(
                                choice.value(),
                                m.text(
                                        "legislation.members.choice",
                                        called.apply(choice.value()),
                                        m.number(choice.members())),
                                choice.value().equals(chosen)))
                        .toList());
    }

    private static MemberListView.Row row(PageContext page, MemberNames names, MemberList.Card card) {
        var mandates = card.profile().mandates();
        var latest = mandates.isEmpty() ? null : mandates.getFirst();
        return new MemberListView.Row(
                page.to(card.address().page()),
                card.profile().name(),
                latest == null ? "" : names.about(latest),
                names.chambers(mandates),
                latest == null ? "" : when(names, latest),
                card.sample());
    }

    private static String when(MemberNames names, org.hemicycle.cloud.connectors.record.Mandate mandate) {
        var days = names.days(mandate.from(), mandate.to());
        return days.isEmpty() ? orEmpty(mandate.term()) : days;
    }

    private Parliament parliament(String code) {
        return parliaments.byCode(code).orElseThrow(() -> new NotFound(code));
    }

    private static PageContext under(PageContext page, Parliament parliament, String title) {
        var m = page.m();
        var name = parliament.country() == null
                ? Parliaments.name(parliament.names(), m.language()).text()
                : m.country(parliament.country());
        return page.titled(title)
                .in(Section.PARLIAMENTS)
                .under(m.text("parliaments.list.title"), "/parliaments")
                .under(name, "/parliaments/" + parliament.code());
    }

    private LegislationNames names(PageContext page) {
        return new LegislationNames(parliaments, page.m());
    }

    private static void require(int number, String field, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInput(field, "legislation.invalid.range", number, 1, most);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
