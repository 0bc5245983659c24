package org.hemicycle.cloud.legislation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.web.SearchView.Chip;
import org.hemicycle.cloud.legislation.web.SearchView.Choice;
import org.hemicycle.cloud.legislation.web.SearchView.Facet;
import org.hemicycle.cloud.legislation.web.SearchView.Row;
import org.hemicycle.cloud.legislation.web.SearchView.Suggestion;
import org.hemicycle.cloud.legislation.web.SearchView.Value;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchQuery.Sort;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what the search page shows of a question and its answer. */
final class SearchPage {
    static final List<String> FACETS =
            List.of("country", "chamber", "stage", "outcome", "initiator", "language", "year", "subject");

    private static final List<String> CARRIED = List.of("from", "to", "sort", "size");
    private static final int OPEN_VALUES = 6;
    private static final int MOST_VALUES = 60;

    private final PageContext page;
    private final Messages m;
    private final LegislationNames names;
    private final BillQuery query;
    private final BillList answer;
    private final MultiValueMap<String, String> parameters;

    SearchPage(
            PageContext page,
            LegislationNames names,
            BillQuery query,
            BillList answer,
            MultiValueMap<String, String> parameters) {
        this.page = page;
        this.m = page.m();
        this.names = names;
        this.query = query;
        this.answer = answer;
        this.parameters = parameters(query, parameters);
    }

    /** What was asked for, in one way of writing it: a filter that came in one word with others can so be taken away alone. */
    private static MultiValueMap<String, String> parameters(BillQuery query, MultiValueMap<String, String> given) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (!query.words().isEmpty()) {
            asked.add("q", query.words());
        }
        query.filters().forEach((facet, values) -> values.forEach(value -> asked.add(facet, value)));
        for (var name : CARRIED) {
            given.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .ifPresent(value -> asked.add(name, value));
        }
        return asked;
    }

    SearchView view() {
        var rows = answer.items().stream().map(this::row).toList();
        return new SearchView(
                query.words(),
                answer.total(),
                Arrays.stream(Sort.values()).map(this::choice).toList(),
                FACETS.stream()
                        .map(this::facet)
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                chips(),
                rows,
                pages(),
                suggestion(),
                rows.stream().anyMatch(Row::sample),
                query.from() == null ? "" : query.from().toString(),
                query.to() == null ? "" : query.to().toString(),
                address("/api/v1/bills", with("format", "atom")),
                address("/api/v1/bills", parameters));
    }

    private Row row(BillList.Hit hit) {
        var card = hit.bill();
        var language = hit.language() != null ? hit.language() : card.language();
        var tag = language == null ? m.language().tag() : language;
        return new Row(
                page.to("/legislation/" + card.address().path()),
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
                card.removed());
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
                value, m.text("legislation.search.sort." + value), here(with("sort", value)), sort == query.sort());
    }

    private Facet facet(String name) {
        var chosen = query.filters().getOrDefault(name, List.of());
        var counts = answer.facets().getOrDefault(name, List.of());
        var values = new ArrayList<Value>();
        var seen = new TreeSet<String>();
        for (var count : counts.subList(0, Math.min(MOST_VALUES, counts.size()))) {
            seen.add(count.value());
            values.add(value(name, count, chosen.contains(count.value())));
        }
        chosen.stream().filter(seen::add).forEach(value -> values.add(value(name, new FacetCount(value, 0), true)));
        var open = values.stream()
                .filter(value -> value.chosen() || values.indexOf(value) < OPEN_VALUES)
                .toList();
        var more = values.stream().filter(value -> !open.contains(value)).toList();
        return new Facet(name, m.text("legislation.facet." + name), open, more);
    }

    private Value value(String facet, FacetCount count, boolean chosen) {
        return new Value(count.value(), named(facet, count.value()), m.number(count.count()), chosen);
    }

    private String named(String facet, String value) {
        return switch (facet) {
            case "country" -> names.country(value);
            case "chamber" -> m.text("legislation.chamberOf", names.country(value), names.chamber(value));
            case "stage" -> names.stage(Stage.valueOf(value));
            case "outcome" -> names.outcome(Outcome.valueOf(value));
            case "initiator" -> names.initiator(Initiator.valueOf(value));
            case "language" -> m.languageNameAlone(value);
            case "kind" -> names.kind(RecordKind.valueOf(value));
            case "sample" -> m.text("legislation.facet.sample." + value);
            default -> value;
        };
    }

    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                        m.text("legislation.search.chip", m.text("legislation.facet." + facet), named(facet, value)),
                        here(without(facet, value))))));
        if (query.from() != null) {
            chips.add(new Chip(m.text("legislation.search.since", query.from()), here(without("from", null))));
        }
        if (query.to() != null) {
            chips.add(new Chip(m.text("legislation.search.until", query.to()), here(without("to", null))));
        }
        return chips;
    }

    private List<PageLink> pages() {
        var last = (int) Math.min(10_000 / query.size(), (answer.total() + query.size() - 1) / query.size());
        if (last < 2) {
            return List.of();
        }
        var current = query.page();
        var shown = new TreeSet<>(List.of(1, last));
        for (var number = Math.max(1, current - 1); number <= Math.min(last, current + 1); number++) {
            shown.add(number);
        }
        var links = new ArrayList<PageLink>();
        if (current > 1) {
            links.add(new PageLink(m.text("legislation.search.previous"), pageAddress(current - 1), false));
        }
        var before = 0;
        for (var number : shown) {
            if (number > before + 1) {
                links.add(new PageLink("…", null, false));
            }
            links.add(
                    new PageLink(m.number(number), number == current ? null : pageAddress(number), number == current));
            before = number;
        }
        if (current < last) {
            links.add(new PageLink(m.text("legislation.search.next"), pageAddress(current + 1), false));
        }
        return links;
    }

    private @Nullable Suggestion suggestion() {
        var words = answer.didYouMean();
        return words == null ? null : new Suggestion(words, here(with("q", words)));
    }

    private String pageAddress(int number) {
        return here(with("page", Integer.toString(number)));
    }

    private MultiValueMap<String, String> with(String name, String value) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.set(name, value);
        return changed;
    }

    private MultiValueMap<String, String> without(String name, @Nullable String value) {
        var changed = new LinkedMultiValueMap<String, String>();
        parameters.forEach((other, values) -> values.stream()
                .filter(kept -> !other.equals(name) || (value != null && !kept.equals(value)))
                .forEach(kept -> changed.add(other, kept)));
        return changed;
    }

    private String here(MultiValueMap<String, String> parameters) {
        return address(page.to("/legislation"), parameters);
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> builder.queryParam(
                name, values.stream().map(SearchPage::encoded).toArray()));
        return builder.build(true).toUriString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
