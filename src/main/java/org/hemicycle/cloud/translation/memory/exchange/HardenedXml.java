package org.hemicycle.cloud.translation.memory.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML as it comes from elsewhere, event by event: nothing that it says can make it read another file or address, or grow; depth,
 * size and the length of what is kept are bounded.
 */
final class HardenedXml implements AutoCloseable {
    static final long LARGEST = 1L << 30;
    private static final int DEPTH = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    HardenedXml(InputStream file) throws NotReadable {
        try {
            this.reader = FACTORY.createXMLStreamReader(new Bounded(file));
        } catch (XMLStreamException e) {
            throw trouble(e);
        }
    }

    /** Goes on to the next beginning or end of an element, or piece of text; false at the end of the document. */
    boolean next() throws NotReadable {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new NotReadable(
                                "line %d: the entity “%s” is not declared in XML itself, and others are not read"
                                        .formatted(line(), reader.getLocalName()));
                    default -> {
                        // a document type is not read; comments and instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw trouble(e);
        }
    }

    private void deeper() throws NotReadable {
        depth++;
        if (depth > DEPTH) {
            throw new NotReadable("line %d: elements are nested deeper than %d levels".formatted(line(), DEPTH));
        }
    }

    boolean begins() {
        return reader.isStartElement();
    }

    boolean ends() {
        return reader.isEndElement();
    }

    /** The name of the element that begins or ends, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element; empty where it has none. */
    String namespace() {
        var namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute by its name without prefix; null where there is none. */
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String text() {
        return reader.getText();
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }

    private static NotReadable trouble(XMLStreamException e) {
        var message = String.valueOf(e.getMessage())
                .replaceAll("\\s+", " ")
                .replaceFirst("^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\] Message: ", "");
        var where = e.getLocation();
        return new NotReadable(
                "line %d: not well-formed XML: %s"
                        .formatted(
                                where == null ? 0 : where.getLineNumber(),
                                message.length() > 200 ? message.substring(0, 200) + "…" : message),
                e);
    }

    @Override
    public void close() throws NotReadable {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw trouble(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /** Ends a file that is larger than any. */
    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST;

        private Bounded(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("the file is larger than %,d bytes; cut it in several".formatted(LARGEST));
            }
            return result;
        }
    }
}
