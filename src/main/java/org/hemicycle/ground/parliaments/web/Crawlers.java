package org.hemicycle.ground.parliaments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.Sitemap;
import org.hemicycle.ground.platform.web.SitemapPages;
import org.hemicycle.ground.platform.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for: which addresses they may read, and the list of pages in all languages. */
@Controller
class Crawlers {
    private static final List<String> PAGES = List.of(
            "/",
            "/legislation",
            "/parliaments",
            "/sources",
            "/sources/status",
            "/models",
            "/translation",
            "/about",
            "/privacy",
            "/terms",
            "/accessibility");

    private static final String OWN = "/sitemaps/pages.xml";

    private final Parliaments parliaments;
    private final ObjectProvider<Sitemap> sitemaps;

    Crawlers(Parliaments parliaments, ObjectProvider<Sitemap> sitemaps) {
        this.parliaments = parliaments;
        this.sitemaps = sitemaps;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(Visit visit) {
        var text = """
                User-agent: *
                Disallow: /*/legislation?
                Disallow: /*/parliaments/*/members?
                Disallow: /*/operator/
                Disallow: /*/light
                Sitemap: %s/sitemap.xml
                """.formatted(visit.origin());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(Visit visit) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex")
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        Stream.concat(Stream.of(OWN), sitemaps.orderedStream().flatMap(map -> map.parts().stream()))
                .forEach(part -> xml.append("<sitemap><loc>")
                        .append(visit.origin())
                        .append(part)
                        .append("</loc></sitemap>\n"));
        return xml(xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping(OWN)
    ResponseEntity<String> pages(Visit visit) {
        var paths = new ArrayList<>(PAGES);
        parliaments.all().stream()
                .map(Parliament::code)
                .map(code -> "/parliaments/" + code)
                .forEach(paths::add);
        return xml(SitemapPages.of(visit, paths));
    }

    private static ResponseEntity<String> xml(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(body);
    }
}
