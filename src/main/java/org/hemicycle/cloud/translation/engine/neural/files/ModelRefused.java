package org.hemicycle.cloud.translation.engine.neural.files;

/** A model that is not used; the message says why and what to do. */
public final class ModelRefused extends Exception {
    public ModelRefused(String message) {
        super(message);
    }
}
