package org.hemicycle.ground.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.ground.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Tells from a request who reads: the language, the address, the rights, and the wish for a light page. */
@Component
public class Visits {
    static final String LIGHT = "light";

    private final MessageCatalogue catalogue;
    private final String publicUrl;

    Visits(MessageCatalogue catalogue, @Value("${hemicycle.public-url:}") String publicUrl) {
        this.catalogue = catalogue;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The visit this request belongs to. */
    public Visit of(HttpServletRequest request) {
        var address = address(request);
        var inPath = inPath(address);
        var path = inPath.map(language -> address.substring(language.tag().length() + 1))
                .orElse(address);
        return new Visit(
                catalogue.in(inPath.orElseGet(() -> wanted(request))),
                path,
                request.getQueryString(),
                origin(request),
                operator(),
                light(request),
                () -> token(request));
    }

    /** The language of the answer: that of the path, else of the parameter {@code lang}, else the browser's first that we speak. */
    Language language(HttpServletRequest request) {
        return inPath(address(request)).orElseGet(() -> wanted(request));
    }

    /** Scheme and host under which the platform is known; never taken from what the request claims. */
    public String origin(HttpServletRequest request) {
        return publicUrl.isEmpty() ? "http://localhost:" + request.getLocalPort() : publicUrl;
    }

    static Optional<Language> inPath(String address) {
        return Language.INTERFACE.stream()
                .filter(language ->
                        address.equals("/" + language.tag()) || address.startsWith("/" + language.tag() + "/"))
                .findFirst();
    }

    static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : (String) failed;
    }

    static boolean api(HttpServletRequest request) {
        return address(request).startsWith("/api/");
    }

    private static Language wanted(HttpServletRequest request) {
        return asked(request)
                .flatMap(Visits::spoken)
                .or(() -> accepted(request.getHeader("Accept-Language")))
                .orElse(Language.INTERFACE.getFirst());
    }

    /** The parameter; of an address that cannot be read, none. */
    private static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("lang"));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> spoken(String tag) {
        var primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return Language.INTERFACE.stream()
                .filter(language -> language.tag().equals(primary))
                .findFirst();
    }

    private static Optional<Language> accepted(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .flatMap(range -> spoken(range.getRange()).stream())
                .findFirst();
    }

    private static boolean light(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(LIGHT))
                .findFirst()
                .map(cookie -> cookie.getValue().equals("1"))
                .orElse("on".equals(request.getHeader("Save-Data")));
    }

    private static boolean operator() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(right -> Role.OPERATOR.authority().equals(right.getAuthority()));
    }

    private static String token(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
