package org.hemicycle.cloud.harvest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.cloud.harvest.store.SourceStore.SourceRow;
import org.hemicycle.cloud.harvest.watch.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees which sources that are switched on have not been read well for longer than promised. */
@Component
public class Lateness {
    /** How often it is noted of a source that it is still late. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Finding LATE = new Finding(IncidentKind.LATE, null, null, Facts.NONE, null, null, null, 0);

    private final Connectors connectors;
    private final SourceStore sources;
    private final IncidentStore incidents;
    private final Clock clock;

    Lateness(@Lazy Connectors connectors, SourceStore sources, IncidentStore incidents, Clock clock) {
        this.connectors = connectors;
        this.sources = sources;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Looks at all sources. */
    @Transactional
    public void look() {
        var now = clock.instant();
        var rows = sources.all();
        var known = open();
        var over = new ArrayList<Long>();
        for (var connector : connectors.all()) {
            var row = rows.getOrDefault(connector.name(), SourceRow.UNTOUCHED);
            var incident = known.get(connector.name());
            if (isLate(connector, row, now)) {
                see(connector, row, incident, now);
            } else if (incident != null && row.switchedOn()) {
                over.add(incident.id());
            }
        }
        incidents.close(over, Incident.Ending.RECOVERED, now);
    }

    private Map<String, Incident> open() {
        return incidents.open().stream()
                .filter(incident -> incident.kind() == IncidentKind.LATE)
                .collect(Collectors.toMap(Incident::connector, Function.identity()));
    }

    /** A source that was never read has given nothing that could be too old. */
    private static boolean isLate(Connector connector, SourceRow row, Instant now) {
        return row.switchedOn()
                && row.lastSuccessAt() != null
                && row.lastSuccessAt().plus(connector.promise()).isBefore(now);
    }

    private void see(Connector connector, SourceRow row, @Nullable Incident known, Instant now) {
        if (known == null || known.lastSeenAt().plus(AGAIN).isBefore(now)) {
            incidents.see(connector.name(), LATE, null, null, row.lastSuccessAt(), now);
        }
    }
}
