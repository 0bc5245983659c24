package org.hemicycle.cloud.connectors;

/**
 * A key that a source asks for. Only the fetcher adds it, at the last moment; it never stands in an address, a fragment or
 * a log.
 *
 * @param place whether it goes into a header or into the query
 * @param name of the header or query parameter
 * @param environment the environment variable that holds it
 */
public record Secret(Place place, String name, String environment) {
    /** Where a secret is put. */
    public enum Place {
        HEADER,
        QUERY
    }
}
