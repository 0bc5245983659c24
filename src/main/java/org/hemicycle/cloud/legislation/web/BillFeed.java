package org.hemicycle.cloud.legislation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.jspecify.annotations.Nullable;

/** Bills as an Atom feed. */
final class BillFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final String origin;
    private final LocalDate today;

    private BillFeed(XMLStreamWriter xml, String origin, LocalDate today) {
        this.xml = xml;
        this.origin = origin;
        this.today = today;
    }

    static byte[] write(BillList bills, String origin, HttpServletRequest request, LocalDate today) {
        var query = request.getQueryString();
        var self = origin + request.getRequestURI() + (query == null ? "" : "?" + query);
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            new BillFeed(xml, origin, today).feed(bills, self);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void feed(BillList bills, String self) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("title", "Hemicycle");
        element("id", self);
        link("self", self);
        var latest = bills.items().stream()
                .map(hit -> date(hit.bill()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        element("updated", instant(latest).toString());
        for (var hit : bills.items()) {
            entry(hit.bill());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(BillCard bill) throws XMLStreamException {
        var page = origin + "/api/v1/bills/" + BillApi.encoded(bill.address());
        xml.writeStartElement("entry");
        if (bill.language() != null) {
            xml.writeAttribute("xml:lang", bill.language());
        }
        element("id", page);
        element("title", clean(title(bill)));
        link("alternate", origin + "/en/legislation/" + BillApi.encoded(bill.address()));
        xml.writeStartElement("author");
        element("name", bill.address().chamber());
        xml.writeEndElement();
        var date = date(bill);
        element("updated", instant(date == null ? LocalDate.EPOCH : date).toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", bill.stage().name());
        xml.writeEndElement();
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

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** XML has no place for control characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "").replaceAll("[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", "");
    }
}
