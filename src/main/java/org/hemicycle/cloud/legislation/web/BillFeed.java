package org.hemicycle.cloud.legislation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.jspecify.annotations.Nullable;

/** Bills as an Atom feed. */
final class BillFeed {
    private final String origin;
    private final LocalDate today;

    private BillFeed(String origin, LocalDate today) {
        this.origin = origin;
        this.today = today;
    }

    static byte[] write(BillList bills, String origin, HttpServletRequest request, LocalDate today) {
        var query = request.getQueryString();
        var self = origin + request.getRequestURI() + (query == null ? "" : "?" + query);
        var feed = new BillFeed(origin, today);
        return AtomXml.feed("Hemicycle", self, xml -> {
            xml.element("updated", feed.latest(bills).toString());
            for (var hit : bills.items()) {
                feed.entry(xml, hit.bill());
            }
        });
    }

    private Instant latest(BillList bills) {
        return instant(bills.items().stream()
                .map(hit -> date(hit.bill()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH));
    }

    private void entry(AtomXml xml, BillCard bill) throws XMLStreamException {
        xml.start("entry");
        if (bill.language() != null) {
            xml.attribute("xml:lang", bill.language());
        }
        xml.element("id", origin + "/api/v1/bills/" + BillApi.encoded(bill.address()));
        xml.element("title", title(bill));
        xml.link("alternate", origin + "/en/legislation/" + BillApi.encoded(bill.address()));
        xml.author(bill.address().chamber());
        var date = date(bill);
        xml.element("updated", instant(date == null ? LocalDate.EPOCH : date).toString());
        xml.category(bill.stage().name());
        xml.end();
    }

    private static String title(BillCard bill) {
        var title = bill.title() == null ? bill.address().path() : bill.title();
        return bill.number() == null ? title : bill.number() + ": " + title;
    }

    /** When it last moved; a day that is still to come is planned, and no news yet. */
    private @Nullable LocalDate date(BillCard bill) {
        var last = bill.lastActivityOn() != null ? bill.lastActivityOn() : bill.introducedOn();
        return last != null && last.isAfter(today) ? today : last;
    }

    private static Instant instant(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
