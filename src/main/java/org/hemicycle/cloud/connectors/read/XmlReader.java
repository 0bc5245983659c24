package org.hemicycle.cloud.connectors.read;

import com.google.re2j.Pattern;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hemicycle.cloud.connectors.tree.Node;

/**
 * Reads XML without document types and without entities from outside: nothing that an answer says can make it read another
 * file or address, or grow.
 */
final class XmlReader {
    private static final XMLInputFactory FACTORY = hardened();
    private static final Pattern BARE = Pattern.compile("&(?:(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)?");
    private static final Pattern OUTSIDE_TYPE = Pattern.compile("<!DOCTYPE[^\\[<>]*>");

    private final ReadPlan plan;

    XmlReader(ReadPlan plan) {
        this.plan = plan;
    }

    Parsed read(String text) {
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(repaired(text.stripLeading())));
            return Parsed.of(root(reader));
        } catch (XMLStreamException e) {
            throw new Unreadable("not XML: " + said(e));
        }
    }

    private Node root(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new Unreadable("XML with a document type is not read");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("the XML entity “%s” is not declared".formatted(reader.getLocalName()));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= Limits.DEPTH) {
                        throw new Unreadable("XML nested deeper than %d levels".formatted(Limits.DEPTH));
                    }
                    open.push(element(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = open.pop();
                    if (open.isEmpty()) {
                        return done.root();
                    }
                    if (!plan.drop().contains(done.name())) {
                        open.getFirst().child(done);
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new Unreadable("not XML: no element");
    }

    private XmlElement element(XMLStreamReader reader) {
        var element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!plan.drop().contains(reader.getAttributeLocalName(i))) {
                element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    private String repaired(String text) {
        var repaired = text;
        if (plan.repair().contains(Repair.DOCTYPE)) {
            repaired = OUTSIDE_TYPE.matcher(repaired).replaceFirst("");
        }
        return plan.repair().contains(Repair.AMPERSANDS) ? ampersands(repaired) : repaired;
    }

    private static String ampersands(String text) {
        var matcher = BARE.matcher(text);
        var repaired = new StringBuilder(text.length() + 64);
        int last = 0;
        while (matcher.find()) {
            repaired.append(text, last, matcher.start());
            repaired.append(matcher.group(1) == null ? "&amp;" : matcher.group());
            last = matcher.end();
        }
        return repaired.append(text, last, text.length()).toString();
    }

    private static String said(XMLStreamException e) {
        var message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        var where = e.getLocation();
        var brief = message.replaceFirst("^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\] Message: ", "");
        return "%s (line %d, column %d)"
                .formatted(
                        brief.length() > 160 ? brief.substring(0, 160) + "…" : brief,
                        where == null ? 0 : where.getLineNumber(),
                        where == null ? 0 : where.getColumnNumber());
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Limits.DEPTH + 1));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }
}
