package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.stream.LongStream;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.ground.platform.web.Sitemap;
import org.hemicycle.ground.platform.web.SitemapPages;
import org.hemicycle.ground.platform.web.Visit;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of all bills for search engines, some thousands a part. */
@Controller
class BillSitemap implements Sitemap {
    private final Legislation legislation;

    BillSitemap(Legislation legislation) {
        this.legislation = legislation;
    }

    @Override
    public List<String> parts() {
        return LongStream.rangeClosed(1, legislation.addressPages())
                .mapToObj("/sitemaps/bills-%d.xml"::formatted)
                .toList();
    }

    @GetMapping("/sitemaps/bills-{part:\\d{1,9}}.xml")
    ResponseEntity<String> bills(@PathVariable long part, Visit visit) {
        if (part < 1 || part > legislation.addressPages()) {
            throw new NotFound("part " + part + " of the site map");
        }
        var paths = legislation.addresses(part).stream()
                .map(address -> "/legislation/" + BillApi.encoded(address))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(SitemapPages.of(visit, paths));
    }
}
