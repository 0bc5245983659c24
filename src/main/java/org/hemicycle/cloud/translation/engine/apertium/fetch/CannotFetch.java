package org.hemicycle.cloud.translation.engine.apertium.fetch;

/** The engine was not fetched; the message is one sentence that says why and what to do. */
final class CannotFetch extends Exception {
    CannotFetch(String sentence) {
        super(sentence);
    }
}
