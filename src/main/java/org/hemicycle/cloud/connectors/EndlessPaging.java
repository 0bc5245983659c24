package org.hemicycle.cloud.connectors;

/**
 * The pages of an answer do not come to an end that can be trusted: one leads back to an earlier one or to what is no address, or
 * there are more than any source has.
 */
public class EndlessPaging extends RuntimeException {
    public EndlessPaging(String message) {
        super(message);
    }
}
