package org.hemicycle.cloud.conformance.gather;

/**
 * A link that was found.
 *
 * @param words by which the page names it
 * @param from the page it stands on
 * @param text the bytes that hold it
 */
public record Link(String address, About about, String words, String from, String text, How how) {

    /** What a link promises, the most promising first. */
    public enum About {
        /** A file or answer in a structured format, by its ending or stated type. */
        DATA,
        /** Words such as API, open data, download. */
        PERHAPS_DATA,
        LICENCE,
        DOCUMENTATION,
        /** A document for people: PDF and the like. */
        PAPER,
        PAGE
    }
}
