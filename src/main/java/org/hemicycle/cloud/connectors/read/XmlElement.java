package org.hemicycle.cloud.connectors.read;

import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/** An element of XML that is being read. Of mixed content the whole text is kept, in the order of the document. */
final class XmlElement {
    private static final int MIXED = 200_000;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Fields fields;
    private boolean ownText;

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String attribute, String value) {
        fields().add("@" + attribute, new Text(value));
    }

    void text(String more) {
        if (text.length() + more.length() > Limits.TEXT) {
            throw new Unreadable("a text longer than %d characters".formatted(Limits.TEXT));
        }
        text.append(more);
        ownText = ownText || !more.isBlank();
    }

    void child(XmlElement child) {
        fields().addAnother(child.name, child.node());
        if (text.length() + child.text.length() <= MIXED) {
            text.append(child.text);
        }
    }

    Node node() {
        var known = fields;
        if (known == null) {
            return new Text(text.toString().strip());
        }
        if (ownText) {
            known.add("#text", new Text(text.toString().strip()));
        }
        return known;
    }

    /** The element as the root of a document. */
    Node root() {
        return node() instanceof Fields all ? all.asRoot(name) : new Fields().asRoot(name);
    }

    private Fields fields() {
        var known = fields;
        if (known == null) {
            known = new Fields();
            fields = known;
        }
        return known;
    }
}
