package org.hemicycle.cloud.harvest;

import java.util.Collection;
import java.util.List;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What is or was wrong with the sources. */
@Service
public class Incidents {
    private final Connectors connectors;
    private final IncidentStore incidents;

    Incidents(@Lazy Connectors connectors, IncidentStore incidents) {
        this.connectors = connectors;
        this.incidents = incidents;
    }

    /** The open incidents of all sources, the latest first. */
    public List<Incident> open() {
        return incidents.open();
    }

    /** The open incidents of some sources, the latest first. */
    public List<Incident> open(Collection<String> of) {
        return of.isEmpty() ? List.of() : incidents.open(of);
    }

    /**
     * Incidents, the latest first.
     *
     * @param connector null for all sources
     * @param open whether open or closed ones are asked for; null for both
     */
    public List<Incident> latest(@Nullable String connector, @Nullable Boolean open, int limit, int offset) {
        return incidents.latest(named(connector), open, limit, offset);
    }

    /** How many there are. */
    public int count(@Nullable String connector, @Nullable Boolean open) {
        return incidents.count(named(connector), open);
    }

    /** One incident of a source. Throws {@link NotFound}. */
    public Incident find(String connector, long id) {
        return incidents
                .find(id)
                .filter(incident -> incident.connector().equals(connector))
                .orElseThrow(() -> new NotFound("incident " + id + " of " + connector));
    }

    private @Nullable String named(@Nullable String connector) {
        return connector == null ? null : connectors.byName(connector).name();
    }
}
