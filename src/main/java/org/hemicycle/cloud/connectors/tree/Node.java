package org.hemicycle.cloud.connectors.tree;

/** A piece of an answer. Numbers and truth values are texts as the source writes them. */
public sealed interface Node permits Text, Items, Fields, Markup, Nothing {}
