package org.hemicycle.cloud.connectors;

/** An answer, or what it unpacks to, is larger than the limits allow. */
public class AnswerTooLarge extends RuntimeException {
    public AnswerTooLarge(String message) {
        super(message);
    }
}
