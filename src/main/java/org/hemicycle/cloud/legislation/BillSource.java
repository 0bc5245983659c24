package org.hemicycle.cloud.legislation;

import java.util.List;
import org.hemicycle.cloud.connectors.Licence;
import org.jspecify.annotations.Nullable;

/**
 * A source that a bill was built from, with its licence.
 *
 * @param connector name of the connector, such as {@code br-camara}
 * @param title what the source is called
 * @param work the source's own key of the work
 * @param home the source's page for people
 * @param pages the source's pages about this bill
 */
public record BillSource(
        String connector,
        String title,
        String work,
        Licence licence,
        @Nullable String home,
        List<String> pages) {
    public BillSource {
        pages = List.copyOf(pages);
    }
}
