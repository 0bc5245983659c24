package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.stream.LongStream;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.ground.platform.web.Sitemap;
import org.hemicycle.ground.platform.web.SitemapPages;
import org.hemicycle.ground.platform.web.Visit;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of all members for search engines, some thousands a part. */
@Controller
class MemberSitemap implements Sitemap {
    private final Members members;

    MemberSitemap(Members members) {
        this.members = members;
    }

    @Override
    public List<String> parts() {
        return LongStream.rangeClosed(1, members.addressPages())
                .mapToObj("/sitemaps/members-%d.xml"::formatted)
                .toList();
    }

    @GetMapping("/sitemaps/members-{part:\\d{1,9}}.xml")
    ResponseEntity<String> members(@PathVariable long part, Visit visit) {
        if (part < 1 || part > members.addressPages()) {
            throw new NotFound("part " + part + " of the site map");
        }
        var paths =
                members.addresses(part).stream().map(address -> address.page()).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(SitemapPages.of(visit, paths));
    }
}
