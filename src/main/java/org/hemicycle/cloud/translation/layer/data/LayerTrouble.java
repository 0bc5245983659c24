package org.hemicycle.cloud.translation.layer.data;

/** The declared data of the layer do not hold together; the message names the file, the line and the key. */
public final class LayerTrouble extends RuntimeException {
    public LayerTrouble(String message) {
        super(message);
    }
}
