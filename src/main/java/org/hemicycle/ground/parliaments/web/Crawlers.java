package org.hemicycle.ground.parliaments.web;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.platform.web.Visit;
import org.hemicycle.ground.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for: which addresses they may read, and the list of pages in all languages. */
@Controller
class Crawlers {
    private static final List<String> PAGES =
            List.of("/", "/legislation", "/parliaments", "/sources", "/about", "/privacy", "/terms", "/accessibility");

    private final Parliaments parliaments;

    Crawlers(Parliaments parliaments) {
        this.parliaments = parliaments;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(Visit visit) {
        var text = """
                User-agent: *
                Disallow: /*/legislation?
                Disallow: /*/operator/
                Disallow: /*/light
                Sitemap: %s/sitemap.xml
                """.formatted(visit.origin());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(Visit visit) {
        var paths = new ArrayList<>(PAGES);
        parliaments.all().stream()
                .map(Parliament::code)
                .map(code -> "/parliaments/" + code)
                .forEach(paths::add);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset")
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var path : paths) {
            for (var language : Language.INTERFACE) {
                page(xml, visit, language, path);
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(xml.append("</urlset>\n").toString());
    }

    private static void page(StringBuilder xml, Visit visit, Language language, String path) {
        xml.append("<url><loc>")
                .append(visit.origin())
                .append(visit.to(language, path))
                .append("</loc>");
        for (var other : Language.INTERFACE) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(other.tag())
                    .append("\" href=\"")
                    .append(visit.origin())
                    .append(visit.to(other, path))
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }
}
