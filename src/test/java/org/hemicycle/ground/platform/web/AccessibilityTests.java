package org.hemicycle.ground.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.TreeSet;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages in a real browser: nothing that axe finds, nothing wider than the screen, nothing the security policy refuses. */
@Tag("long")
@HemicycleTest(webEnvironment = RANDOM_PORT)
class AccessibilityTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/parliaments",
            "/parliaments/br",
            "/models",
            "/translation",
            "/translation/problem?page=/legislation/br-camara/pl-1-2026",
            "/about",
            "/privacy",
            "/accessibility",
            "/light",
            "/design",
            "/sources",
            "/sources/status",
            "/sources/br-camara",
            "/conformance",
            "/sources/br-camara/mapping",
            "/legislation?page=0",
            "/nothing");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private final int port;

    AccessibilityTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void everyPageIsAccessibleInBothDirectionsAndOnAPhone() {
        var findings = new TreeSet<String>();
        try (var browser = TestBrowser.open(port)) {
            for (var language : List.of("en", "ar")) {
                for (var width : List.of(DESKTOP, PHONE)) {
                    look(browser, language, width, findings);
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    private static void look(TestBrowser browser, String language, int width, TreeSet<String> findings) {
        try (var page = browser.page(width)) {
            var at = new String[1];
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    findings.add(at[0] + ": " + message.text());
                }
            });
            for (var path : PAGES) {
                at[0] = "/" + language + path + " at " + width;
                page.navigate(browser.at("/" + language + path));
                findings.addAll(violations(page, at[0]));
                var overflow = (Integer) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow > 0) {
                    findings.add("%s: %d pixels wider than the screen".formatted(at[0], overflow));
                }
            }
        }
    }

    private static List<String> violations(Page page, String at) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> "%s: %s %s"
                                .formatted(
                                        at,
                                        rule.getId(),
                                        rule.getNodes().getFirst().getHtml()))
                        .toList();
    }
}
