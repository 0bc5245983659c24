package org.hemicycle.ground.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the asker what went wrong: a page in the reader's language, or for the API a problem document (RFC 9457). Nothing of
 * the inside is shown; the request's name leads to the line in the log.
 */
@Component
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visits visits;
    private final Assets assets;
    private final JteViews views;

    Failures(Visits visits, Assets assets, JteViews views) {
        this.visits = visits;
        this.assets = assets;
        this.views = views;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Throwable trouble) throws IOException {
        var failure = Failure.of(trouble);
        if (failure.status().is5xxServerError()) {
            log.error("request {} failed", RequestId.of(request), trouble);
        }
        send(request, response, failure);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.status().value());
        response.setHeader("Cache-Control", "no-store");
        if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        if (Visits.api(request)) {
            problem(request, response, failure);
        } else {
            page(request, response, failure);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        var visit = visits.of(request);
        var page = PageContext.of(visit, assets)
                .titled(visit.m().text(failure.titleKey()))
                .notIndexed();
        var view = new FailureView(
                failure.status().value(), failure.textKey(), lines(visit.m(), failure), RequestId.of(request));
        var body = views.render("layout/failure.jte", Map.of("page", page, "view", view));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.getContentLength());
        body.writeTo(response.getOutputStream());
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        var m = visits.of(request).m();
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", m.text(failure.titleKey()));
        problem.put("status", failure.status().value());
        problem.put("detail", m.text(failure.textKey()));
        problem.put("instance", "urn:request:" + RequestId.of(request));
        if (!failure.errors().isEmpty()) {
            problem.put("errors", fields(m, failure));
        }
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", m.language().tag());
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    private static List<Map<String, String>> fields(Messages m, Failure failure) {
        var fields = new ArrayList<Map<String, String>>();
        for (var error : failure.errors()) {
            fields.add(Map.of("field", error.field(), "message", m.text(error.why())));
        }
        return fields;
    }

    private static List<FailureView.Line> lines(Messages m, Failure failure) {
        return failure.errors().stream()
                .map(error -> new FailureView.Line(error.field(), m.text(error.why())))
                .toList();
    }
}
