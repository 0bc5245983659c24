package org.hemicycle.cloud.conformance.check;

import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Link;

/** Whether one comes to the data from the page given, by a link, a site map or a catalogue. */
final class FindableCheck implements Check {
    @Override
    public Point point() {
        return Point.FINDABLE;
    }

    @Override
    public Told judge(Look look) {
        if (look.folder()) {
            return Told.of(State.NOT_TESTABLE).saying("folder");
        }
        var document = look.analysis().mainDocument();
        if (document == null) {
            return Told.of(State.FAILED).saying("findable.none");
        }
        var address = document.sight().address().replaceFirst("!.*", "");
        var link = look.evidence().links().stream()
                .filter(one -> one.address().equals(address))
                .findFirst();
        if (link.isPresent()) {
            return linked(look, link.get());
        }
        return document.sight().how() == How.GIVEN
                ? Told.of(State.PARTLY).at(address, "findable.given")
                : Told.of(State.PASSED).at(address, "findable.reached");
    }

    private static Told linked(Look look, Link link) {
        var page = look.evidence().sights().stream()
                .filter(sight -> sight.address().equals(link.from()))
                .findFirst()
                .orElse(null);
        var key = switch (link.how()) {
            case SITEMAP -> "findable.siteMap";
            case CATALOGUE -> "findable.catalogue";
            default -> "findable.linked";
        };
        var bare = link.address().replaceFirst("^https?://[^/]*", "");
        return Told.of(State.PASSED).showing(page, bare, key, link.from());
    }
}
