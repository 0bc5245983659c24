package org.hemicycle.cloud.translation.engine.neural.run;

/** Files that are no networks, or others than they should be; the message says which. */
public final class UnfitNetworks extends Exception {
    public UnfitNetworks(String message) {
        super(message);
    }
}
