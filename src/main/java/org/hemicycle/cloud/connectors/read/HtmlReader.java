package org.hemicycle.cloud.connectors.read;

import org.hemicycle.cloud.connectors.tree.Markup;
import org.jsoup.Jsoup;

/** Reads pages of HTML as a browser would. Nothing that a page names is fetched. */
final class HtmlReader {
    private HtmlReader() {}

    static Parsed read(String text) {
        return Parsed.of(new Markup(Jsoup.parse(text)));
    }
}
