package org.hemicycle.cloud.translation.memory.exchange;

import java.io.OutputStream;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemicycle.cloud.translation.memory.Unit;

/** Writes TMX 1.4b, a unit at a time. */
public final class TmxWriter implements UnitWriter {
    private final XMLStreamWriter xml;

    public TmxWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        line();
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Hemicycle");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "block");
        xml.writeAttribute("o-tmf", "Hemicycle");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", "*all*");
        xml.writeAttribute("datatype", "plaintext");
        line();
        xml.writeStartElement("body");
        line();
    }

    @Override
    public void write(Unit unit) throws XMLStreamException {
        xml.writeStartElement("tu");
        xml.writeAttribute("srclang", Objects.requireNonNullElse(unit.original(), "*all*"));
        for (var stated : Stated.of(unit).entrySet()) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", stated.getKey());
            xml.writeCharacters(stated.getValue());
            xml.writeEndElement();
        }
        for (var text : unit.texts().entrySet()) {
            xml.writeStartElement("tuv");
            xml.writeAttribute("xml:lang", text.getKey());
            xml.writeStartElement("seg");
            xml.writeCharacters(text.getValue());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
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
