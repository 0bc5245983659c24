package org.hemicycle.cloud.connectors.tree;

/** A place in a list where nothing stands. */
public enum Nothing implements Node {
    NOTHING
}
