package org.hemicycle.cloud.connectors.tree;

/** A text, number or truth value, as the source writes it. */
public record Text(String value) implements Node {}
