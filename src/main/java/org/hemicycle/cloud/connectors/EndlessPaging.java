package org.hemicycle.cloud.connectors;

/** The pages of an answer do not come to an end: one leads back to an earlier one, or there are more than any source has. */
public class EndlessPaging extends RuntimeException {
    public EndlessPaging(String message) {
        super(message);
    }
}
