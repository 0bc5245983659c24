package org.hemicycle.cloud.connectors.tree;

import org.jsoup.nodes.Element;

/** An element of an HTML page. */
public record Markup(Element element) implements Node {}
