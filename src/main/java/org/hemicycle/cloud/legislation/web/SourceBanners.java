package org.hemicycle.cloud.legislation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.Incidents;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.ground.platform.web.PageContext;
import org.springframework.stereotype.Component;

/** What the readers of a bill are told when something is wrong with one of its sources. */
@Component
class SourceBanners {
    private final Incidents incidents;
    private final Connectors connectors;

    SourceBanners(Incidents incidents, Connectors connectors) {
        this.incidents = incidents;
        this.connectors = connectors;
    }

    /** One sentence or two for each incident that tells readers; mostly none. No source said what a sample says. */
    List<String> of(PageContext page, Bill bill) {
        if (bill.sample()) {
            return List.of();
        }
        var open = incidents.open(
                bill.sources().stream().map(BillSource::connector).distinct().toList());
        if (open.isEmpty()) {
            return List.of();
        }
        var known = new HashMap<String, Connector>();
        connectors.all().forEach(connector -> known.put(connector.name(), connector));
        var words = new IncidentWords(page.m());
        return open.stream()
                .filter(incident -> incident.kind().tellsReaders())
                .flatMap(incident -> Optional.ofNullable(known.get(incident.connector()))
                        .map(connector -> words.banner(incident, connector))
                        .stream())
                .distinct()
                .toList();
    }
}
