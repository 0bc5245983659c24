package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.web.SearchView.Across;
import org.hemicycle.cloud.legislation.web.SearchView.Also;
import org.hemicycle.cloud.legislation.web.SearchView.Chip;
import org.hemicycle.cloud.legislation.web.SearchView.Choice;
import org.hemicycle.cloud.legislation.web.SearchView.Row;
import org.hemicycle.cloud.legislation.web.SearchView.Suggestion;
import org.hemicycle.cloud.legislation.web.SearchView.Why;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchQuery.Sort;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Makes what the search page shows of a question and its answer. */
final class SearchPage {
    private final PageContext page;
    private final Messages m;
    private final LegislationNames names;
    private final BillQuery query;
    private final BillList answer;
    private final Reading reading;
    private final SearchAddress address;
    private final SearchFacets facets;

    SearchPage(
            PageContext page,
            LegislationNames names,
            BillQuery query,
            BillList answer,
            Reading reading,
            MultiValueMap<String, String> parameters) {
        this.page = page;
        this.m = page.m();
        this.names = names;
        this.query = query;
        this.answer = answer;
        this.reading = reading;
        this.address = new SearchAddress(page.to("/legislation"), query, parameters);
        this.facets = new SearchFacets(names, m);
    }

    SearchView view() {
        var rows = answer.items().stream().map(this::row).toList();
        return new SearchView(
                query.words(),
                answer.total(),
                Arrays.stream(Sort.values()).map(this::choice).toList(),
                facets.shown(answer.facets(), query.filters()),
                address.besides(SearchFacets.NAMES),
                chips(),
                rows,
                new SearchPaging(address, m, query.page(), query.size(), answer.total()).links(),
                suggestion(),
                rows.stream().anyMatch(Row::sample),
                across(),
                query.from() == null ? "" : query.from().toString(),
                query.to() == null ? "" : query.to().toString(),
                address.withAt("/api/v1/bills", "format", "atom"),
                address.at("/api/v1/bills"));
    }

    private Row row(BillList.Hit hit) {
        var card = hit.bill();
        var language = hit.language() != null ? hit.language() : card.language();
        var tag = language == null ? m.language().tag() : language;
        return new Row(
                page.to("/legislation/" + card.address().path()),
                Reading.title(hit)
                        .map(reading::of)
                        .map(made -> MachineText.of(made, m))
                        .orElse(null),
                title(hit, card),
                tag,
                LegislationNames.direction(tag),
                hit.snippet(),
                names.country(card.address().country()),
                names.chamber(card.address().chamber()),
                card.number(),
                names.arc(card.stage(), card.outcome()),
                names.standing(card.stage(), card.outcome()),
                names.known(card.stage(), card.outcome()),
                card.lastActivityOn() == null ? null : m.date(card.lastActivityOn()),
                card.sample(),
                card.kind() == RecordKind.ACT,
                card.removed(),
                why(hit));
    }

    private @Nullable Why why(BillList.Hit hit) {
        var reason = hit.reason();
        if (reason == null) {
            return null;
        }
        var key = reason.machine() ? ".machine" : "";
        return new Why(
                m.text("legislation.search.why." + reason.why().name() + key, m.languageName(reason.language())),
                reason.words(),
                reason.language(),
                LegislationNames.direction(reason.language()),
                reason.machine());
    }

    private @Nullable Across across() {
        if (query.words().isBlank()) {
            return null;
        }
        var other = query.onlyMyWords()
                ? address.without(BillQuery.ONLY_MY_WORDS, null)
                : address.with(BillQuery.ONLY_MY_WORDS, "true");
        return new Across(
                query.onlyMyWords(),
                other,
                answer.elsewhere().stream().map(this::also).toList());
    }

    private Also also(SearchAnswer.Wording wording) {
        var language = wording.language();
        var key = wording.machine() ? "legislation.search.also.machine" : "legislation.search.also.term";
        return new Also(
                wording.words(), language, LegislationNames.direction(language), m.text(key, m.languageName(language)));
    }

    private static List<Piece> title(BillList.Hit hit, BillCard card) {
        if (!hit.title().isEmpty()) {
            return hit.title();
        }
        return List.of(new Piece(card.number() == null ? card.address().key() : card.number(), false));
    }

    private Choice choice(Sort sort) {
        var value = sort.name().toLowerCase(Locale.ROOT);
        return new Choice(
                value, m.text("legislation.search.sort." + value), address.with("sort", value), sort == query.sort());
    }

    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                        m.text(
                                "legislation.search.chip",
                                m.text("legislation.facet." + facet),
                                facets.named(facet, value)),
                        address.without(facet, value)))));
        if (query.from() != null) {
            chips.add(new Chip(m.text("legislation.search.since", query.from()), address.without("from", null)));
        }
        if (query.to() != null) {
            chips.add(new Chip(m.text("legislation.search.until", query.to()), address.without("to", null)));
        }
        return chips;
    }

    private @Nullable Suggestion suggestion() {
        var words = answer.didYouMean();
        return words == null ? null : new Suggestion(words, address.with("q", words));
    }
}
