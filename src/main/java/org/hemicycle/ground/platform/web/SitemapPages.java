package org.hemicycle.ground.platform.web;

import java.util.Collection;
import org.hemicycle.ground.shared.Language;
import org.springframework.web.util.HtmlUtils;

/** One part of the site map: pages, each in all languages. */
public final class SitemapPages {
    private SitemapPages() {}

    /** The pages at these paths, which stand behind the language. */
    public static String of(Visit visit, Collection<String> paths) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset")
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var path : paths) {
            for (var language : Language.INTERFACE) {
                page(xml, visit, language, path);
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static void page(StringBuilder xml, Visit visit, Language language, String path) {
        xml.append("<url><loc>").append(address(visit, language, path)).append("</loc>");
        for (var other : Language.INTERFACE) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(other.tag())
                    .append("\" href=\"")
                    .append(address(visit, other, path))
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }

    private static String address(Visit visit, Language language, String path) {
        return HtmlUtils.htmlEscape(visit.origin() + visit.to(language, path));
    }
}
