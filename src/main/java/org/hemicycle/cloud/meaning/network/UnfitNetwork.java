package org.hemicycle.cloud.meaning.network;

/** A network that cannot be used here; the message says why. */
public final class UnfitNetwork extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitNetwork(String message, Throwable cause) {
        super(
                message + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                cause);
    }
}
