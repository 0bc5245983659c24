package org.hemicycle.cloud.legislation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.legislation.BillQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a search, and of those that differ from it in one thing. They begin at the first page. */
final class SearchAddress {
    private static final List<String> CARRIED = List.of("from", "to", "sort", "size", BillQuery.ONLY_MY_WORDS);
    private static final Set<String> FIELDS = Set.of("q", "from", "to", "sort");

    private final String path;
    private final MultiValueMap<String, String> parameters;

    SearchAddress(String path, BillQuery query, MultiValueMap<String, String> given) {
        this.path = path;
        this.parameters = parameters(query, given);
    }

    /** The same search at another path. */
    String at(String other) {
        return written(other, parameters);
    }

    /** With this value of a parameter alone. */
    String with(String name, String value) {
        return withAt(path, name, value);
    }

    String withAt(String other, String name, String value) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.set(name, value);
        return written(other, changed);
    }

    /** Without this value of a parameter; without any where it is null. */
    String without(String name, @Nullable String value) {
        var changed = new LinkedMultiValueMap<String, String>();
        parameters.forEach((other, values) -> values.stream()
                .filter(kept -> !other.equals(name) || (value != null && !kept.equals(value)))
                .forEach(kept -> changed.add(other, kept)));
        return written(path, changed);
    }

    /** Parameters that are neither words, order nor days, nor one of these. */
    List<SearchView.Kept> besides(Collection<String> names) {
        return parameters.entrySet().stream()
                .filter(one -> !FIELDS.contains(one.getKey()) && !names.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> new SearchView.Kept(one.getKey(), value)))
                .toList();
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

    private static String written(String path, MultiValueMap<String, String> parameters) {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> builder.queryParam(
                name, values.stream().map(SearchAddress::encoded).toArray()));
        return builder.build(true).toUriString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
