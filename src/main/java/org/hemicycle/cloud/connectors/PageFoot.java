package org.hemicycle.cloud.connectors;

import org.jspecify.annotations.Nullable;

/**
 * What of a page its paging turns on. Whoever keeps it need not read the page again to know which one comes next.
 *
 * @param sha256 of the page, in hexadecimal
 * @param records how many records stood on it, wanted or not
 * @param named what stood where the declaration looks: the address of the next page, a cursor or how many records there are
 *     in all; null where nothing stood there or the declaration does not look
 */
public record PageFoot(String sha256, int records, @Nullable String named) {}
