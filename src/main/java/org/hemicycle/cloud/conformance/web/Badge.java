package org.hemicycle.cloud.conformance.web;

import java.time.ZoneOffset;
import org.hemicycle.cloud.conformance.Verdict;
import org.hemicycle.ground.platform.web.Messages;

/** The badge: what was tested, the level reached, and when. Colours are literal, so that it looks the same everywhere. */
final class Badge {
    private static final int HEIGHT = 28;
    private static final int MARGIN = 10;
    private static final double LETTER = 7.4;
    private static final double ARABIC_LETTER = 6.6;

    private Badge() {}

    static String of(Verdict verdict, Messages m) {
        var name = m.text("conformance.badge.name");
        var said = said(verdict, m);
        var date = m.date(verdict.testedAt().atZone(ZoneOffset.UTC).toLocalDate());
        var title = escaped(m.text("conformance.badge.title", said, date));
        var rightToLeft = m.language().rightToLeft();
        var first = width(name, rightToLeft);
        var second = width(said + " · " + date, rightToLeft);
        var whole = first + second;
        var nameAt = rightToLeft ? second : 0;
        var saidAt = rightToLeft ? 0 : first;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="t" lang="%3$s" direction="%4$s">
                <title id="t">%5$s</title>
                <rect width="%1$d" height="%2$d" rx="3" fill="#05262f"/>
                <rect x="%6$d" width="%7$d" height="%2$d" rx="3" fill="%8$s"/>
                <g font-family="'Source Sans 3','Segoe UI',Arial,sans-serif" font-size="14" text-anchor="middle">
                <text x="%9$d" y="19" fill="#ffffff">%10$s</text>
                <text x="%11$d" y="19" fill="%12$s" font-weight="600">%13$s</text>
                </g></svg>
                """.formatted(
                        whole,
                        HEIGHT,
                        m.language().tag(),
                        rightToLeft ? "rtl" : "ltr",
                        title,
                        saidAt,
                        second,
                        ground(verdict),
                        nameAt + first / 2,
                        escaped(name),
                        saidAt + second / 2,
                        verdict.ruling().passes() ? "#05262f" : "#ffffff",
                        escaped(said + " · " + date));
    }

    /** A text as XML and HTML take it, with its letters as they are. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String said(Verdict verdict, Messages m) {
        return verdict.ruling().passes()
                ? m.of("conformance.level", verdict.level())
                : m.of("conformance.ruling", verdict.ruling());
    }

    private static String ground(Verdict verdict) {
        if (!verdict.ruling().passes()) {
            return "#5c6b75";
        }
        return switch (verdict.level()) {
            case EXEMPLARY -> "#f5b335";
            case GOOD -> "#7fbcc8";
            case ENTRY, NONE -> "#deeff2";
        };
    }

    private static int width(String text, boolean arabic) {
        return (int) Math.ceil(text.length() * (arabic ? ARABIC_LETTER : LETTER)) + 2 * MARGIN;
    }
}
