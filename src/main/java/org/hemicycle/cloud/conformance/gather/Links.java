package org.hemicycle.cloud.conformance.gather;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.gather.Link.About;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds links in pages, catalogues and site maps, and tells what each promises. */
final class Links {
    private static final String STRUCTURED =
            "json|jsonl|ndjson|geojson|xml|csv|tsv|zip|gz|yaml|yml|rdf|ttl|atom|rss|jsonld";
    private static final String PAPER = "pdf|docx?|xlsx?|odt|ods|pptx?|rtf";
    private static final String PICTURE = "png|jpe?g|gif|svg|webp|ico|css|js|woff2?|mp3|mp4|avi|mov";
    private static final String TYPES = "(?i).*(json|xml|csv|yaml|zip|ndjson).*";

    private final Words words;

    Links(Words words) {
        this.words = words;
    }

    /** The links of a page, each address once. */
    List<Link> of(Sight page) {
        var links = new LinkedHashMap<String, Link>();
        var html = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8), page.address());
        for (var element : html.select("a[href], link[href], area[href], [itemprop=contentUrl][content]")) {
            add(page, element, links);
        }
        return List.copyOf(links.values());
    }

    /** The addresses that a catalogue of data or a site map names. */
    List<Link> of(Document list, How how) {
        var links = new LinkedHashMap<String, Link>();
        walk(list.top(), list.sight(), how, "", links);
        return List.copyOf(links.values());
    }

    /** The other site maps that a site map names. */
    static List<String> siteMaps(Document index) {
        var addresses = new ArrayList<String>();
        if (index.top() instanceof Fields fields && fields.get("sitemap") != null) {
            texts(fields.get("sitemap"), "loc", addresses);
        }
        return addresses;
    }

    private static void texts(@org.jspecify.annotations.Nullable Node node, String name, List<String> found) {
        if (node instanceof Items items) {
            for (var i = 0; i < items.size(); i++) {
                texts(items.get(i), name, found);
            }
        } else if (node instanceof Fields fields && fields.get(name) instanceof Text text) {
            found.add(text.value().strip());
        }
    }

    private void add(Sight page, Element element, Map<String, Link> links) {
        var address = element.hasAttr("href") ? element.absUrl("href") : element.absUrl("content");
        var clean = address.replaceFirst("#.*", "");
        if (!clean.startsWith("http") || clean.equals(page.address().replaceFirst("#.*", ""))) {
            return;
        }
        var said = String.join(
                " ", element.text(), element.attr("title"), element.attr("aria-label"), element.attr("rel"));
        var about = about(clean, said, element.attr("rel"), element.attr("type"));
        if (about != null) {
            var link = new Link(clean, about, said.strip(), page.address(), element.outerHtml(), How.LINKED);
            links.merge(clean, link, (one, other) -> one.about().compareTo(other.about()) <= 0 ? one : other);
        }
    }

    private void walk(Node node, Sight list, How how, String name, Map<String, Link> links) {
        switch (node) {
            case Fields fields -> {
                for (var i = 0; i < fields.size(); i++) {
                    walk(fields.value(i), list, how, fields.name(i), links);
                }
            }
            case Items items -> {
                for (var i = 0; i < Math.min(items.size(), 400); i++) {
                    walk(items.get(i), list, how, name, links);
                }
            }
            case Text text -> {
                var address = text.value().strip();
                if (address.matches("https?://\\S+") && name.matches("(?i)loc|url|href|.*url|.*href|link")) {
                    var about = about(address, name, "", "");
                    if (about != null) {
                        links.putIfAbsent(address, new Link(address, about, "", list.address(), address, how));
                    }
                }
            }
            default -> {}
        }
    }

    private @org.jspecify.annotations.Nullable About about(String address, String said, String rel, String type) {
        var ending = Sniff.ending(address.replaceFirst("^https?://[^/]*", ""));
        if (ending.matches(PICTURE) || rel.matches("(?i).*(stylesheet|icon|preconnect|dns-prefetch|manifest).*")) {
            return null;
        }
        if (rel.matches("(?i).*\\blicense\\b.*")) {
            return About.LICENCE;
        }
        if (ending.matches(PAPER)) {
            return About.PAPER;
        }
        var path = address.replaceFirst("^https?://[^/]*", "");
        var documents = words.link("documentation", said + " " + path);
        if (type.matches(TYPES)
                || ending.matches(STRUCTURED)
                || path.matches("(?i).*[?&](format|formato|f|output|_format)=(json|xml|csv|ndjson).*")) {
            return documents && path.matches("(?i).*(swagger|openapi|schema|metadata|wsdl|xsd).*")
                    ? About.DOCUMENTATION
                    : About.DATA;
        }
        if (words.link("licence", said)
                || words.licence("open", address) != null
                || words.licence("closed", address) != null) {
            return About.LICENCE;
        }
        if (documents) {
            return About.DOCUMENTATION;
        }
        return words.link("data", said + " " + path) ? About.PERHAPS_DATA : About.PAGE;
    }
}
