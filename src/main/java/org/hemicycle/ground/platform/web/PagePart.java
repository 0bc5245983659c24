package org.hemicycle.ground.platform.web;

import java.util.Optional;

/** A part that a context adds to a page it does not own, such as the newest bills to the home page. */
public interface PagePart {

    /** The places where pages take parts in. */
    enum Place {
        HOME,
        PARLIAMENT
    }

    Place place();

    /** What to show, if anything; {@code subject} is what the page is about, such as the code of a parliament. */
    Optional<Shown> shown(PageContext page, String subject);

    /** A template, called with {@code page} and {@code view}. */
    record Shown(String template, Object view) {}
}
