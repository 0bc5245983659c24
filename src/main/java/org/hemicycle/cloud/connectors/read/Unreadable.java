package org.hemicycle.cloud.connectors.read;

/** An answer that cannot be read at all, and why. */
public class Unreadable extends RuntimeException {
    public Unreadable(String why) {
        super(why, null, false, false);
    }
}
