package org.hemicycle.cloud.translation.memory.exchange;

import javax.xml.stream.XMLStreamException;
import org.hemicycle.cloud.translation.memory.Unit;

/** Writes units of the memory to a file, one after the other; closing it ends the document, not the stream. */
public interface UnitWriter extends AutoCloseable {

    void write(Unit unit) throws XMLStreamException;

    @Override
    void close() throws XMLStreamException;
}
