package org.hemicycle.cloud.legislation.web;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of Atom feeds. */
final class AtomXml {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands in a feed behind its head. */
    interface Body {
        void write(AtomXml xml) throws XMLStreamException;
    }

    /** A whole feed; {@code self} is its address. */
    static byte[] feed(String title, String self, Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            var xml = new AtomXml(writer);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("feed");
            writer.writeDefaultNamespace(ATOM);
            xml.element("title", title);
            xml.element("id", self);
            xml.link("self", self);
            body.write(xml);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    void category(String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
    }

    void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    /** XML has no place for control characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "").replaceAll("[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", "");
    }
}
