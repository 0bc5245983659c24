package org.hemicycle.ground.platform.web;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Who may do what: the only place that says so. What stands in no line is refused to everybody. {@code {l}} is the language
 * of the address.
 */
final class Access {

    /** One line: an address, a method, and the least role it takes. GET stands for HEAD too. */
    record Rule(HttpMethod method, String pattern, Role role) {}

    static final List<Rule> RULES = List.of(
            // before the pages, because it would be taken for the home page of a language
            new Rule(HttpMethod.GET, "/metrics", Role.MACHINE),
            // pages
            read("/{l}"),
            read("/{l}/"),
            new Rule(HttpMethod.GET, "/{l}/legislation/{chamber}/{key}/translation/{part}", Role.OPERATOR),
            read("/{l}/legislation/**"),
            read("/{l}/parliaments/**"),
            new Rule(HttpMethod.GET, "/{l}/sources/proposals", Role.OPERATOR),
            read("/{l}/sources/**"),
            read("/{l}/conformance/**"),
            new Rule(HttpMethod.GET, "/{l}/studio/**", Role.OPERATOR),
            read("/{l}/models"),
            read("/{l}/translation/**"),
            read("/{l}/about"),
            read("/{l}/privacy"),
            read("/{l}/terms"),
            read("/{l}/accessibility"),
            read("/{l}/light"),
            visitor(HttpMethod.POST, "/{l}/light"),
            read("/{l}/design"),
            // what readers may send
            visitor(HttpMethod.POST, "/{l}/sources/{connector}/mapping/proposals"),
            visitor(HttpMethod.POST, "/{l}/translation/problem"),
            // what changes the platform
            operator("/{l}/sources/**"),
            operator("/{l}/conformance"),
            operator("/{l}/parliaments/{code}/members/{key}/corrections"),
            operator("/{l}/parliaments/{code}/members/{key}/corrections/{id}/take-back"),
            operator("/{l}/studio/**"),
            operator("/{l}/legislation/{chamber}/{key}/translation/{part}"),
            operator("/{l}/legislation/{chamber}/{key}/translation/{part}/check"),
            operator("/{l}/legislation/{chamber}/{key}/translation/{part}/undo"),
            // the operator's session
            read("/{l}/operator/{token}"),
            visitor(HttpMethod.POST, "/{l}/operator/{token}"),
            operator("/{l}/operator"),
            // files and machines
            read("/static/*"),
            read("/favicon.ico"),
            read("/robots.txt"),
            read("/sitemap.xml"),
            read("/sitemaps/*"),
            read("/health"),
            read("/api/v1/**"),
            read("/api/openapi.json"),
            read("/api/openapi.json/*"),
            read("/api/docs"),
            read("/api/swagger-ui/*"));

    private Access() {}

    private static Rule read(String pattern) {
        return visitor(HttpMethod.GET, pattern);
    }

    private static Rule visitor(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Role.VISITOR);
    }

    private static Rule operator(String pattern) {
        return new Rule(HttpMethod.POST, pattern, Role.OPERATOR);
    }
}
