package org.hemicycle.cloud.translation.memory.exchange;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.cloud.translation.memory.Words;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.jspecify.annotations.Nullable;

/** Writes XLIFF 2.0 for one direction: what the memory holds, or what waits for a translator. */
public final class XliffWriter implements UnitWriter {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final XMLStreamWriter xml;
    private final Direction direction;
    private int units;

    public XliffWriter(OutputStream out, Direction direction) throws XMLStreamException {
        this.direction = direction;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("srcLang", direction.from());
        xml.writeAttribute("trgLang", direction.to());
        line();
        xml.writeStartElement("file");
        xml.writeAttribute("id", "memory");
        line();
    }

    @Override
    public void write(Unit unit) throws XMLStreamException {
        var stated = Stated.of(unit);
        stated.put("x-original", unit.original() == null ? "all" : unit.original());
        unit(unit.in(direction.from()), unit.in(direction.to()), stated);
    }

    /** Writes a text that waits for its translation. */
    public void waiting(OriginalText text) throws XMLStreamException {
        var country = text.country();
        unit(Words.clean(text.text()), null, country == null ? Map.of() : Map.of("x-country", country));
    }

    private void unit(String source, @Nullable String target, Map<String, String> stated) throws XMLStreamException {
        units++;
        xml.writeStartElement("unit");
        xml.writeAttribute("id", "u" + units);
        if (!stated.isEmpty()) {
            xml.writeStartElement("notes");
            for (var one : stated.entrySet()) {
                xml.writeStartElement("note");
                xml.writeAttribute("category", one.getKey());
                xml.writeCharacters(one.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("segment");
        xml.writeAttribute("state", target == null ? "initial" : "final");
        text("source", direction.from(), source);
        if (target != null) {
            text("target", direction.to(), target);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        line();
    }

    private void text(String element, String language, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("xml:lang", language);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        line();
        xml.close();
    }
}
