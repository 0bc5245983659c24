package org.hemicycle.ground.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** Answers what {@link Access} refuses: an address nobody knows is not found, another method is not allowed, the rest is forbidden. */
@Component
class Refusals {
    private final Failures failures;

    Refusals(Failures failures) {
        this.failures = failures;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var known = Access.RULES.stream()
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
                .toList();
        if (known.isEmpty()) {
            failures.send(request, response, Failure.plain(HttpStatus.NOT_FOUND));
        } else if (known.stream().noneMatch(rule -> covers(rule.method(), request.getMethod()))) {
            failures.send(request, response, Failure.plain(HttpStatus.METHOD_NOT_ALLOWED));
        } else {
            var failure = Failure.of(denied);
            failures.send(
                    request,
                    response,
                    failure.status().is4xxClientError() ? failure : Failure.plain(HttpStatus.FORBIDDEN));
        }
    }

    private static boolean covers(HttpMethod method, String asked) {
        return method.name().equals(asked) || method == HttpMethod.GET && asked.equals("HEAD");
    }
}
