package org.hemicycle.ground.platform.web;

import java.util.List;

/** A context's own pages for search engines: the addresses of its parts of the site map, from the root of the site. */
public interface Sitemap {

    /** Such as {@code /sitemaps/bills-1.xml}; each lists at most 50,000 addresses. */
    List<String> parts();
}
