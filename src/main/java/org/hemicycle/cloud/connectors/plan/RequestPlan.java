package org.hemicycle.cloud.connectors.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.Member;
import org.jspecify.annotations.Nullable;

/**
 * Which requests one stream makes.
 *
 * @param each the stream whose records it follows, asking once for each; null where it asks by itself
 */
public record RequestPlan(
        String connector,
        String stream,
        Template url,
        String method,
        Map<String, Template> headers,
        @Nullable Body body,
        List<Enumeration> enumerations,
        Paging paging,
        @Nullable String each) {

    /** The first pages, made one by one. */
    public Stream<SourceRequest> requests(LocalDate today) {
        Stream<Map<String, String>> combined = Stream.of(Map.of());
        for (var enumeration : enumerations) {
            combined = combined.flatMap(before -> enumeration.on(today).map(more -> joined(before, more)));
        }
        return each != null ? Stream.empty() : combined.map(this::request).flatMap(Optional::stream);
    }

    /** One request for each record of the stream that this one follows. */
    public List<SourceRequest> requestsFor(Reading of) {
        return of.records().stream()
                .map(record -> {
                    Map<String, String> variables = new HashMap<>(of.given().getOrDefault(record.key(), Map.of()));
                    variables.put("key", record.key());
                    variables.put("work", Member.personOf(record.work()));
                    return variables;
                })
                .flatMap(variables -> enumerated(variables))
                .flatMap(variables -> request(variables).stream())
                .toList();
    }

    private Stream<Map<String, String>> enumerated(Map<String, String> variables) {
        Stream<Map<String, String>> combined = Stream.of(variables);
        for (var enumeration : enumerations) {
            combined =
                    combined.flatMap(before -> enumeration.on(LocalDate.now()).map(more -> joined(before, more)));
        }
        return combined;
    }

    /** The first page for these variables; empty where the address needs one that has no value. */
    public Optional<SourceRequest> request(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        if (paging.counts()) {
            all.putIfAbsent(paging.parameter(), paging.first());
        }
        return page(all, paging.counts() ? Map.of(paging.parameter(), all.get(paging.parameter())) : Map.of());
    }

    /** The page for these variables, with the parameter that carries the page. */
    Optional<SourceRequest> page(Map<String, String> variables, Map<String, String> parameter) {
        return url.address(variables)
                .map(address -> new SourceRequest(
                        connector,
                        stream,
                        method,
                        body == null ? withParameters(address, parameter) : address,
                        filledHeaders(variables),
                        body == null ? null : body.fill(variables, parameter),
                        variables));
    }

    /** The variables that tell requests of this stream apart: those of its address, headers and body. */
    Set<String> tellingApart() {
        Set<String> names = new HashSet<>(url.variables());
        enumerations.forEach(enumeration -> names.addAll(enumeration.names()));
        return names;
    }

    /** The address with parameters that it does not have yet. */
    String withParameters(String address, Map<String, String> parameters) {
        var text = new StringBuilder(address);
        parameters.forEach((name, value) -> {
            boolean there = url.variables().contains(name) || address.matches(".*[?&]\\Q" + name + "\\E=.*");
            if (!there) {
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(Template.encoded(value));
            }
        });
        return text.toString();
    }

    private Map<String, String> filledHeaders(Map<String, String> variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((name, value) -> value.fill(variables).ifPresent(text -> filled.put(name, text)));
        if (body != null) {
            filled.putIfAbsent("Content-Type", body.mediaType());
        }
        return filled;
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
