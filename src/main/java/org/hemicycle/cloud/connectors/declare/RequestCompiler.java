package org.hemicycle.cloud.connectors.declare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.plan.Body;
import org.hemicycle.cloud.connectors.plan.Enumeration;
import org.hemicycle.cloud.connectors.plan.Paging;
import org.hemicycle.cloud.connectors.plan.RequestPlan;
import org.hemicycle.cloud.connectors.plan.Template;
import org.jspecify.annotations.Nullable;

/** Compiles {@code request:}: addresses, the values filled in, and pages. */
final class RequestCompiler {
    private final Ground ground;
    private final Map<String, String> usualHeaders;

    RequestCompiler(Ground ground, Map<String, String> usualHeaders) {
        this.ground = ground;
        this.usualHeaders = usualHeaders;
    }

    /** The plan of a stream; {@code offered} are the names that the stream it follows gives, by stream. */
    RequestPlan of(String stream, Clause request, Map<String, Set<String>> offered) {
        request.only("url", "method", "headers", "body", "form", "for", "paging", "each");
        var enumerations = new EnumerationCompiler(ground.findings()).of(request.clause("for"));
        var paging = paging(request.clause("paging"));
        var url = Template.of(request.required("url"));
        var each = request.text("each");
        check(request, url, enumerations, paging, each, offered);
        var body = body(request, paging.parameter());
        return new RequestPlan(
                ground.connector(),
                stream,
                url,
                method(request, body != null),
                headers(request),
                body,
                enumerations,
                paging,
                each);
    }

    private void check(
            Clause request,
            Template url,
            List<Enumeration> enumerations,
            Paging paging,
            @Nullable String each,
            Map<String, Set<String>> offered) {
        var text = request.text("url", "");
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            ground.findings().add(request.placeOf("url"), "an address starts with http:// or https://");
        }
        var known = new TreeSet<String>();
        enumerations.forEach(enumeration -> known.addAll(enumeration.names()));
        if (!paging.parameter().isEmpty()) {
            known.add(paging.parameter());
        }
        if (each != null) {
            if (!offered.containsKey(each)) {
                ground.findings().unknown(request.placeOf("each"), "the stream", each, offered.keySet());
                return;
            }
            known.addAll(List.of("key", "work"));
            known.addAll(offered.getOrDefault(each, Set.of()));
        }
        for (var variable : url.variables()) {
            if (!known.contains(variable)) {
                ground.findings().unknown(request.placeOf("url"), "the variable", variable, known);
            }
        }
    }

    private String method(Clause request, boolean posts) {
        var method = request.text("method", posts ? "POST" : "GET").toUpperCase(Locale.ROOT);
        if (!method.equals("GET") && !method.equals("POST")) {
            ground.findings().unknown(request.placeOf("method"), "“method”:", method, List.of("GET", "POST"));
        }
        return method;
    }

    private Map<String, Template> headers(Clause request) {
        Map<String, Template> headers = new LinkedHashMap<>();
        usualHeaders.forEach((name, value) -> headers.put(name, Template.of(value)));
        var own = request.clause("headers");
        if (own != null) {
            own.names().forEach(name -> headers.put(name, Template.of(own.text(name, ""))));
        }
        return headers;
    }

    private @Nullable Body body(Clause request, String page) {
        var form = request.clause("form");
        if (form != null) {
            Map<String, Template> fields = new LinkedHashMap<>();
            form.names().forEach(name -> fields.put(name, Template.of(form.text(name, ""))));
            return new Body.Form(fields);
        }
        var body = request.part("body");
        if (body instanceof Part.Word word) {
            var type = word.text().stripLeading().startsWith("<") ? "text/xml" : "text/plain";
            return new Body.Plain(Template.of(word.text()), type);
        }
        return body == null ? null : new Body.Json(json(body), page);
    }

    private static Object json(Part part) {
        return switch (part) {
            case Part.Word word -> word.plain() ? plain(word.text()) : word.text();
            case Part.Row row -> row.parts().stream().map(RequestCompiler::json).toList();
            case Part.Block block -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                block.parts().forEach((name, value) -> fields.put(name, json(value)));
                yield fields;
            }
        };
    }

    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private Paging paging(@Nullable Clause paging) {
        if (paging == null) {
            return Paging.NONE;
        }
        paging.only("kind", "parameter", "start", "size", "total", "path", "link", "max");
        var kind = paging.word("kind", Paging.Kind.class, word -> word.name().toLowerCase(Locale.ROOT));
        if (kind == null) {
            if (!paging.has("kind")) {
                ground.findings().add(paging.place(), "“kind” is missing. Allowed: none, page, offset, next, cursor");
            }
            return Paging.NONE;
        }
        var path = ground.path(paging, "path");
        boolean link = paging.flag("link");
        switch (kind) {
            case PAGE, OFFSET -> paging.required("parameter");
            case CURSOR -> {
                paging.required("parameter");
                paging.required("path");
            }
            case NEXT -> {
                if (path == null && !link) {
                    ground.findings().add(paging.place(), "paging by “next” needs “path” or “link: true”");
                }
            }
            case NONE -> {
                // nothing is needed
            }
        }
        return new Paging(
                kind,
                paging.text("parameter", ""),
                paging.number("start", 1),
                paging.number("size", 0),
                ground.path(paging, "total"),
                path,
                link,
                paging.number("max", Paging.USUAL_MAX));
    }
}
