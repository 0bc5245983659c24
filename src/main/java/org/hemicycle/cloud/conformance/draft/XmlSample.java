package org.hemicycle.cloud.conformance.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Cuts XML short: of the elements of one name within another, the first. */
final class XmlSample {
    private final Persons persons;
    private final int records;

    XmlSample(Persons persons, int records) {
        this.persons = persons;
        this.records = records;
    }

    /** A document without its declaration; null where it is none, or names a document type. */
    @Nullable
    String cut(byte[] bytes) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            cut(root, false);
            return written(root);
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException notForUs) {
            return null;
        }
    }

    private void cut(Element element, boolean person) {
        var seen = new HashMap<String, Integer>();
        for (var child : children(element)) {
            if (child instanceof Element inner) {
                var often = seen.merge(inner.getTagName(), 1, Integer::sum);
                if (often > records || persons.keepTo(name(inner))) {
                    element.removeChild(inner);
                } else {
                    cut(inner, person || persons.areIn(name(element)));
                }
            } else if (child instanceof Text text) {
                var own = persons.areIn(name(element)) || (person && persons.areNamedBy(name(element)));
                text.setData(own ? persons.renamed(text.getData()) : FirstRecords.shortened(text.getData()));
            }
        }
        attributes(element, person || persons.areIn(name(element)));
    }

    private void attributes(Element element, boolean person) {
        var attributes = element.getAttributes();
        for (var i = attributes.getLength() - 1; i >= 0; i--) {
            var attribute = (org.w3c.dom.Attr) attributes.item(i);
            if (persons.keepTo(attribute.getName())) {
                element.removeAttributeNode(attribute);
            } else if (persons.areIn(attribute.getName()) || (person && persons.areNamedBy(attribute.getName()))) {
                attribute.setValue(persons.renamed(attribute.getValue()));
            }
        }
    }

    private static List<Node> children(Element element) {
        var children = new ArrayList<Node>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    private static String written(Element root) throws TransformerException {
        var factory = TransformerFactory.newDefaultInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        var transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var text = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(text));
        return text.toString().replaceAll("\n\\s*\n", "\n") + "\n";
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }
}
