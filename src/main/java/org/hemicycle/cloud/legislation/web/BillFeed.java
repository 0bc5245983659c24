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
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Bills as an Atom feed. */
final class BillFeed {
    private final String origin;
    private final LocalDate today;

    private final @Nullable Messages m;
    private final Reading reading;

    private BillFeed(String origin, LocalDate today, @Nullable Messages m, Reading reading) {
        this.origin = origin;
        this.today = today;
        this.m = m;
        this.reading = reading;
    }

    /**
     * Writes them.
     *
     * @param m the words of the language in which titles are wanted; null where they are wanted as their parliaments give them
     * @param reading the titles in that language
     */
    static byte[] write(
            BillList bills,
            String origin,
            HttpServletRequest request,
            LocalDate today,
            @Nullable Messages m,
            Reading reading) {
        var query = request.getQueryString();
        var self = origin + request.getRequestURI() + (query == null ? "" : "?" + query);
        var feed = new BillFeed(origin, today, m, reading);
        return AtomXml.feed("Hemicycle", self, xml -> {
            xml.element("updated", feed.latest(bills).toString());
            for (var hit : bills.items()) {
                feed.entry(xml, hit);
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

    private void entry(AtomXml xml, BillList.Hit hit) throws XMLStreamException {
        var bill = hit.bill();
        var made = Reading.title(hit).map(reading::of).orElse(null);
        xml.start("entry");
        if (made != null) {
            xml.attribute("xml:lang", made.to());
        } else if (bill.language() != null) {
            xml.attribute("xml:lang", bill.language());
        }
        xml.element("id", origin + "/api/v1/bills/" + BillApi.encoded(bill.address()));
        xml.element("title", made == null || m == null ? title(bill) : title(bill, made, m));
        if (made != null) {
            xml.element("summary", title(bill));
        }
        xml.link(
                "alternate",
                origin + "/" + (m == null ? "en" : m.language().tag()) + "/legislation/"
                        + BillApi.encoded(bill.address()));
        xml.author(bill.address().chamber());
        var date = date(bill);
        xml.element("updated", instant(date == null ? LocalDate.EPOCH : date).toString());
        xml.category(bill.stage().name());
        xml.end();
    }

    /** What a machine wrote says so in the title itself, for that is all that many readers of feeds show. */
    private static String title(BillCard bill, TranslatedText made, Messages m) {
        var text = "%s [%s]".formatted(made.text(), MachineText.of(made, m).label());
        return bill.number() == null ? text : bill.number() + ": " + text;
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
