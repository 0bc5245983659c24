package org.hemicycle.ground.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a reader of an address without a language to the same address in the language the browser asks for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class LanguageRedirect extends OncePerRequestFilter {
    private static final Set<String> WITHOUT_LANGUAGE =
            Set.of("api", "static", "health", "metrics", "actuator", "error", "sitemaps", "webjars");

    private final Visits visits;

    LanguageRedirect(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI();
        if (!reads(request) || !lacksLanguage(address)) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(
                HttpHeaders.LOCATION,
                "/" + visits.language(request).tag() + address + (query == null ? "" : "?" + query));
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean lacksLanguage(String address) {
        var end = address.indexOf('/', 1);
        var first = address.substring(1, end < 0 ? address.length() : end);
        return Visits.inPath(address).isEmpty() && !WITHOUT_LANGUAGE.contains(first) && !address.contains(".");
    }
}
